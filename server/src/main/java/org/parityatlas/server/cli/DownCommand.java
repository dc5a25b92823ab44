package org.parityatlas.server.cli;

import java.util.Map;
import java.util.concurrent.Callable;
import org.parityatlas.server.cluster.Databases;
import org.parityatlas.server.config.Configuration;
import org.parityatlas.server.config.DatabaseSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Stops what {@code up} started. The data stay, and a configured database is left alone. */
@Command(name = "down", description = "Stop what 'up' started. The data stay.")
final class DownCommand implements Callable<Integer> {
  private final Workplace workplace;
  @Mixin private VerboseOption verbose;

  DownCommand(Workplace workplace) {
    this.workplace = workplace;
  }

  @Override
  public Integer call() {
    DatabaseSettings settings =
        DatabaseSettings.from(
            Configuration.read(workplace.home(), Map.of(), workplace.environment()));
    workplace.out().println(ProjectLock.during(workplace, () -> stop(settings)));
    return 0;
  }

  private String stop(DatabaseSettings settings) {
    boolean server = new ServerProcess(workplace).stop();
    boolean database = new Databases(workplace.home(), settings, workplace::say).stop();
    if (server && database) {
      return "Stopped the server and the database";
    }
    return server
        ? "Stopped the server"
        : database ? "Stopped the database" : "Nothing of this project was running";
  }
}
