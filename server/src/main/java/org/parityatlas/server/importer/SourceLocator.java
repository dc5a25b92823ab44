package org.parityatlas.server.importer;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.parityatlas.data.manifest.SourceLocation;

/**
 * Finds the file of a manifest: in the product itself, in the mirror, or among what was downloaded
 * before, and last at its publisher's.
 */
final class SourceLocator {
  private final Optional<Path> mirror;
  private final Path work;
  private final Optional<Download> download;
  private final Map<String, Path> downloads = new HashMap<>();

  /**
   * @param work a folder for files taken out of the product and for downloads
   * @param download how to fetch originals, where that is allowed
   */
  SourceLocator(Optional<Path> mirror, Path work, Optional<Download> download) {
    this.mirror = mirror;
    this.work = work;
    this.download = download;
  }

  /** The file, if it can be had. */
  Optional<Path> find(String manifestId, SourceLocation location, LoadProgress progress)
      throws IOException {
    if (location.resource().isPresent()) {
      return Optional.of(unpack(location.resource().get()));
    }
    if (mirror.isPresent() && location.mirrorPath().isPresent()) {
      Path file = mirror.get().resolve(location.mirrorPath().get());
      if (Files.isRegularFile(file)) {
        return Optional.of(file);
      }
    }
    Optional<Path> kept =
        Download.place(manifestId, location, work).filter(file -> isUsable(file, location));
    if (kept.isEmpty() && location.download().isPresent() && download.isPresent()) {
      kept = Optional.of(download.get().fetch(manifestId, location, work, progress));
    }
    kept.ifPresent(file -> downloads.put(manifestId, file));
    return kept;
  }

  /** Whether a download is there, and not one of before the manifest meant another file. */
  private static boolean isUsable(Path file, SourceLocation location) {
    if (!Files.isRegularFile(file)) {
      return false;
    }
    try {
      return location.sha256().isEmpty()
          || location.sha256().get().equals(Fingerprint.of(file, "").fileSha256());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Removes the download that was found for a manifest, if it was one, so that a file that cannot
   * be read is fetched again by the next load. Files of a mirror are left alone.
   */
  void discardDownload(String manifestId) throws IOException {
    Path file = downloads.remove(manifestId);
    if (file != null) {
      Files.deleteIfExists(file);
    }
  }

  private Path unpack(String resource) throws IOException {
    Files.createDirectories(work);
    Path file = work.resolve(resource.substring(resource.lastIndexOf('/') + 1));
    try (InputStream in = SourceLocator.class.getClassLoader().getResourceAsStream(resource)) {
      if (in == null) {
        throw new LoadException("the product does not hold its own file " + resource);
      }
      Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
    }
    return file;
  }

  /** Where a person should put the file, or why it cannot be had. */
  static String describe(SourceLocation location) {
    return location
        .mirrorPath()
        .or(() -> location.resource())
        .or(() -> location.download().map(Object::toString))
        .orElse("no place is named for it");
  }
}
