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
 * @param kept numbers of all releases that can still be read; empty where nothing is newer
 * @param snapshot the release, read only if it is later than the one that was known
 */
public record LiveRelease(long number, Set<Long> kept, Optional<Snapshot> snapshot) {

  /**
   * Reads the live release, in the transaction that the connection is in.
   *
   * @param known the one that the caller has, if any
   * @return empty where nothing was ever released
   */
  public static Optional<LiveRelease> find(Connection connection, Optional<Snapshot> known)
      throws SQLException {
    Optional<Long> live = SnapshotReader.findLiveRelease(connection);
    if (live.isEmpty()) {
      return Optional.empty();
    }
    if (known.filter(snapshot -> snapshot.release() >= live.get()).isPresent()) {
      return Optional.of(new LiveRelease(live.get(), Set.of(), Optional.empty()));
    }
    return Optional.of(
        new LiveRelease(
            live.get(),
            SnapshotReader.listKeptReleases(connection),
            SnapshotReader.find(connection, live.get(), known)));
  }
}
