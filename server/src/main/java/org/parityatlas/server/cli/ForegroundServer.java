package org.parityatlas.server.cli;

import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.parityatlas.server.cluster.DatabaseLocation;
import org.parityatlas.server.cluster.Databases;
import org.parityatlas.server.config.HttpSettings;

/** The server in the person's own terminal, until Ctrl-C. */
final class ForegroundServer {
  private final Workplace workplace;
  private final Databases databases;

  ForegroundServer(Workplace workplace, Databases databases) {
    this.workplace = workplace;
    this.databases = databases;
  }

  /**
   * Serves until this process is told to end, then also stops a database that did not run before.
   */
  int serve(
      DatabaseLocation database,
      Optional<DatabaseLocation> replica,
      HttpSettings wanted,
      boolean databaseRan,
      boolean openBrowser)
      throws InterruptedException {
    if (new ServerProcess(workplace).stop()) {
      workplace.say("Stopped the server in the background");
    }
    HttpSettings http = FreeAddress.choose(wanted, workplace);
    CountDownLatch stopped = new CountDownLatch(1);
    RunningServer server = workplace.operations().serve(database, replica, http);
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  server.close();
                  if (!databaseRan) {
                    databases.stop();
                  }
                  stopped.countDown();
                }));
    ServerProcess.register(workplace.home(), http, database, replica, Build.of(workplace.main()));
    workplace.out().println(http.publicUrl());
    if (openBrowser) {
      Browser.open(http.localUrl(), workplace.environment());
    }
    stopped.await();
    return 0;
  }
}
