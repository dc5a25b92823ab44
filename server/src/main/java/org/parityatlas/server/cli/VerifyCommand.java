package org.parityatlas.server.cli;

import java.util.Map;
import java.util.concurrent.Callable;
import org.parityatlas.server.cluster.DatabaseLocation;
import org.parityatlas.server.cluster.Databases;
import org.parityatlas.server.config.Configuration;
import org.parityatlas.server.config.DatabaseSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Checks what is loaded. */
@Command(name = "verify", description = "Check what is loaded against its sources.")
final class VerifyCommand implements Callable<Integer> {
  private final Workplace workplace;
  @Mixin private VerboseOption verbose;

  VerifyCommand(Workplace workplace) {
    this.workplace = workplace;
  }

  @Override
  public Integer call() {
    DatabaseSettings settings =
        DatabaseSettings.from(
            Configuration.read(workplace.home(), Map.of(), workplace.environment()));
    Databases databases = new Databases(workplace.home(), settings, workplace::say);
    DatabaseLocation database = ProjectLock.during(workplace, databases::start);
    Verification verification = workplace.operations().verify(database, workplace.progress());
    workplace.out().println(verification.report().stripTrailing());
    return verification.sound() ? 0 : 1;
  }
}
