package org.parityatlas.server.cluster;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;
import org.parityatlas.server.config.DatabaseSettings;
import org.postgresql.Driver;

/** The database that a person configured: its parts told apart, and tried before it is used. */
final class ConfiguredDatabase {
  private static final int CONNECT_SECONDS = 10;

  private ConfiguredDatabase() {}

  /** The location without connecting: user and password are taken out of the URL. */
  static DatabaseLocation locate(DatabaseSettings settings) {
    return locate(settings, "postgres", "", DatabaseLocation.Origin.CONFIGURED);
  }

  /** A replica's location; it has the roles and passwords of its primary. */
  static DatabaseLocation locateReplica(DatabaseSettings settings, DatabaseLocation primary) {
    return locate(settings, primary.user(), primary.password(), DatabaseLocation.Origin.REPLICA);
  }

  private static DatabaseLocation locate(
      DatabaseSettings settings, String user, String password, DatabaseLocation.Origin origin) {
    String url = settings.url().orElseThrow();
    Properties parts = Driver.parseURL(url, new Properties());
    if (parts == null) {
      throw new ClusterException(
          "the configured database URL is not of the form jdbc:postgresql://HOST:PORT/DATABASE");
    }
    int question = url.indexOf('?');
    String query =
        question < 0
            ? ""
            : url.substring(question + 1)
                .lines()
                .flatMap(line -> Arrays.stream(line.split("&")))
                .filter(p -> !p.startsWith("user=") && !p.startsWith("password=") && !p.isEmpty())
                .collect(Collectors.joining("&"));
    String base = question < 0 ? url : url.substring(0, question);
    return new DatabaseLocation(
        query.isEmpty() ? base : base + "?" + query,
        settings.user().or(() -> Optional.ofNullable(parts.getProperty("user"))).orElse(user),
        settings
            .password()
            .or(() -> Optional.ofNullable(parts.getProperty("password")))
            .orElse(password),
        origin);
  }

  /** Connects once and makes sure that PostGIS is in the database or can be had. */
  static DatabaseLocation check(DatabaseLocation location) {
    Properties properties = new Properties();
    properties.setProperty("user", location.user());
    properties.setProperty("password", location.password());
    properties.setProperty("loginTimeout", Integer.toString(CONNECT_SECONDS));
    properties.setProperty("connectTimeout", Integer.toString(CONNECT_SECONDS));
    try (Connection connection = DriverManager.getConnection(location.jdbcUrl(), properties);
        Statement statement = connection.createStatement()) {
      try (ResultSet rows =
          statement.executeQuery("SELECT 1 FROM pg_extension WHERE extname = 'postgis'")) {
        if (rows.next()) {
          return location;
        }
      }
      addPostgis(statement, location);
      return location;
    } catch (SQLException e) {
      throw new ClusterException("cannot use " + location + ": " + e.getMessage(), e);
    }
  }

  private static void addPostgis(Statement statement, DatabaseLocation location) {
    try {
      statement.execute("CREATE EXTENSION postgis");
    } catch (SQLException e) {
      throw new ClusterException(
          "the database "
              + location.jdbcUrl()
              + " has no PostGIS and the role "
              + location.user()
              + " cannot add it; have an administrator run CREATE EXTENSION postgis in it ("
              + e.getMessage()
              + ")",
          e);
    }
  }
}
