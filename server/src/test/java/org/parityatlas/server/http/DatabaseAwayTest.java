package org.parityatlas.server.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.parityatlas.server.AtlasUnderTest;
import org.parityatlas.server.cluster.PrivateCluster;
import org.parityatlas.server.importer.LoadRequest;

/** PostGIS goes away under a running server, and comes back. */
final class DatabaseAwayTest {
  private static final String KEPT = "/api/v1/values/lad-london-default?indicator=employment-rate";
  private static final String NOT_KEPT = KEPT + "&period=2012";
  private static final long PATIENCE_MILLIS = 30_000;

  @Test
  void whatIsKeptIsServedMarkedStaleTheRestIs503AndItRecovers()
      throws IOException, InterruptedException {
    PrivateCluster cluster = PrivateCluster.temporary(Files.createTempDirectory("atlas-away-"));
    try (AtlasUnderTest atlas =
        AtlasUnderTest.start(cluster.findRunning().orElseThrow(), LoadRequest.embedded())) {
      byte[] before = atlas.get(KEPT).body();
      cluster.stop();
      waitUntil(() -> atlas.get(KEPT).headers().firstValue("Atlas-Stale").isPresent());

      HttpResponse<byte[]> kept = atlas.get(KEPT);
      assertEquals(200, kept.statusCode());
      assertEquals(before.length, kept.body().length);
      HttpResponse<byte[]> refused = atlas.get(NOT_KEPT);
      assertEquals(503, refused.statusCode());
      assertTrue(refused.headers().firstValue("Retry-After").isPresent());
      assertTrue(
          refused.headers().firstValue("Content-Type").orElseThrow().contains("problem+json"));

      cluster.start();
      waitUntil(() -> atlas.get(NOT_KEPT).statusCode() == 200);
      waitUntil(() -> atlas.get(KEPT).headers().firstValue("Atlas-Stale").isEmpty());
    }
  }

  private static void waitUntil(BooleanSupplier condition) throws InterruptedException {
    long deadline = System.currentTimeMillis() + PATIENCE_MILLIS;
    while (!condition.getAsBoolean()) {
      assertTrue(System.currentTimeMillis() < deadline, "it took too long");
      Thread.sleep(50);
    }
  }
}
