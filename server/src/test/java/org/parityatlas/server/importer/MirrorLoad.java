package org.parityatlas.server.importer;

import java.nio.file.Files;
import java.nio.file.Path;
import org.parityatlas.server.AtlasUnderTest;
import org.parityatlas.server.postgis.Database;

/** A program that loads a mirror, to be killed: JDBC URL, user, password, mirror. */
final class MirrorLoad {
  private MirrorLoad() {}

  public static void main(String[] arguments) throws Exception {
    try (Database database = Database.open(arguments[0], arguments[1], arguments[2])) {
      new Loader(database, Files.createTempDirectory("atlas-sources-"))
          .load(LoadRequest.ofMirror(Path.of(arguments[3])), AtlasUnderTest.UNWATCHED);
    }
  }
}
