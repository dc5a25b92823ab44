package org.parityatlas.server.release;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Optional;
import java.util.Set;
import org.parityatlas.server.store.AtlasStore;
import org.parityatlas.server.store.Snapshot;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The live release and those before it that are kept. The live one is swapped whole: a request that
 * began with one release ends with it.
 */
public final class Releases {
  private static final Logger LOG = LoggerFactory.getLogger(Releases.class);

  private final AtlasStore store;
  private final Cache<Long, Snapshot> earlier = Caffeine.newBuilder().maximumSize(3).build();
  private volatile Snapshot live;
  private volatile boolean databaseAway;

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
   * Whether the database could not be asked lately, so that a newer release may be unknown here.
   */
  public boolean isDatabaseAway() {
    return databaseAway;
  }

  void setDatabaseAway(boolean away) {
    databaseAway = away;
  }

  /** Asks the database which release is live and moves to it. */
  public void refresh() {
    Optional<Long> number = store.findLiveRelease();
    Snapshot current = live;
    if (number.isEmpty() || (current != null && current.release() == number.get())) {
      return;
    }
    Set<Long> kept = store.listKeptReleases();
    earlier.asMap().keySet().removeIf(release -> !kept.contains(release));
    store
        .findSnapshot(number.get())
        .ifPresent(
            snapshot -> {
              if (current != null) {
                earlier.put(current.release(), current);
              }
              live = snapshot;
              LOG.info("serving release {}", snapshot.release());
            });
  }
}
