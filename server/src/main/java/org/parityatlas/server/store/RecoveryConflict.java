package org.parityatlas.server.store;

import java.sql.SQLException;
import java.util.Set;

/**
 * A read of a replica that was ended because the replica had to go on: what it read was removed at
 * the primary, or a table was locked there (PostgreSQL's documentation, "Handling Query
 * Conflicts"). It says nothing of the question, which can be asked again.
 */
final class RecoveryConflict {
  /**
   * Serialization failure and deadlock: a reader that writes nothing meets them in no other way.
   */
  private static final Set<String> STATES = Set.of("40001", "40P01");

  /**
   * Statements that run out of time are cancelled under it too, and those are not to be repeated.
   */
  private static final String QUERY_CANCELED = "57014";

  private RecoveryConflict() {}

  static boolean is(SQLException fault) {
    return STATES.contains(String.valueOf(fault.getSQLState()))
        || (QUERY_CANCELED.equals(fault.getSQLState())
            && String.valueOf(fault.getMessage()).contains("conflict with recovery"));
  }
}
