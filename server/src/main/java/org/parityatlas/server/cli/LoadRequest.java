package org.parityatlas.server.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What to load.
 *
 * @param from where the files come from
 * @param mirror the folder of official files; present exactly when {@code from} is MIRROR
 * @param ids manifests to load (boundary sets, lookups, datasets); empty for all there are
 * @param dryRun whether to read and check everything and then change nothing
 */
public record LoadRequest(From from, Optional<Path> mirror, List<String> ids, boolean dryRun) {

  /** Where the files of a load come from. */
  public enum From {
    EMBEDDED_DEFAULT,
    MIRROR,
    DOWNLOAD
  }

  public LoadRequest {
    ids = List.copyOf(ids);
  }

  /** What the product carries itself. */
  public static LoadRequest embeddedDefault() {
    return new LoadRequest(From.EMBEDDED_DEFAULT, Optional.empty(), List.of(), false);
  }

  /** Everything a mirror has. */
  public static LoadRequest mirror(Path folder) {
    return of(Optional.of(folder), List.of(), false);
  }

  /** From the mirror if there is one, else the official originals. */
  public static LoadRequest of(Optional<Path> mirror, List<String> ids, boolean dryRun) {
    return new LoadRequest(mirror.isPresent() ? From.MIRROR : From.DOWNLOAD, mirror, ids, dryRun);
  }
}
