package org.parityatlas.server.release;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.parityatlas.server.postgis.Database;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Notes which releases pages of others show, at most once a day each, so that a later load does not
 * sweep what is cited. A widget never waits for it.
 */
public final class Citations implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Citations.class);

  private final Database primary;
  private final Map<Long, LocalDate> noted = new ConcurrentHashMap<>();
  private final ExecutorService notes =
      Executors.newSingleThreadExecutor(
          work -> {
            Thread thread = new Thread(work, "citations");
            thread.setDaemon(true);
            return thread;
          });

  public Citations(Database primary) {
    this.primary = primary;
  }

  /** A pinned widget of this release, which exists, was asked for. */
  public void cite(long release) {
    LocalDate today = LocalDate.now();
    if (!today.equals(noted.put(release, today))) {
      notes.execute(() -> note(release));
    }
  }

  private void note(long release) {
    try (Connection connection = primary.connect();
        PreparedStatement statement =
            connection.prepareStatement(
                "UPDATE release SET cited_on = current_date"
                    + " WHERE id = ? AND cited_on IS DISTINCT FROM current_date")) {
      statement.setLong(1, release);
      statement.executeUpdate();
      connection.commit();
    } catch (SQLException e) {
      noted.remove(release);
      LOG.warn("release {} is cited, which could not be noted: {}", release, e.getMessage());
    }
  }

  @Override
  public void close() {
    notes.shutdown();
  }
}
