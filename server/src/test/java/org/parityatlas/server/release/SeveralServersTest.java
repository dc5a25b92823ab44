package org.parityatlas.server.release;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.parityatlas.server.release.ReplicatedAtlas.PATIENCE_MILLIS;
import static org.parityatlas.server.release.ReplicatedAtlas.WITHIN_MILLIS;
import static org.parityatlas.server.release.ReplicatedAtlas.end;
import static org.parityatlas.server.release.ReplicatedAtlas.waitUntil;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parityatlas.server.RealData;

/**
 * Servers in processes of their own, as they are run, some on a primary and some on its replica,
 * read without a pause while releases come and processes go.
 */
@RealData
@Tag("soak")
final class SeveralServersTest {
  /** More than are kept, so that the sweep goes over what the first readers were told of. */
  private static final int LOADS = 12;

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

  private static ServerProcess onPrimary() throws IOException, InterruptedException {
    return ServerProcess.start(folder, atlas.location(), Optional.empty());
  }

  private static ServerProcess onReplica() throws IOException, InterruptedException {
    return ServerProcess.start(folder, atlas.location(), Optional.of(atlas.standby().location()));
  }

  @Test
  void everyReleaseReachesEveryProcessAndNoAnswerMixesTwo() throws Exception {
    try (ServerProcess primary = onPrimary();
        ServerProcess replica = onReplica();
        ServerProcess doomed = onReplica()) {
      List<ReleaseTraffic> traffic =
          atlas.traffic(primary.url(), replica.url(), atlas.second().url());
      for (int load = 0; load < LOADS; load++) {
        if (load == LOADS / 2) {
          doomed.kill();
        }
        long next = atlas.loadNext();
        for (ReleaseTraffic one : traffic) {
          waitUntil(WITHIN_MILLIS, () -> one.answersOf(next) > 0);
        }
      }
      try (ServerProcess late = onReplica()) {
        List<ReleaseTraffic> ofLate = atlas.traffic(late.url());
        waitUntil(WITHIN_MILLIS, () -> ofLate.get(0).latest() == atlas.release());
        end(ofLate);
      }
      end(traffic);
    }
  }

  @Test
  void aServerThatSleptThroughMoreReleasesThanAreKeptSaysNothingWrong() throws Exception {
    String figures = "/api/v1/values/lad-gla?indicator=%s&period=2015&breaks=%d";
    HttpClient client = HttpClient.newHttpClient();
    try (ServerProcess sleeper = onPrimary()) {
      long before = atlas.release();
      sleeper.suspend();
      for (int load = 0; load < LOADS; load++) {
        atlas.loadNext();
      }
      sleeper.resume();
      long release = before;
      for (int limit = 1; release != atlas.release(); limit++) {
        HttpResponse<String> answer =
            client.send(
                HttpRequest.newBuilder(
                        URI.create(
                            sleeper.url() + figures.formatted(RevisedSources.INDICATOR, limit)))
                    .build(),
                HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() == 200) {
          release = new ObjectMapper().readTree(answer.body()).path("release").asLong();
        } else {
          assertEquals(503, answer.statusCode(), answer.body());
          assertTrue(answer.headers().firstValue("Retry-After").isPresent());
        }
        assertTrue(limit < 100_000, "it never woke up");
      }
      List<ReleaseTraffic> traffic = atlas.traffic(sleeper.url());
      waitUntil(WITHIN_MILLIS, () -> traffic.get(0).answersOf(atlas.release()) > 20);
      end(traffic);
    }
  }

  @Test
  void withoutThePrimaryAReplicaIsReadOnAndAServerCanEvenStart() throws Exception {
    try (ServerProcess replica = onReplica()) {
      List<ReleaseTraffic> traffic = atlas.traffic(replica.url(), atlas.second().url());
      atlas.primary().stop();
      try (ServerProcess late = onReplica()) {
        List<ReleaseTraffic> ofLate = atlas.traffic(late.url());
        waitUntil(WITHIN_MILLIS, () -> ofLate.get(0).answersOf(atlas.release()) > 20);
        end(ofLate);
      }
      assertTrue(
          atlas.second().get("/api/v1/levels").headers().firstValue("Atlas-Stale").isEmpty());
      assertEquals(200, atlas.second().get("/health/ready").statusCode());
      atlas.primary().start();
      long next = atlas.loadNext();
      for (ReleaseTraffic one : traffic) {
        waitUntil(PATIENCE_MILLIS, () -> one.latest() == next);
      }
      end(traffic);
    }
  }
}
