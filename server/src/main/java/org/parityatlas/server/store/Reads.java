package org.parityatlas.server.store;

import java.sql.Connection;
import java.sql.SQLException;
import org.parityatlas.server.postgis.Database;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks the database, each question in a transaction of its own that sees one state. A question that
 * a replica cancels to go on itself is asked once more.
 */
final class Reads {
  private static final Logger LOG = LoggerFactory.getLogger(Reads.class);

  private final Database database;

  Reads(Database database) {
    this.database = database;
  }

  /** Something asked over a connection; it may be asked twice. */
  interface Question<T> {
    T answer(Connection connection) throws SQLException;
  }

  /**
   * The answer.
   *
   * @throws StoreException where the database does not answer
   */
  <T> T ask(Question<T> question) {
    try {
      return askOnce(question);
    } catch (SQLException e) {
      if (!RecoveryConflict.is(e)) {
        throw new StoreException(e);
      }
      LOG.warn("the replica cancelled a read, which is asked again: {}", e.getMessage());
    }
    try {
      return askOnce(question);
    } catch (SQLException e) {
      throw new StoreException(e);
    }
  }

  private <T> T askOnce(Question<T> question) throws SQLException {
    try (Connection connection = database.read()) {
      return question.answer(connection);
    }
  }
}
