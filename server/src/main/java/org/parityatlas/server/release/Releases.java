package org.parityatlas.server.release;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.parityatlas.server.store.AtlasStore;
import org.parityatlas.server.store.LiveRelease;
import org.parityatlas.server.store.Snapshot;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The live release and those before it that are kept, as the database that this server reads has
 * them. The live one is swapped whole: a request that began with one release ends with it. It never
 * goes back to an earlier one.
 */
public final class Releases {
  private static final Logger LOG = LoggerFactory.getLogger(Releases.class);

  private final AtlasStore store;
  private final Announcement announced = new Announcement();
  private final Cache<Long, Snapshot> earlier = Caffeine.newBuilder().maximumSize(3).build();
  private volatile Snapshot live;
  private volatile boolean databaseAway;
  private volatile boolean databaseBehind;

  public Releases(AtlasStore store) {
    this.store = store;
  }

  /** The live release, if anything is loaded. */
  public Optional<Snapshot> findLive() {
    return Optional.ofNullable(live);
  }

  /** A kept release by number. */
  public Optional<Snapshot> find(long release) {
    Snapshot current = live;
    if (current != null && current.release() == release) {
      return Optional.of(current);
    }
    return Optional.ofNullable(
        earlier.get(release, number -> store.findSnapshot(number).orElse(null)));
  }

  /**
   * Whether a release later than the one served here is live at the primary: the replica that this
   * server reads has not got it yet.
   */
  public boolean isBehind() {
    return isOnItsWay(announced.latest());
  }

  /** Whether a release is known to be live at the primary, or before that one, and not yet here. */
  public boolean isOnItsWay(long release) {
    Snapshot current = live;
    return release <= announced.latest() && (current == null || current.release() < release);
  }

  /**
   * Whether the database could not be asked lately, or is further back than what is served, so that
   * a newer release may be unknown here, and what is not kept in memory cannot be had.
   */
  public boolean isDatabaseAway() {
    return databaseAway || databaseBehind;
  }

  void setDatabaseAway(boolean away) {
    databaseAway = away;
  }

  Announcement announced() {
    return announced;
  }

  /** Asks the database which release is live and moves to it. */
  public void refresh() {
    long began = System.nanoTime();
    moveTo(store.findLive(findLive()), began);
  }

  /** The same over a connection of the caller's, in a transaction that begins and ends here. */
  void refresh(Connection connection) throws SQLException {
    long began = System.nanoTime();
    Optional<LiveRelease> found = LiveRelease.find(connection, findLive());
    connection.rollback();
    moveTo(found, began);
  }

  private long number() {
    Snapshot current = live;
    return current == null ? 0 : current.release();
  }

  private synchronized void moveTo(Optional<LiveRelease> found, long began) {
    Snapshot current = live;
    long now = found.map(LiveRelease::number).orElse(0L);
    boolean behind = now < number();
    if (behind && !databaseBehind) {
      LOG.error(
          "release {} is served and the database has {} only: a replica that catches up, or one"
              + " that was restored, after which every server has to be started anew",
          number(),
          now);
    }
    databaseBehind = behind;
    if (now <= number()) {
      return;
    }
    LiveRelease next = found.orElseThrow();
    earlier.asMap().keySet().removeIf(release -> !next.kept().contains(release));
    next.snapshot()
        .ifPresent(
            snapshot -> {
              if (current != null) {
                earlier.put(current.release(), current);
              }
              live = snapshot;
              LOG.info(
                  "serving release {}, read in {} ms",
                  snapshot.release(),
                  (System.nanoTime() - began) / 1_000_000);
            });
  }
}
