package org.parityatlas.server.cli;

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

/** The server process that {@code up} starts in the background; it ends by a signal. */
@Command(name = "serve", hidden = true, description = "Serve in this process.")
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
    HttpSettings http = HttpSettings.from(configuration);
    DatabaseLocation database =
        new Databases(workplace.home(), DatabaseSettings.from(configuration), log::info).start();
    log.info("Database: {}", database);
    ServerProcess.register(workplace.home(), http, database, Build.of(workplace.main()));
    RunningServer server = workplace.operations().serve(database, http);
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
