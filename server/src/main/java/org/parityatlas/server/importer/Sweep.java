package org.parityatlas.server.importer;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * Removes what no kept release needs. Kept are the live release and the nine before it, and every
 * release that a page of others has shown within two years; versions that were never completed, and
 * those of no kept release, go. Only called by whoever holds the load lock, so that nothing under
 * way is taken for an orphan.
 */
final class Sweep {
  /** How many releases stay readable by {@code release=}. */
  static final int KEPT_RELEASES = 10;

  private Sweep() {}

  /** Sweeps in one transaction and gives the number of versions removed. */
  static int run(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.executeUpdate(
          "DELETE FROM release WHERE id NOT IN (SELECT id FROM release ORDER BY id DESC LIMIT "
              + KEPT_RELEASES
              + ") AND id NOT IN (SELECT release_id FROM live_release)"
              + " AND (cited_on IS NULL OR cited_on < current_date - interval '2 years')");
      List<Long> orphans = new ArrayList<>();
      try (ResultSet row =
          statement.executeQuery(
              """
              SELECT id FROM source_version v WHERE NOT EXISTS
                (SELECT 1 FROM release_member m WHERE m.version_id = v.id)""")) {
        while (row.next()) {
          orphans.add(row.getLong(1));
        }
      }
      for (long version : orphans) {
        remove(connection, version);
      }
      connection.commit();
      return orphans.size();
    }
  }

  /** Removes a version that no release names. The caller commits. */
  static void remove(Connection connection, long version) throws SQLException {
    try (PreparedStatement observations =
            connection.prepareStatement(
                "DELETE FROM observation WHERE series_id >= ? AND series_id < ?");
        PreparedStatement source =
            connection.prepareStatement("DELETE FROM source_version WHERE id = ?")) {
      observations.setLong(1, SeriesIds.first(version));
      observations.setLong(2, SeriesIds.first(version + 1));
      observations.executeUpdate();
      source.setLong(1, version);
      source.executeUpdate();
    }
  }
}
