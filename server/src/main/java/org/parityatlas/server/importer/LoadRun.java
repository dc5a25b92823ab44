package org.parityatlas.server.importer;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parityatlas.boundaries.SourceFormatException;
import org.parityatlas.data.indicator.IndicatorCatalogue;
import org.parityatlas.data.manifest.BoundaryManifest;
import org.parityatlas.data.manifest.DatasetManifest;
import org.parityatlas.data.manifest.LookupManifest;
import org.parityatlas.data.manifest.Manifest;
import org.parityatlas.data.manifest.ManifestLibrary;
import org.parityatlas.data.manifest.PostcodeManifest;
import org.parityatlas.data.reader.LoadedSources;
import org.parityatlas.server.importer.LoadReport.Entry;
import org.parityatlas.server.importer.LoadReport.Outcome;
import org.parityatlas.server.importer.LoadReport.Status;

/**
 * One load under way: each source is found, read, checked and staged in the order in which they
 * need each other, and the release is moved when all are there.
 */
final class LoadRun {
  private final Connection connection;
  private final LoadRequest request;
  private final LoadProgress progress;
  private final DrawingPacking packing;
  private final SourceLocator locator;
  private final Map<String, Long> members;
  private final KnownAreas areas = new KnownAreas();
  private final List<Entry> entries = new ArrayList<>();

  LoadRun(
      Connection connection,
      Path work,
      LoadRequest request,
      LoadProgress progress,
      DrawingPacking packing)
      throws SQLException {
    this.connection = connection;
    this.request = request;
    this.progress = progress;
    this.packing = packing;
    this.locator =
        new SourceLocator(
            request.mirror(),
            work,
            request.download() ? Optional.of(new Download()) : Optional.empty());
    this.members = new LinkedHashMap<>(ReleasePointer.members(connection));
  }

  LoadReport run() throws SQLException, IOException {
    Optional<Long> live = ReleasePointer.find(connection);
    Map<String, Long> before = Map.copyOf(members);
    ManifestLibrary library = library();
    List<Manifest> asked = Selection.asked(library, request);
    Map<String, Path> files = new HashMap<>();
    for (Manifest manifest : asked) {
      locate(manifest).ifPresent(file -> files.put(manifest.id(), file));
    }
    if (files.isEmpty() && !asked.isEmpty()) {
      throw new LoadException(nothingThere());
    }
    for (Manifest manifest :
        Selection.withEmbedded(library, asked, files.keySet(), before.keySet())) {
      Optional<Path> file = Optional.ofNullable(files.get(manifest.id()));
      try {
        take(manifest, file.isPresent() || asked.contains(manifest) ? file : locate(manifest));
      } catch (SourceFormatException e) {
        locator.discardDownload(manifest.id());
        throw e;
      }
    }
    PlannerStatistics.refresh(connection);
    ReleasePointer.check(connection, members.values());
    if (!request.dryRun()) {
      packing.store(connection, progress);
      new FigurePacking(connection, IndicatorCatalogue.bundled()).run(members.values(), progress);
    }
    List<Entry> described = describe();
    if (request.dryRun()) {
      connection.rollback();
      return new LoadReport(described, live, Outcome.DRY_RUN);
    }
    if (members.equals(before)) {
      return new LoadReport(described, live, Outcome.UNCHANGED);
    }
    long release = ReleasePointer.move(connection, members.values());
    return new LoadReport(described, Optional.of(release), Outcome.RELEASED);
  }

  private ManifestLibrary library() {
    ManifestLibrary bundled = ManifestLibrary.bundled();
    return request.manifestFolder().map(bundled::with).orElse(bundled);
  }

  private Optional<Path> locate(Manifest manifest) throws IOException {
    Optional<Path> file = locator.find(manifest.id(), manifest.location(), progress);
    if (file.isEmpty() && request.manifestIds().contains(manifest.id())) {
      throw new LoadException(
          manifest.id()
              + " cannot be loaded: there is no file "
              + SourceLocator.describe(manifest.location())
              + request
                  .mirror()
                  .map(mirror -> " in " + mirror)
                  .orElse(". Name the folder that holds it with --mirror"));
    }
    return file;
  }

  private String nothingThere() {
    return "nothing to load: "
        + request
            .mirror()
            .map(mirror -> mirror + " holds none of the files that the manifests name")
            .orElse("name a mirror directory with --mirror");
  }

