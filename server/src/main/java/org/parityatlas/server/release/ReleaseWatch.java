package org.parityatlas.server.release;

import java.sql.Connection;
import java.sql.SQLException;
import org.parityatlas.server.postgis.Database;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows the live release in the database that this server reads, which is the primary or a
 * replica of it. The primary says by {@code NOTIFY} when to look; a look every few seconds stands
 * behind that. A server moves to a release only when the database that it reads has it, so that it
 * never promises what it cannot answer.
 *
 * <p>Looks go over a connection of their own: a pool that is busy with requests is no database that
 * is away. Ends when closed.
 */
public final class ReleaseWatch implements AutoCloseable {
  /** The channel that a load notifies when it has moved the pointer. */
  public static final String CHANNEL = "atlas_release";

  static final int LOOK_EVERY_MILLIS = 3_000;

  private static final Logger LOG = LoggerFactory.getLogger(ReleaseWatch.class);

  /** A replica is mostly behind by less than this: it is asked often for some time. */
  private static final int LOOK_OFTEN_EVERY_MILLIS = 50;

  private static final int LOOK_OFTEN_FOR_MILLIS = 30_000;
  private static final int PAUSE_MILLIS = 1_000;

  private final Database reads;
  private final Releases releases;
  private final Announcement announced;
  private final Thread bell;
  private final Thread looks;
  private volatile boolean closed;

  private ReleaseWatch(Database primary, Database reads, Releases releases) {
    this.reads = reads;
    this.releases = releases;
    this.announced = releases.announced();
    this.bell = new Thread(new ReleaseBell(primary, announced, this), "release-bell");
    this.looks = new Thread(this::follow, "release-watch");
    bell.setDaemon(true);
    looks.setDaemon(true);
  }

  /** Starts to follow in the one database that there is. */
  public static ReleaseWatch start(Database database, Releases releases) {
    return start(database, database, releases);
  }

  /**
   * Starts to follow.
   *
   * @param primary where loads are written, and which says when there is a new release
   * @param reads what this server reads: the same, or a replica of it
   */
  public static ReleaseWatch start(Database primary, Database reads, Releases releases) {
    ReleaseWatch watch = new ReleaseWatch(primary, reads, releases);
    watch.bell.start();
    watch.looks.start();
    return watch;
  }

  private void follow() {
    while (!closed) {
      try (Connection connection = reads.follow()) {
        look(connection);
      } catch (SQLException e) {
        if (!closed && !releases.isDatabaseAway()) {
          LOG.warn("the database is away, serving what is cached: {}", e.getMessage());
        }
        releases.setDatabaseAway(true);
        pause();
      } catch (InterruptedException e) {
        closed = true;
      } catch (RuntimeException e) {
        // A fault of ours. The next look may succeed, and a watch that ended would serve old
        // figures.
        if (!closed) {
          LOG.error("the live release could not be read", e);
        }
        pause();
      }
    }
  }

  private void look(Connection connection) throws SQLException, InterruptedException {
    long known = announced.latest();
    long knownSince = System.nanoTime();
    boolean said = false;
    while (!closed) {
      releases.refresh(connection);
      if (releases.isDatabaseAway()) {
        LOG.info("the database answers again");
        releases.setDatabaseAway(false);
      }
      if (announced.latest() > known) {
        known = announced.latest();
        knownSince = System.nanoTime();
        said = false;
        continue;
      }
      boolean often = false;
      if (releases.isOnItsWay(known)) {
        often = System.nanoTime() - knownSince < LOOK_OFTEN_FOR_MILLIS * 1_000_000L;
        if (!often && !said) {
          LOG.warn(
              "release {} is live, but the replica has not got it after {} s",
              known,
              LOOK_OFTEN_FOR_MILLIS / 1_000);
          said = true;
        }
      }
      announced.awaitAfter(known, often ? LOOK_OFTEN_EVERY_MILLIS : LOOK_EVERY_MILLIS);
    }
  }

  boolean isClosed() {
    return closed;
  }

  void pause() {
    try {
      Thread.sleep(PAUSE_MILLIS);
    } catch (InterruptedException e) {
      closed = true;
    }
  }

  @Override
  public void close() {
    closed = true;
    bell.interrupt();
    looks.interrupt();
  }
}
