package org.parityatlas.server.release;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.parityatlas.server.release.ReplicatedAtlas.WITHIN_MILLIS;
import static org.parityatlas.server.release.ReplicatedAtlas.end;
import static org.parityatlas.server.release.ReplicatedAtlas.waitUntil;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.parityatlas.server.RealData;

/** A server on a primary and one on its streaming replica, read without a pause. */
@RealData
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
final class ReplicaTest {
  private static final String FIGURES =
      "/api/v1/values/lad-gla?indicator=" + RevisedSources.INDICATOR + "&period=";

  /**
   * Of a year that no traffic asks for: no server has read them, or keeps what they are made of.
   */
  private static final String UNREAD_FIGURES = FIGURES + "2002";

  @TempDir static Path folder;

  private static ReplicatedAtlas atlas;

  @BeforeAll
  static void start() throws IOException {
    atlas = new ReplicatedAtlas(folder);
  }

  @AfterAll
  static void stop() {
    atlas.close();
  }

  @Test
  @Order(1)
  void aReleaseReachesBothServersWithinSecondsAndNoAnswerMixesTwo() throws InterruptedException {
    long before = atlas.release();
    List<ReleaseTraffic> traffic = atlas.traffic(atlas.first().url(), atlas.second().url());
    for (ReleaseTraffic one : traffic) {
      waitUntil(WITHIN_MILLIS, () -> one.answersOf(before) > 20);
    }
    long next = atlas.loadNext();
    for (ReleaseTraffic one : traffic) {
      waitUntil(WITHIN_MILLIS, () -> one.answersOf(next) > 20);
    }
    end(traffic);
  }

  @Test
  @Order(2)
  void aServerDoesNotAnnounceWhatItsReplicaHasNotGot() throws Exception {
    List<ReleaseTraffic> traffic = atlas.traffic(atlas.first().url(), atlas.second().url());
    long before = atlas.release();
    atlas.standby().pauseReplay();
    long next = atlas.loadNext();
    waitUntil(WITHIN_MILLIS, () -> traffic.get(0).latest() == next);
    Thread.sleep(1_000);
    assertEquals(before, traffic.get(1).latest());
    // A reader who saw it at another server is told to come again, and not that there is no such.
    for (String path :
        List.of("/api/v1/levels?release=" + next, FIGURES + "2020&release=" + next)) {
      HttpResponse<byte[]> early = atlas.second().get(path);
      assertEquals(503, early.statusCode(), path);
      assertTrue(early.headers().firstValue("Retry-After").isPresent());
      assertEquals(200, atlas.first().get(path).statusCode());
    }
    String drawing = drawingOf(next);
    assertEquals(
        503, atlas.second().get(drawing.replaceFirst("/[^/]*$", "/x.geojson")).statusCode());
    assertEquals(404, atlas.second().get("/api/v1/levels?release=" + (next + 1)).statusCode());

    atlas.standby().resumeReplay();
    waitUntil(WITHIN_MILLIS, () -> traffic.get(1).latest() == next);
    assertEquals(200, atlas.second().get(drawing).statusCode());
    assertEquals(
        404, atlas.second().get(drawing.replaceFirst("/[^/]*$", "/x.geojson")).statusCode());
    end(traffic);
  }

  private static String drawingOf(long release) {
    return atlas
        .first()
        .json("/api/v1/levels?release=" + release)
        .at("/sets/0/geometry/0/url")
        .asText();
  }

  @Test
  @Order(3)
  void withoutTheReplicaWhatIsKeptIsServedTheRestIs503AndItRecovers() throws Exception {
    byte[] kept = atlas.second().get(FIGURES + "2010").body();
    atlas.standby().stop();
    waitUntil(WITHIN_MILLIS, () -> isStale(FIGURES + "2010"));
    HttpResponse<byte[]> again = atlas.second().get(FIGURES + "2010");
    assertEquals(200, again.statusCode());
    assertEquals(kept.length, again.body().length);
    HttpResponse<byte[]> refused = atlas.second().get(UNREAD_FIGURES);
    assertEquals(503, refused.statusCode());
    assertTrue(refused.headers().firstValue("Retry-After").isPresent());

    long next = atlas.loadNext();
    assertEquals(200, atlas.first().get(UNREAD_FIGURES).statusCode());
    atlas.standby().start();
    waitUntil(WITHIN_MILLIS, () -> ReplicatedAtlas.release(atlas.second()) == next);
    assertEquals(200, atlas.second().get(UNREAD_FIGURES).statusCode());
    waitUntil(WITHIN_MILLIS, () -> !isStale(FIGURES + "2010"));
  }

  private static boolean isStale(String path) {
    return atlas.second().get(path).headers().firstValue("Atlas-Stale").isPresent();
  }
}
