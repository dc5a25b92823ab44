package org.parityatlas.server.release;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.parityatlas.server.AtlasUnderTest;
import org.parityatlas.server.Mirror;
import org.parityatlas.server.RealData;
import org.parityatlas.server.cluster.TestDatabase;
import org.parityatlas.server.importer.LoadReport;
import org.parityatlas.server.importer.LoadRequest;

/** A server that runs moves to a new release by itself, and still gives the one before. */
@RealData
final class ReleaseWatchTest {
  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  private static final long PATIENCE_MILLIS = 10_000;

  @Test
  void aRunningServerServesTheNextReleaseAndKeepsTheOneBefore() throws InterruptedException {
    try (AtlasUnderTest atlas = AtlasUnderTest.start(DATABASE.location(), LoadRequest.embedded())) {
      long first = atlas.json("/api/v1/levels").path("release").asLong();
      assertEquals(List.of("lad-london-default"), sets(atlas, ""));

      LoadReport report =
          atlas.load(LoadRequest.ofMirror(Mirror.root(), "regions-2024", "lad-2022-london"));
      assertEquals(LoadReport.Outcome.RELEASED, report.outcome());

      long deadline = System.currentTimeMillis() + PATIENCE_MILLIS;
      while (atlas.json("/api/v1/levels").path("release").asLong() == first) {
        assertTrue(System.currentTimeMillis() < deadline, "the server did not notice");
        Thread.sleep(20);
      }
      assertEquals(
          List.of("lad-2022-london"), sets(atlas, ""), "the full source supersedes the default");
      assertEquals(List.of("lad-london-default"), sets(atlas, "?release=" + first));
      assertEquals(
          LoadReport.Outcome.UNCHANGED,
          atlas
              .load(LoadRequest.ofMirror(Mirror.root(), "regions-2024", "lad-2022-london"))
              .outcome());
    }
  }

  private static List<String> sets(AtlasUnderTest atlas, String query) {
    List<String> ids = new ArrayList<>();
    atlas
        .json("/api/v1/levels" + query)
        .path("sets")
        .forEach(set -> ids.add(set.path("id").asText()));
    return ids;
  }
}
