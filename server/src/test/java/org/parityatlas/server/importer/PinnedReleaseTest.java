package org.parityatlas.server.importer;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.parityatlas.server.AtlasUnderTest;
import org.parityatlas.server.cluster.TestDatabase;

/**
 * What a page of others cites stays to the byte, while the latest moves on and a notice says so.
 */
final class PinnedReleaseTest {
  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  private static final String FIGURES =
      "/api/v1/values/lad-london-default?indicator=employment-rate&measure=gap&release=1";

  @TempDir Path manifests;

  @Test
  void loadsAfterAPinChangeNothingOfIt() throws IOException, SQLException {
    try (AtlasUnderTest atlas = AtlasUnderTest.start(DATABASE.location(), LoadRequest.embedded())) {
      byte[] figures = atlas.get(FIGURES).body();
      String geometry =
          atlas.json("/api/v1/levels?release=1").at("/sets/0/geometry/0/url").asText();
      byte[] boundaries = atlas.get(geometry).body();
      assertEquals(200, atlas.get("/embed/v1/map?release=1").statusCode());
      waitUntilNoted(atlas);

      // More loads than releases are kept: only that it is cited keeps the first.
      for (int change = 1; change <= Sweep.KEPT_RELEASES + 1; change++) {
        assertEquals(
            LoadReport.Outcome.RELEASED,
            atlas.load(SmallSource.described(manifests, change)).outcome());
      }
      try (AtlasUnderTest fresh = atlas.another()) {
        assertArrayEquals(figures, fresh.get(FIGURES).body());
        assertArrayEquals(boundaries, fresh.get(geometry).body());
        long live = fresh.json("/api/v1/levels").path("release").asLong();
        assertEquals(Sweep.KEPT_RELEASES + 2, live);
        JsonNode notice = fresh.json("/embed/v1/notice?release=1");
        assertEquals(live, notice.path("live").asLong());
        assertEquals(404, fresh.get("/embed/v1/notice?release=2").statusCode());
      }
    }
  }

  private static void waitUntilNoted(AtlasUnderTest atlas) throws SQLException {
    for (int tries = 0; tries < 200; tries++) {
      try (Connection connection = atlas.database().read();
          Statement statement = connection.createStatement();
          ResultSet row =
              statement.executeQuery("SELECT cited_on IS NOT NULL FROM release WHERE id = 1")) {
        assertTrue(row.next());
        if (row.getBoolean(1)) {
          return;
        }
      }
      try {
        Thread.sleep(50);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
    throw new AssertionError("the release was not noted as cited");
  }
}
