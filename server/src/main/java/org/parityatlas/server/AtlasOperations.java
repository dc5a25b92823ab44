package org.parityatlas.server;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import org.parityatlas.data.indicator.IndicatorCatalogue;
import org.parityatlas.server.cli.Operations;
import org.parityatlas.server.cli.RunningServer;
import org.parityatlas.server.cli.StatusSummary;
import org.parityatlas.server.cli.Verification;
import org.parityatlas.server.cluster.DatabaseLocation;
import org.parityatlas.server.config.Home;
import org.parityatlas.server.config.HttpSettings;
import org.parityatlas.server.http.AtlasServer;
import org.parityatlas.server.importer.LoadProgress;
import org.parityatlas.server.importer.LoadReport;
import org.parityatlas.server.importer.LoadRequest;
import org.parityatlas.server.importer.Loader;
import org.parityatlas.server.importer.Verifier;
import org.parityatlas.server.postgis.Database;
import org.parityatlas.server.release.Citations;
import org.parityatlas.server.release.ReleaseWatch;
import org.parityatlas.server.release.Releases;
import org.parityatlas.server.store.AtlasStore;
import org.parityatlas.server.store.BoundarySet;
import org.parityatlas.server.store.Series;
import org.parityatlas.server.store.Snapshot;
import org.parityatlas.server.store.SourceVersion;

/** What the command line can do, done by the parts of the server. */
public final class AtlasOperations implements Operations {
  private final Path sources;

  /**
   * @param home the product's own folder, which holds what is unpacked and downloaded
   */
  public AtlasOperations(Home home) {
    this.sources = home.resolve("sources");
  }

  @Override
  public void migrate(DatabaseLocation location) {
    during(
        location,
        database -> {
          database.migrate();
          return null;
        });
  }

  @Override
  public void sweep(DatabaseLocation location) {
    during(
        location,
        database -> {
          new Loader(database, sources).sweep();
          return null;
        });
  }

  @Override
  public boolean isEmpty(DatabaseLocation location) {
    return during(location, database -> new Loader(database, sources).isEmpty());
  }

  @Override
  public LoadReport load(DatabaseLocation location, LoadRequest request, LoadProgress progress) {
    return during(location, database -> new Loader(database, sources).load(request, progress));
  }

  @Override
  public Verification verify(
      DatabaseLocation location,
      Optional<Path> mirror,
      Optional<Path> manifestFolder,
      LoadProgress progress) {
    Verifier.Finding finding =
        during(
            location,
            database -> new Verifier(database, sources).verify(mirror, manifestFolder, progress));
    List<String> lines = new ArrayList<>(finding.lines());
    finding.apiDigest().ifPresent(digest -> lines.add("API digest " + digest));
    return new Verification(finding.sound(), String.join(System.lineSeparator(), lines));
  }

  @Override
  public StatusSummary status(DatabaseLocation location) {
    return during(
        location,
        database -> {
          AtlasStore store = new AtlasStore(database);
          return store
              .findLiveRelease()
              .flatMap(store::findSnapshot)
              .map(AtlasOperations::summary)
              .orElse(new StatusSummary(OptionalLong.empty(), List.of(), List.of()));
        });
  }

  private static StatusSummary summary(Snapshot snapshot) {
    List<StatusSummary.Loaded> sets = new ArrayList<>();
    for (BoundarySet set : snapshot.sets()) {
      sets.add(
          new StatusSummary.Loaded(
              set.id(), set.name(), String.format(Locale.UK, "%,d areas", set.areas().size())));
    }
    List<StatusSummary.Loaded> datasets = new ArrayList<>();
    snapshot.series().stream()
        .map(Series::source)
        .distinct()
        .forEach(source -> datasets.add(summary(snapshot, source)));
    return new StatusSummary(OptionalLong.of(snapshot.release()), sets, datasets);
  }

  private static StatusSummary.Loaded summary(Snapshot snapshot, SourceVersion source) {
    long series = snapshot.series().stream().filter(one -> one.source().equals(source)).count();
    return new StatusSummary.Loaded(
        source.manifestId(),
        source.publication().title(),
        String.format(
            Locale.UK, "%,d series, loaded %tF", series, source.loadedAt().toEpochMilli()));
  }

  @Override
  public RunningServer serve(
      DatabaseLocation location, Optional<DatabaseLocation> replica, HttpSettings http) {
    Database primary = open(location);
    Database reads = replica.map(AtlasOperations::open).orElse(primary);
    AtlasStore store = new AtlasStore(reads);
    Releases releases = new Releases(store);
    ReleaseWatch watch = ReleaseWatch.start(primary, reads, releases);
    Citations citations = new Citations(primary);
    AtlasServer server =
        AtlasServer.start(
            http.host(),
            http.port(),
            http.publicUrl(),
            http.partners(),
            citations,
            releases,
            store,
            IndicatorCatalogue.bundled());
    return () -> {
      server.close();
      citations.close();
      watch.close();
      reads.close();
      primary.close();
    };
  }

  private static Database open(DatabaseLocation location) {
    return Database.open(location.jdbcUrl(), location.user(), location.password());
  }

  private static <T> T during(DatabaseLocation location, Function<Database, T> work) {
    try (Database database = open(location)) {
      return work.apply(database);
    }
  }
}