  private void take(Manifest manifest, Optional<Path> file) throws SQLException, IOException {
    if (file.isEmpty()) {
      entries.add(
          new Entry(
              manifest.id(), SourceLocator.describe(manifest.location()), Status.NOT_THERE, null));
      return;
    }
    String fileName = manifest.location().fileName();
    Optional<String> missing = needs(manifest).filter(id -> !members.containsKey(id)).findFirst();
    if (missing.isPresent()) {
      if (request.manifestIds().contains(manifest.id())) {
        throw new LoadException(
            manifest.id() + " needs " + missing.get() + "; load that first, or both together");
      }
      entries.add(
          new Entry(
              manifest.id(), fileName + " (needs " + missing.get() + ")", Status.NOT_THERE, null));
      return;
    }
    manifest.supersedes().forEach(members::remove);
    Fingerprint fingerprint = Fingerprint.of(file.get(), definition(manifest));
    checkDigest(manifest, fileName, fingerprint);
    Optional<Staging.Kept> kept = Staging.findKept(connection, manifest.id(), fingerprint);
    if (kept.isPresent()) {
      members.put(manifest.id(), kept.get().version());
      entries.add(new Entry(manifest.id(), fileName, Status.UNCHANGED, kept.get().report()));
      return;
    }
    long version = Staging.open(connection, manifest, kind(manifest), fileName, fingerprint);
    SourceReport report = stage(manifest, version, file.get(), fileName);
    Staging.complete(connection, version, report);
    members.put(manifest.id(), version);
    entries.add(new Entry(manifest.id(), fileName, Status.LOADED, report));
  }

  private Stream<String> needs(Manifest manifest) {
    return manifest instanceof DatasetManifest dataset
        ? dataset.layout().needs().stream()
        : Stream.of();
  }

  /** What is stored depends on the versions of the sources it needs, too. */
  private String definition(Manifest manifest) {
    return manifest.definition()
        + needs(manifest).map(id -> id + "@" + members.get(id)).collect(Collectors.joining());
  }

  private SourceReport stage(Manifest manifest, long version, Path file, String fileName)
      throws SQLException {
    if (manifest instanceof BoundaryManifest boundaries) {
      return new BoundaryImport(connection, version, boundaries, progress, packing).run(file);
    }
    if (manifest instanceof LookupManifest lookup) {
      return new LookupImport().run(connection, version, lookup, file, fileName, progress);
    }
    if (manifest instanceof PostcodeManifest postcodes) {
      return new PostcodeImport(connection, version).run(postcodes, file, fileName, progress);
    }
    DatasetManifest dataset = (DatasetManifest) manifest;
    // Areas that only the version before named are not known any more.
    Map<String, Long> others = new HashMap<>(members);
    others.remove(dataset.id());
    KnownCodes known = areas.of(connection, others.values());
    LoadedSources loaded = ReleaseSources.of(connection, dataset, members);
    return new ObservationImport(connection, version, dataset, fileName, known, loaded)
        .run(file, progress);
  }

  /** Adds what depends on the whole release: which areas of each file it can draw. */
  private List<Entry> describe() throws SQLException {
    List<Entry> described = new ArrayList<>();
    Map<Long, List<String>> coverage = Coverage.describe(connection, members.values());
    for (Entry entry : entries) {
      Long version = members.get(entry.manifestId());
      if (entry.report() == null || version == null) {
        described.add(entry);
        continue;
      }
      List<String> notes = new ArrayList<>(entry.report().notes());
      notes.addAll(coverage.getOrDefault(version, List.of()));
      described.add(
          new Entry(
              entry.manifestId(),
              entry.fileName(),
              entry.status(),
              new SourceReport(entry.report().counts(), entry.report().rows(), notes)));
    }
    return described;
  }

  private static String kind(Manifest manifest) {
    if (manifest instanceof BoundaryManifest) {
      return "boundaries";
    }
    if (manifest instanceof PostcodeManifest) {
      return "postcodes";
    }
    return manifest instanceof LookupManifest ? "lookup" : "observations";
  }

  private static void checkDigest(Manifest manifest, String fileName, Fingerprint fingerprint) {
    manifest
        .location()
        .sha256()
        .filter(expected -> !expected.equals(fingerprint.fileSha256()))
        .ifPresent(
            expected -> {
              throw new SourceFormatException(
                  fileName,
                  "is not the file that "
                      + manifest.id()
                      + " means: its SHA-256 is "
                      + fingerprint.fileSha256()
                      + ", not "
                      + expected);
            });
  }
}
