package org.parityatlas.server;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The folder of official files: {@code ATLAS_MIRROR}, else {@code ../shared/mirror} from the top.
 */
public final class Mirror {
  private static final Path ROOT =
      Path.of(System.getenv().getOrDefault("ATLAS_MIRROR", "../../shared/mirror"));

  private Mirror() {}

  public static Path root() {
    return ROOT;
  }

  static boolean isThere() {
    return Files.isDirectory(ROOT.resolve("boundaries"));
  }
}
