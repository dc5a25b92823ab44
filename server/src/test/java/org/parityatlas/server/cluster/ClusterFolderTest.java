package org.parityatlas.server.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ClusterFolderTest {
  @TempDir Path folder;

  @Test
  void usesTheProjectsFolderWhereItsAccountCanEnter() {
    ClusterFolder.openPath(folder);
    List<String> said = new ArrayList<>();
    Path wanted = folder.resolve("project/.atlas/pg");
    assertEquals(
        wanted, ClusterFolder.choose(account(), wanted, folder.resolve("elsewhere"), said::add));
    assertEquals(List.of(), said);
  }

  @Test
  void saysSoWhenAClosedParentForcesItElsewhere() throws Exception {
    ClusterFolder.openPath(folder);
    Path closed = Files.createDirectory(folder.resolve("closed"));
    Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("rwx------"));
    Path wanted = closed.resolve(".atlas/pg");
    Path elsewhere = folder.resolve("elsewhere");
    List<String> said = new ArrayList<>();
    Path chosen = ClusterFolder.choose(account(), wanted, elsewhere, said::add);
    if (OsAccount.isRoot()) {
      assertEquals(elsewhere, chosen);
      assertTrue(said.get(0).contains(elsewhere.toString()), said.toString());
    } else {
      assertEquals(wanted, chosen); // the account's own folder is open to itself
    }
  }

  @Test
  void projectsDoNotShareAFallback() {
    assertNotEquals(
        ClusterFolder.fallback(Path.of("/srv/a")), ClusterFolder.fallback(Path.of("/srv/b")));
  }

  private static OsAccount account() {
    return new OsAccount(OsAccount.isRoot() ? Optional.of("nobody") : Optional.empty());
  }
}
