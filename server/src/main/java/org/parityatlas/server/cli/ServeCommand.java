package org.parityatlas.server.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.parityatlas.server.cluster.DatabaseLocation;
import org.parityatlas.server.cluster.Databases;
import org.parityatlas.server.config.Configuration;
import org.parityatlas.server.config.DatabaseSettings;
import org.parityatlas.server.config.HttpSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/**
 * A server in this process, until a signal ends it: what {@code up} starts in the background, and
 * what a service manager starts where several servers share a database. It migrates and loads
 * nothing.
 */
@Command(
    name = "serve",
    description = "Serve what is loaded in this process, as for a service manager.")
final class ServeCommand implements Callable<Integer> {
  private final Workplace workplace;
  @Mixin private ServingOptions serving;
  @Mixin private VerboseOption verbose;

  ServeCommand(Workplace workplace) {
    this.workplace = workplace;
  }

  @Override
  public Integer call() throws InterruptedException {
    Logger log = LoggerFactory.getLogger(ServeCommand.class);
    Configuration configuration =
        Configuration.read(workplace.home(), serving.arguments(), workplace.environment());
    log.info("Configuration: {}", configuration);
    HttpSettings wanted = HttpSettings.from(configuration);
    DatabaseSettings replicaSettings = DatabaseSettings.ofReplica(configuration);
    Databases databases =
        new Databases(workplace.home(), DatabaseSettings.from(configuration), log::info);
    DatabaseLocation database =
        replicaSettings.url().isPresent() ? databases.startOrLocate() : databases.start();
    log.info("Database: {}", database);
    Optional<DatabaseLocation> replica = Databases.findReplica(replicaSettings, database);
    replica.ifPresent(location -> log.info("Reads from: {}", location));
    HttpSettings http = FreeAddress.choose(wanted, workplace);
    if (ServerProcess.isInBackground()) {
      ServerProcess.register(workplace.home(), http, database, replica, Build.of(workplace.main()));
    }
    RunningServer server = workplace.operations().serve(database, replica, http);
    CountDownLatch stopped = new CountDownLatch(1);
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  server.close();
                  stopped.countDown();
                }));
    log.info("Serving {}", http.publicUrl());
    stopped.await();
    return 0;
  }
}
