package org.parityatlas.server.release;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.parityatlas.server.AtlasUnderTest;
import org.parityatlas.server.Mirror;
import org.parityatlas.server.RealData;
import org.parityatlas.server.cluster.DatabaseLocation;
import org.parityatlas.server.cluster.PrivateCluster;
import org.parityatlas.server.cluster.StandbyCluster;
import org.parityatlas.server.importer.LoadReport;

/**
 * A primary, a streaming replica, a server that reads the one, a server in a process of its own
 * that reads the other, and traffic on both while releases come.
 */
@RealData
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
final class SeveralServersTest {
  private static final long SECONDS = 1_000;

  /** A server is told, so this is no pause between looks; the machine may be busy. */
  private static final long WITHIN_MILLIS = 8 * SECONDS;

  private static final long PATIENCE_MILLIS = 30 * SECONDS;

  @TempDir static Path folder;

  private static PrivateCluster cluster;
  private static StandbyCluster standby;
  private static RevisedSources sources;
  private static AtlasUnderTest first;
  private static ServerProcess second;
  private static AtlasUnderTest third;
  private static long release;
  private static int revision;

  @BeforeAll
  static void start() throws IOException, InterruptedException {
    cluster = PrivateCluster.temporary(Files.createTempDirectory("atlas-primary-"));
    sources = new RevisedSources(Mirror.root(), folder);
    DatabaseLocation primary = cluster.findRunning().orElseThrow();
    first = AtlasUnderTest.start(primary, sources.revise(0));
    release = first.json("/api/v1/levels").path("release").asLong();
    standby = StandbyCluster.of(cluster, Files.createTempDirectory("atlas-standby-"));
    second = ServerProcess.start(folder, primary, Optional.of(standby.location()));
    third = AtlasUnderTest.reading(standby.location(), primary);
  }

  @AfterAll
  static void stop() {
    third.close();
    second.close();
    first.close();
  }

  /** Loads the next revision and gives the number of its release. */
  private static long loadNext() {
    LoadReport report = first.load(sources.revise(++revision));
    assertEquals(LoadReport.Outcome.RELEASED, report.outcome());
    assertEquals(Optional.of(release + revision), report.release());
    return release + revision;
  }

  /** Readers of each of these servers. */
  private static List<ReleaseTraffic> traffic(String... servers) {
    return Stream.of(servers)
        .map(server -> ReleaseTraffic.start(server, sources, release))
        .toList();
  }

  private static void end(List<ReleaseTraffic> traffic) {
    traffic.forEach(ReleaseTraffic::close);
    for (ReleaseTraffic one : traffic) {
      assertEquals(List.of(), one.faults().stream().limit(5).toList());
    }
  }

  @Test
  @Order(1)
  void releasesReachEveryServerWithinSecondsAndNoAnswerMixesTwo() throws InterruptedException {
    List<ReleaseTraffic> traffic = traffic(first.url(), second.url(), third.url());
    Thread.sleep(SECONDS);
    for (int load = 0; load < 3; load++) {
      long next = loadNext();
      for (ReleaseTraffic one : traffic) {
        waitUntil(WITHIN_MILLIS, () -> one.latest() == next);
      }
    }
    end(traffic);
    for (ReleaseTraffic one : traffic) {
      for (long each = release; each < release + revision; each++) {
        assertTrue(one.answersOfRelease().containsKey(each), "nothing was read of " + each);
      }
    }
  }

  @Test
  @Order(2)
  void aServerDoesNotAnnounceWhatItsReplicaHasNotGot() throws Exception {
    List<ReleaseTraffic> traffic = traffic(first.url(), second.url(), third.url());
    standby.pauseReplay();
    long before = release + revision;
    long next = loadNext();
    waitUntil(WITHIN_MILLIS, () -> traffic.get(0).latest() == next);
    Thread.sleep(2 * SECONDS);
    assertEquals(before, traffic.get(1).latest());
    assertEquals(before, third.json("/api/v1/levels").path("release").asLong());
    // A reader who saw it at another server is told to come again, and not that there is no such.
    for (String path :
        List.of(
            "/api/v1/levels?release=" + next,
            "/api/v1/values/lad-gla?indicator=" + RevisedSources.INDICATOR + "&release=" + next)) {
      HttpResponse<byte[]> early = third.get(path);
      assertEquals(503, early.statusCode(), path);
      assertTrue(early.headers().firstValue("Retry-After").isPresent());
      assertEquals(200, first.get(path).statusCode());
    }
    assertEquals(404, third.get("/api/v1/levels?release=" + (next + 1)).statusCode());
    standby.resumeReplay();
    for (ReleaseTraffic one : traffic) {
      waitUntil(WITHIN_MILLIS, () -> one.latest() == next);
    }
    end(traffic);
  }

  @Test
  @Order(3)
  void withoutThePrimaryTheReplicaIsReadOn() throws Exception {
    List<ReleaseTraffic> traffic = traffic(second.url(), third.url());
    cluster.stop();
    Thread.sleep(2 * SECONDS);
    assertTrue(third.get("/api/v1/levels").headers().firstValue("Atlas-Stale").isEmpty());
    try (ServerProcess fourth =
        ServerProcess.start(folder, primaryWhereItWas(), Optional.of(standby.location()))) {
      ReleaseTraffic late = ReleaseTraffic.start(fourth.url(), sources, release);
      Thread.sleep(SECONDS);
      end(List.of(late));
    }
    cluster.start();
    long next = loadNext();
    for (ReleaseTraffic one : traffic) {
      waitUntil(PATIENCE_MILLIS, () -> one.latest() == next);
    }
    end(traffic);
  }

  private static DatabaseLocation primaryWhereItWas() {
    return cluster.admin("atlas");
  }

  @Test
  @Order(4)
  void withoutTheReplicaWhatIsKeptIsServedTheRestIs503AndItRecovers() throws Exception {
    String kept = "/api/v1/values/lad-gla?indicator=" + RevisedSources.INDICATOR + "&period=2010";
    String notKept = kept.replace("2010", "2011");
    int size = third.get(kept).body().length;
    standby.stop();
    waitUntil(
        PATIENCE_MILLIS, () -> third.get(kept).headers().firstValue("Atlas-Stale").isPresent());
    assertEquals(200, third.get(kept).statusCode());
    assertEquals(size, third.get(kept).body().length);
    HttpResponse<byte[]> refused = third.get(notKept);
    assertEquals(503, refused.statusCode());
    assertTrue(refused.headers().firstValue("Retry-After").isPresent());
    long next = loadNext();
    assertEquals(200, first.get(notKept).statusCode());
    standby.start();
    waitUntil(PATIENCE_MILLIS, () -> third.json("/api/v1/levels").path("release").asLong() == next);
    assertEquals(200, third.get(notKept).statusCode());
    assertTrue(third.get(kept).headers().firstValue("Atlas-Stale").isEmpty());
  }

  private static void waitUntil(long millis, BooleanSupplier condition)
      throws InterruptedException {
    long deadline = System.currentTimeMillis() + millis;
    while (!condition.getAsBoolean()) {
      assertTrue(System.currentTimeMillis() < deadline, "it took too long");
      Thread.sleep(20);
    }
  }
}
