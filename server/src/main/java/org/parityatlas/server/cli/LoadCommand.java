package org.parityatlas.server.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.parityatlas.server.cluster.DatabaseLocation;
import org.parityatlas.server.cluster.Databases;
import org.parityatlas.server.config.Configuration;
import org.parityatlas.server.config.DatabaseSettings;
import org.parityatlas.server.config.ImportSettings;
import org.parityatlas.server.importer.LoadReport;
import org.parityatlas.server.importer.LoadRequest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Loads sources into the database; a running server moves to them by itself. */
@Command(
    name = "load",
    description = "Load sources, from a mirror or as the publishers offer them.")
final class LoadCommand implements Callable<Integer> {
  private final Workplace workplace;
  @Mixin private MirrorOption mirror;
  @Mixin private ManifestsOption manifests;
  @Mixin private VerboseOption verbose;

  @Option(names = "--dry-run", description = "read and check everything, change nothing")
  private boolean dryRun;

  @Parameters(
      paramLabel = "ID",
      arity = "0..*",
      description = "boundary sets and datasets to load (default: all)")
  private List<String> ids = List.of();

  LoadCommand(Workplace workplace) {
    this.workplace = workplace;
  }

  @Override
  public Integer call() {
    Configuration configuration =
        Configuration.read(workplace.home(), mirror.arguments(), workplace.environment());
    LoadRequest request =
        LoadRequest.of(
            ImportSettings.from(configuration).mirror(), manifests.folder(), ids, dryRun);
    Databases databases =
        new Databases(workplace.home(), DatabaseSettings.from(configuration), workplace::say);
    LoadReport report = ProjectLock.during(workplace, () -> load(databases, request));
    workplace.out().println(report.text().stripTrailing());
    return 0;
  }

  private LoadReport load(Databases databases, LoadRequest request) {
    DatabaseLocation database = databases.start();
    workplace.operations().migrate(database);
    return workplace.operations().load(database, request, workplace.progress());
  }
}
