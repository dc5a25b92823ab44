package org.parityatlas.server.importer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.parityatlas.boundaries.SourceFormatException;
import org.parityatlas.data.indicator.IndicatorCatalogue;
import org.parityatlas.data.manifest.DatasetManifest;
import org.parityatlas.data.manifest.Manifest;
import org.parityatlas.data.manifest.ManifestLibrary;
import org.parityatlas.data.reader.LoadedSources;
import org.parityatlas.server.layer.ReleaseDigest;
import org.parityatlas.server.postgis.Database;
import org.parityatlas.server.store.AtlasStore;
import org.parityatlas.server.store.SnapshotReader;
import org.parityatlas.server.store.SourceVersion;

/**
 * Holds the live release against its sources: the digest of each file, and every figure read from
 * it again. Changes nothing.
 */
public final class Verifier {
  private final Database database;
  private final Path work;

  /**
   * @param work a folder of the product's own for files taken out of it and for downloads
   */
  public Verifier(Database database, Path work) {
    this.database = database;
    this.work = work;
  }

  /**
   * What was found, a line for each source.
   *
   * @param sound whether all that could be checked is as loaded
   * @param apiDigest digest of all that is served of the live release; empty where nothing is
   */
  public record Finding(boolean sound, List<String> lines, Optional<String> apiDigest) {}

  /**
   * Checks every source of the live release whose file can be had.
   *
   * @param manifestFolder a folder with manifests of one's own, beside the bundled ones
   */
  public Finding verify(
      Optional<Path> mirror, Optional<Path> manifestFolder, LoadProgress progress) {
    List<String> lines = new ArrayList<>();
    boolean sound = true;
    int checked = 0;
    Optional<String> apiDigest;
    try (Connection connection = database.read()) {
      Optional<Long> live = SnapshotReader.findLiveRelease(connection);
      if (live.isEmpty()) {
        return new Finding(false, List.of("Nothing is loaded."), Optional.empty());
      }
      SourceLocator locator = new SourceLocator(mirror, work, Optional.empty());
      ManifestLibrary bundled = ManifestLibrary.bundled();
      ManifestLibrary library = manifestFolder.map(bundled::with).orElse(bundled);
      List<SourceVersion> sources = SnapshotReader.listSources(connection, live.get());
      Map<String, Long> members =
          sources.stream().collect(Collectors.toMap(SourceVersion::manifestId, SourceVersion::id));
      for (SourceVersion source : sources) {
        Check check = check(connection, library, locator, source, members, progress);
        lines.add(String.format("%-34s %s", source.manifestId(), check.words()));
        sound &= check.holds();
        checked += check.checked() ? 1 : 0;
      }
      lines.add(
          String.format(
              "Release %d %s: %d of its %d sources were checked.",
              live.get(),
              sound ? "is as its sources say" : "differs from its sources",
              checked,
              lines.size()));
      try (LoadProgress.Step step = progress.step("Digesting what is served", -1)) {
        apiDigest = apiDigest(live.get(), sources);
        step.advance(1);
      }
    } catch (SQLException e) {
      throw new LoadException("the database did not answer: " + e.getMessage(), e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Finding(sound, lines, apiDigest);
  }

  private Optional<String> apiDigest(long release, List<SourceVersion> sources) {
    AtlasStore store = new AtlasStore(database);
    return store
        .findSnapshot(release)
        .map(snapshot -> ReleaseDigest.of(store, sources, snapshot, IndicatorCatalogue.bundled()));
  }

  /**
   * @param checked whether the file was at hand
   * @param holds false where something differs
   */
  private record Check(boolean checked, boolean holds, String words) {}

  private static Check check(
      Connection connection,
      ManifestLibrary library,
      SourceLocator locator,
      SourceVersion source,
      Map<String, Long> members,
      LoadProgress progress)
      throws SQLException, IOException {
    Optional<Manifest> manifest = library.find(source.manifestId());
    if (manifest.isEmpty()) {
      return new Check(
          false, true, "not checked: its manifest is not at hand (name its folder by --manifests)");
    }
    Optional<Path> file = locator.find(source.manifestId(), manifest.get().location(), progress);
    if (file.isEmpty()) {
      return new Check(false, true, "not checked: its file is not at hand (name a mirror)");
    }
    String digest = Fingerprint.of(file.get(), manifest.get().definition()).fileSha256();
    if (!digest.equals(source.fileSha256())) {
      return new Check(true, false, "the file at hand is another one: SHA-256 " + digest);
    }
    if (manifest.get() instanceof DatasetManifest dataset) {
      LoadedSources loaded = ReleaseSources.of(connection, dataset, members);
      return figures(connection, dataset, source, file.get(), loaded, progress);
    }
    return new Check(true, true, "file unchanged");
  }

  private static Check figures(
      Connection connection,
      DatasetManifest manifest,
      SourceVersion source,
      Path file,
      LoadedSources loaded,
      LoadProgress progress)
      throws SQLException {
    FigureComparison comparison =
        FigureComparison.of(
            connection, source.id(), Staging.reportOf(connection, source.id()).leftOut());
    try (LoadProgress.Step step = progress.step("Checking " + manifest.id(), -1)) {
      comparison.read(manifest, file, source.fileName(), loaded, step);
    } catch (SourceFormatException e) {
      return new Check(true, false, "cannot be read any more: " + e.getMessage());
    }
    return new Check(true, comparison.differences() == 0, comparison.words());
  }
}
