package org.parityatlas.server.cluster;

import java.util.Optional;
import java.util.function.Consumer;
import org.parityatlas.server.config.DatabaseSettings;
import org.parityatlas.server.config.Home;

/**
 * Finds the database the product works with, in this order: the configured one, a private cluster,
 * a container.
 */
public final class Databases {
  private final Home home;
  private final DatabaseSettings settings;
  private final Consumer<String> announce;

  /**
   * @param announce told in one line each what is made or installed on the way
   */
  public Databases(Home home, DatabaseSettings settings, Consumer<String> announce) {
    this.home = home;
    this.settings = settings;
    this.announce = announce;
  }

  /**
   * A database that answers and has PostGIS, started or made if need be.
   *
   * @throws ClusterException if none can be had; the message says what to install
   */
  public DatabaseLocation start() {
    if (settings.url().isPresent()) {
      return ConfiguredDatabase.check(ConfiguredDatabase.locate(settings));
    }
    PrivateCluster cluster = PrivateCluster.of(home, announce);
    if (cluster.exists() || PostgresInstallation.find().isPresent()) {
      return cluster.start();
    }
    if (DebianPackages.canInstall()) {
      DebianPackages.installPostgis(home.resolve("apt-get.log"), announce);
      return cluster.start();
    }
    ContainerDatabase container = ContainerDatabase.of(home, announce);
    if (container.engineAnswers()) {
      return container.start();
    }
    throw new ClusterException(InstallAdvice.forThisMachine());
  }

  /**
   * The same for a server that reads a replica: a configured primary need not answer, since what is
   * loaded can be read without it. One of the product's own is started.
   */
  public DatabaseLocation startOrLocate() {
    return settings.url().isPresent() ? ConfiguredDatabase.locate(settings) : start();
  }

  /**
   * The replica to read from, where one is configured. It need not answer: it may come back.
   *
   * @param primary whose user and password are taken where the settings name none
   */
  public static Optional<DatabaseLocation> findReplica(
      DatabaseSettings replica, DatabaseLocation primary) {
    return replica.url().isEmpty()
        ? Optional.empty()
        : Optional.of(ConfiguredDatabase.locateReplica(replica, primary));
  }

  /** The database as it is now: the configured one, or one of the product's own if it runs. */
  public Optional<DatabaseLocation> findRunning() {
    if (settings.url().isPresent()) {
      return Optional.of(ConfiguredDatabase.locate(settings));
    }
    return PrivateCluster.of(home, announce)
        .findRunning()
        .or(() -> ContainerDatabase.of(home, announce).findRunning());
  }

  /** Stops the database if it is one of the product's own; says whether one ran. */
  public boolean stop() {
    boolean cluster = PrivateCluster.of(home, announce).stop();
    return ContainerDatabase.of(home, announce).stop() || cluster;
  }
}
