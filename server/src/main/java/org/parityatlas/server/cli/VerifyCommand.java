package org.parityatlas.server.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.parityatlas.server.cluster.DatabaseLocation;
import org.parityatlas.server.cluster.Databases;
import org.parityatlas.server.config.Configuration;
import org.parityatlas.server.config.DatabaseSettings;
import org.parityatlas.server.config.ImportSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Checks what is loaded. */
@Command(name = "verify", description = "Check what is loaded against its sources.")
final class VerifyCommand implements Callable<Integer> {
  private final Workplace workplace;
  @Mixin private MirrorOption mirror;
  @Mixin private ManifestsOption manifests;
  @Mixin private VerboseOption verbose;

  VerifyCommand(Workplace workplace) {
    this.workplace = workplace;
  }

  @Override
  public Integer call() {
    Configuration configuration =
        Configuration.read(workplace.home(), mirror.arguments(), workplace.environment());
    Databases databases =
        new Databases(workplace.home(), DatabaseSettings.from(configuration), workplace::say);
    Optional<Path> mirrorFolder = ImportSettings.from(configuration).mirror();
    Optional<Path> manifestFolder = manifests.folder();
    DatabaseLocation database = ProjectLock.during(workplace, databases::start);
    Verification verification =
        workplace.operations().verify(database, mirrorFolder, manifestFolder, workplace.progress());
    workplace.out().println(verification.report().stripTrailing());
    return verification.sound() ? 0 : 1;
  }
}
