package org.parityatlas.server.importer;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * The planner's statistics of what was just staged. Without them PostgreSQL takes tables that were
 * filled a moment ago for empty ones, and reading a national set takes minutes instead of a second.
 */
final class PlannerStatistics {
  private static final String TABLES =
      "source_version, area, area_parent, boundary_set, boundary_area, boundary_drawing,"
          + " boundary_generalised, series, observation,"
          + " count_category, area_counts, series_part";

  private PlannerStatistics() {}

  /** Commits. */
  static void refresh(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("ANALYZE " + TABLES);
    }
    connection.commit();
  }
}
