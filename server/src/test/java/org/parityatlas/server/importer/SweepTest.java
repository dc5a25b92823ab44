package org.parityatlas.server.importer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.parityatlas.boundaries.Geography;
import org.parityatlas.server.AtlasUnderTest;
import org.parityatlas.server.cluster.TestDatabase;
import org.parityatlas.server.store.AreaKey;
import org.parityatlas.server.store.AtlasStore;
import org.parityatlas.server.store.ReleaseGoneException;
import org.parityatlas.server.store.Snapshot;

/** Ten releases are kept whole; what only older ones hold goes, and what later ones share stays. */
final class SweepTest {
  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  private static final String LAYER =
      "/api/v1/layers/lad-london-default.geojson?indicator=employment-rate&release=";

  @TempDir Path manifests;

  @Test
  void theLatestTenReleasesStayReadable() throws IOException {
    try (AtlasUnderTest atlas = AtlasUnderTest.start(DATABASE.location(), LoadRequest.embedded())) {
      AtlasStore store = new AtlasStore(atlas.database());
      Snapshot first = store.findSnapshot(1).orElseThrow();
      for (int change = 1; change <= Sweep.KEPT_RELEASES + 1; change++) {
        assertEquals(
            LoadReport.Outcome.RELEASED,
            atlas.load(SmallSource.described(manifests, change)).outcome());
      }
      // Whoever still holds the first release is told that it is gone, and not that figures are
      // missing.
      assertThrows(
          ReleaseGoneException.class,
          () -> store.readAreas(first, List.of(new AreaKey(Geography.parse("lad"), "E09000030"))));
      try (AtlasUnderTest fresh = atlas.another()) {
        long live = fresh.json("/api/v1/levels").path("release").asLong();
        assertEquals(Sweep.KEPT_RELEASES + 2, live);
        for (long kept = live - Sweep.KEPT_RELEASES + 1; kept <= live; kept++) {
          assertEquals(33, fresh.json(LAYER + kept).path("features").size(), "release " + kept);
        }
        assertEquals(404, fresh.get(LAYER + (live - Sweep.KEPT_RELEASES)).statusCode());
      }
    }
  }
}
