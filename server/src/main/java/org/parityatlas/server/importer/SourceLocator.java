package org.parityatlas.server.importer;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
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
    if (location.download().isPresent() && download.isPresent()) {
      return Optional.of(
          download.get().fetch(manifestId, location.download().get(), work, progress));
    }
    return Optional.empty();
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
