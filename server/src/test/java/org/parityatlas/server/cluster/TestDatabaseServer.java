package org.parityatlas.server.cluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import org.parityatlas.server.config.DatabaseSettings;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.postgresql.PostgreSQLContainer;
import org.testcontainers.utility.DockerImageName;

/** The one server of a test run, and the databases in it. */
final class TestDatabaseServer {
  private static TestDatabaseServer instance;

  private final DatabaseLocation admin;
  private final Optional<DatabaseLocation> ordinaryUser;

  private TestDatabaseServer(DatabaseLocation admin, Optional<DatabaseLocation> ordinaryUser) {
    this.admin = admin;
    this.ordinaryUser = ordinaryUser;
  }

  static synchronized TestDatabaseServer instance() {
    if (instance == null) {
      instance = find();
    }
    return instance;
  }

  private static TestDatabaseServer find() {
    String url = System.getenv().getOrDefault("ATLAS_TEST_DB_URL", "");
    if (!url.isEmpty()) {
      return new TestDatabaseServer(
          ConfiguredDatabase.locate(
              new DatabaseSettings(
                  Optional.of(url),
                  Optional.ofNullable(System.getenv("ATLAS_TEST_DB_USER")),
                  Optional.ofNullable(System.getenv("ATLAS_TEST_DB_PASSWORD")))),
          Optional.empty());
    }
    if (PostgresInstallation.find().isPresent()) {
      return cluster();
    }
    if (DockerClientFactory.instance().isDockerAvailable()) {
      return container();
    }
    throw new IllegalStateException(InstallAdvice.forThisMachine());
  }

  private static TestDatabaseServer cluster() {
    try {
      PrivateCluster cluster = PrivateCluster.temporary(Files.createTempDirectory("atlas-test-"));
      return new TestDatabaseServer(cluster.admin("postgres"), cluster.findRunning());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static TestDatabaseServer container() {
    PostgreSQLContainer container =
        new PostgreSQLContainer(
            DockerImageName.parse(ContainerDatabase.IMAGE).asCompatibleSubstituteFor("postgres"));
    container.start(); // Testcontainers removes it when this process ends
    return new TestDatabaseServer(
        new DatabaseLocation(
            container.getJdbcUrl(),
            container.getUsername(),
            container.getPassword(),
            DatabaseLocation.Origin.CONTAINER),
        Optional.empty());
  }

  /** A new database with PostGIS; its owner is no superuser where the server is our own. */
  DatabaseLocation create(String name) throws SQLException {
    DatabaseLocation owner = ordinaryUser.orElse(admin);
    execute(admin, "CREATE DATABASE " + name + " OWNER " + owner.user());
    execute(in(name, admin), "CREATE EXTENSION IF NOT EXISTS postgis");
    return in(name, owner);
  }

  void drop(DatabaseLocation database) throws SQLException {
    String name = database.jdbcUrl().replaceAll(".*/([^/?]+)(\\?.*)?$", "$1");
    execute(admin, "DROP DATABASE " + name + " WITH (FORCE)");
  }

  private static DatabaseLocation in(String name, DatabaseLocation other) {
    return new DatabaseLocation(
        other.jdbcUrl().replaceAll("/[^/?]+(\\?.*)?$", "/" + name + "$1"),
        other.user(),
        other.password(),
        other.origin());
  }

  private static void execute(DatabaseLocation location, String sql) throws SQLException {
    try (Connection connection = ClusterDatabase.open(location);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
