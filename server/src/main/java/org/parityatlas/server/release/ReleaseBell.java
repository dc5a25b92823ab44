package org.parityatlas.server.release;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.parityatlas.server.postgis.Database;
import org.parityatlas.server.store.SnapshotReader;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hears of releases at the primary: {@code LISTEN} works there alone. Between notifications it asks
 * for the number, since one is lost while the connection is down, and since a question is what
 * shows that a silent connection is a dead one.
 */
final class ReleaseBell implements Runnable {
  private static final Logger LOG = LoggerFactory.getLogger(ReleaseBell.class);

  private final Database primary;
  private final Announcement announced;
  private final ReleaseWatch watch;
  private boolean heard = true;

  ReleaseBell(Database primary, Announcement announced, ReleaseWatch watch) {
    this.primary = primary;
    this.announced = announced;
    this.watch = watch;
  }

  @Override
  public void run() {
    while (!watch.isClosed()) {
      try (Connection connection = primary.follow()) {
        listen(connection);
      } catch (SQLException e) {
        if (!watch.isClosed() && heard) {
          LOG.warn("the primary is not heard, releases are looked for instead: {}", e.getMessage());
          heard = false;
        }
        watch.pause();
      }
    }
  }

  private void listen(Connection connection) throws SQLException {
    connection.setAutoCommit(true);
    try (Statement statement = connection.createStatement()) {
      statement.execute("LISTEN " + ReleaseWatch.CHANNEL);
    }
    PGConnection session = connection.unwrap(PGConnection.class);
    while (!watch.isClosed()) {
      SnapshotReader.findLiveRelease(connection).ifPresent(announced::tell);
      if (!heard) {
        LOG.info("the primary is heard again");
        heard = true;
      }
      // What it says is not read: the question that follows gives the number as committed.
      session.getNotifications(ReleaseWatch.LOOK_EVERY_MILLIS);
    }
  }
}
