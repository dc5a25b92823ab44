package org.parityatlas.server.importer;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What to load.
 *
 * @param mirror a folder that holds the official files offline
 * @param manifestFolder a folder with manifests of one's own, beside the bundled ones
 * @param manifestIds only these; empty for all that are loaded by default
 * @param embeddedOnly only the figures and boundaries that come with the product
 * @param download whether files that no mirror holds may be fetched from their publishers
 * @param dryRun read and check everything, and change nothing that is served
 */
public record LoadRequest(
    Optional<Path> mirror,
    Optional<Path> manifestFolder,
    List<String> manifestIds,
    boolean embeddedOnly,
    boolean download,
    boolean dryRun) {

  public LoadRequest {
    manifestIds = List.copyOf(manifestIds);
  }

  /** What the product brings with it. */
  public static LoadRequest embedded() {
    return new LoadRequest(Optional.empty(), Optional.empty(), List.of(), true, false, false);
  }

  /** From the mirror if there is one, else the official originals; all where no ids are given. */
  public static LoadRequest of(
      Optional<Path> mirror, Optional<Path> manifestFolder, List<String> ids, boolean dryRun) {
    return new LoadRequest(mirror, manifestFolder, ids, false, mirror.isEmpty(), dryRun);
  }

  /** These sources of a mirror, or all that it holds where none are named. */
  public static LoadRequest ofMirror(Path mirror, String... manifestIds) {
    return new LoadRequest(
        Optional.of(mirror), Optional.empty(), List.of(manifestIds), false, false, false);
  }
}
