package org.parityatlas.server.release;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.parityatlas.server.postgis.Database;
import org.parityatlas.server.store.StoreException;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows the live release: woken by {@code NOTIFY}, with a look every few seconds behind it, since
 * a notification is lost while the connection is down. Ends when closed.
 */
public final class ReleaseWatch implements AutoCloseable {
  /** The channel that a load notifies when it has moved the pointer. */
  public static final String CHANNEL = "atlas_release";

  private static final Logger LOG = LoggerFactory.getLogger(ReleaseWatch.class);
  private static final int LOOK_EVERY_MILLIS = 3_000;

  private final Database database;
  private final Releases releases;
  private final Thread thread;
  private volatile boolean closed;

  private ReleaseWatch(Database database, Releases releases) {
    this.database = database;
    this.releases = releases;
    this.thread = new Thread(this::follow, "release-watch");
    thread.setDaemon(true);
  }

  /** Starts to follow. */
  public static ReleaseWatch start(Database database, Releases releases) {
    ReleaseWatch watch = new ReleaseWatch(database, releases);
    watch.thread.start();
    return watch;
  }

  private void follow() {
    while (!closed) {
      try (Connection connection = database.connect()) {
        connection.setAutoCommit(true);
        try (Statement statement = connection.createStatement()) {
          statement.execute("LISTEN " + CHANNEL);
        }
        if (releases.isDatabaseAway()) {
          LOG.info("the database answers again");
          releases.setDatabaseAway(false);
        }
        PGConnection session = connection.unwrap(PGConnection.class);
        while (!closed) {
          releases.refresh();
          session.getNotifications(LOOK_EVERY_MILLIS);
        }
      } catch (SQLException | StoreException e) {
        if (!closed && !releases.isDatabaseAway()) {
          LOG.warn("the database is away, serving what is cached: {}", e.getMessage());
          releases.setDatabaseAway(true);
        }
        pause();
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

  private void pause() {
    try {
      Thread.sleep(1_000);
    } catch (InterruptedException e) {
      closed = true;
    }
  }

  @Override
  public void close() {
    closed = true;
    thread.interrupt();
  }
}
