package org.parityatlas.server.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;

/**
 * What a database says of its live release in one transaction, so that the pointer, the release and
 * what else is kept are of one state.
 *
 * @param number of the live release
 * @param kept numbers of all releases that can still be read; empty where nothing changed
 * @param snapshot the release, read only if it is not the one that was known
 */
public record LiveRelease(long number, Set<Long> kept, Optional<Snapshot> snapshot) {

  /**
   * Reads the live release, in the transaction that the connection is in.
   *
   * @param known number of the one that the caller has, 0 for none
   * @return empty where nothing was ever released
   */
  public static Optional<LiveRelease> find(Connection connection, long known) throws SQLException {
    Optional<Long> live = SnapshotReader.findLiveRelease(connection);
    if (live.isEmpty()) {
      return Optional.empty();
    }
    if (live.get() <= known) {
      return Optional.of(new LiveRelease(live.get(), Set.of(), Optional.empty()));
    }
    return Optional.of(
        new LiveRelease(
            live.get(),
            SnapshotReader.listKeptReleases(connection),
            SnapshotReader.find(connection, live.get())));
  }
}
