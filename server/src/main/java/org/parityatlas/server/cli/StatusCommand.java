package org.parityatlas.server.cli;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.parityatlas.server.cluster.DatabaseLocation;
import org.parityatlas.server.cluster.Databases;
import org.parityatlas.server.config.Configuration;
import org.parityatlas.server.config.DatabaseSettings;
import org.parityatlas.server.config.HttpSettings;
import org.parityatlas.server.embed.Partner;
import org.parityatlas.server.embed.Partners;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Says what runs and what is loaded; starts nothing. */
@Command(name = "status", description = "Show what runs and what is loaded.")
final class StatusCommand implements Callable<Integer> {
  private final Workplace workplace;
  @Mixin private VerboseOption verbose;

  StatusCommand(Workplace workplace) {
    this.workplace = workplace;
  }

  @Override
  public Integer call() {
    Configuration configuration =
        Configuration.read(workplace.home(), Map.of(), workplace.environment());
    DatabaseSettings settings = DatabaseSettings.from(configuration);
    DatabaseSettings replica = DatabaseSettings.ofReplica(configuration);
    line(
        "server",
        new ServerProcess(workplace)
            .find()
            .map(server -> server.publicUrl() + " (process " + server.pid() + ")")
            .orElse("not running; './atlas up' starts it"));
    partners(HttpSettings.partners(configuration));
    Optional<DatabaseLocation> database =
        new Databases(workplace.home(), settings, workplace::say).findRunning();
    line("database", database.map(DatabaseLocation::toString).orElse("not running"));
    database
        .flatMap(primary -> Databases.findReplica(replica, primary))
        .ifPresent(location -> line("reads from", location.toString()));
    database.ifPresent(
        location -> {
          StatusSummary summary = workplace.operations().status(location);
          line(
              "release",
              summary.release().isPresent()
                  ? Long.toString(summary.release().getAsLong())
                  : "none: nothing is loaded");
          list("boundaries", summary.sets());
          list("datasets", summary.datasets());
        });
    return 0;
  }

  private void partners(Partners partners) {
    String first = "may embed";
    line(first, "this site itself");
    for (Partner partner : partners.list()) {
      line("", "%-22s %s".formatted(partner.name(), String.join(" ", partner.origins())));
    }
    if (partners.list().isEmpty()) {
      line("", "nobody else; the key partners-file names a file of those who may");
    }
  }

  private void line(String label, String text) {
    workplace.out().printf("%-11s %s%n", label, text);
  }

  private void list(String label, List<StatusSummary.Loaded> loaded) {
    String first = label;
    for (StatusSummary.Loaded item : loaded) {
      line(first, "%-22s %s, %s".formatted(item.id(), item.name(), item.detail()));
      first = "";
    }
  }
}
