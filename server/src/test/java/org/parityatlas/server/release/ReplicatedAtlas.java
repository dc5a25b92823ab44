package org.parityatlas.server.release;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.parityatlas.server.AtlasUnderTest;
import org.parityatlas.server.Mirror;
import org.parityatlas.server.cluster.DatabaseLocation;
import org.parityatlas.server.cluster.PrivateCluster;
import org.parityatlas.server.cluster.StandbyCluster;
import org.parityatlas.server.importer.LoadReport;

/**
 * A primary, a streaming replica of it, a server on each, and sources that are revised at will. The
 * first release is of revision 0, and each load makes the next.
 */
final class ReplicatedAtlas implements AutoCloseable {
  /** A server is told, so this is no pause between looks; the machine may be busy. */
  static final long WITHIN_MILLIS = 8_000;

  /** For what has to be found out by waiting. */
  static final long PATIENCE_MILLIS = 30_000;

  private final PrivateCluster primary;
  private final StandbyCluster standby;
  private final RevisedSources sources;
  private final DatabaseLocation location;
  private final AtlasUnderTest first;
  private final AtlasUnderTest second;
  private final long firstRelease;
  private int revision;

  /**
   * @param folder an empty folder for the revised sources
   */
  ReplicatedAtlas(Path folder) throws IOException {
    primary = PrivateCluster.temporary(Files.createTempDirectory("atlas-primary-"));
    location = primary.findRunning().orElseThrow();
    sources = new RevisedSources(Mirror.root(), folder);
    first = AtlasUnderTest.start(location, sources.revise(0));
    firstRelease = release(first);
    standby = StandbyCluster.of(primary, Files.createTempDirectory("atlas-standby-"));
    second = AtlasUnderTest.reading(standby.location(), location);
  }

  PrivateCluster primary() {
    return primary;
  }

  StandbyCluster standby() {
    return standby;
  }

  /** Where the primary is, or was before it was stopped. */
  DatabaseLocation location() {
    return location;
  }

  /** The server that reads the primary. */
  AtlasUnderTest first() {
    return first;
  }

  /** The server that reads the replica. */
  AtlasUnderTest second() {
    return second;
  }

  /** The release that was made last. */
  long release() {
    return firstRelease + revision;
  }

  /** The release that a server serves. */
  static long release(AtlasUnderTest server) {
    return server.json("/api/v1/levels").path("release").asLong();
  }

  /** Loads the next revision and gives the number of its release. */
  long loadNext() {
    LoadReport report = first.load(sources.revise(++revision));
    assertEquals(LoadReport.Outcome.RELEASED, report.outcome());
    assertEquals(Optional.of(release()), report.release());
    return release();
  }

  /** Readers of each of these servers. */
  List<ReleaseTraffic> traffic(String... servers) {
    return Stream.of(servers)
        .map(server -> ReleaseTraffic.start(server, sources, firstRelease))
        .toList();
  }

  /** Ends them; fails if anything that one of them read was not of one release, whole and right. */
  static void end(List<ReleaseTraffic> traffic) {
    traffic.forEach(ReleaseTraffic::close);
    for (ReleaseTraffic one : traffic) {
      assertEquals(List.of(), one.faults().stream().limit(5).toList());
    }
  }

  static void waitUntil(long millis, BooleanSupplier condition) throws InterruptedException {
    long deadline = System.currentTimeMillis() + millis;
    while (!condition.getAsBoolean()) {
      assertTrue(System.currentTimeMillis() < deadline, "it took too long");
      Thread.sleep(20);
    }
  }

  @Override
  public void close() {
    second.close();
    first.close();
  }
}
