package org.parityatlas.server.importer;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.parityatlas.boundaries.Geography;

/** How many areas of a file of figures a release can draw. Known but not drawable is no fault. */
final class Coverage {
  private static final String DRAWABLE =
      """
      WITH drawable AS (
        SELECT DISTINCT s.geography, a.code FROM boundary_set s
        JOIN boundary_area a USING (version_id) WHERE s.version_id = ANY (?)),
      given AS (
        SELECT DISTINCT s.version_id, s.geography, o.code FROM series s
        JOIN observation o ON o.series_id = s.id WHERE s.version_id = ANY (?))
      SELECT g.version_id, g.geography, count(*), count(*) FILTER (WHERE d.code IS NULL)
      FROM given g LEFT JOIN drawable d USING (geography, code)
      GROUP BY g.version_id, g.geography ORDER BY g.version_id, g.geography""";

  private Coverage() {}

  /**
   * A line for each geography of each version that has figures: areas matched to a boundary, and
   * those without one.
   */
  static Map<Long, List<String>> describe(Connection connection, Collection<Long> release)
      throws SQLException {
    Map<Long, List<String>> lines = new HashMap<>();
    try (PreparedStatement query = connection.prepareStatement(DRAWABLE)) {
      Array versions = connection.createArrayOf("bigint", release.toArray());
      query.setArray(1, versions);
      query.setArray(2, versions);
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          long areas = row.getLong(3);
          long undrawn = row.getLong(4);
          lines
              .computeIfAbsent(row.getLong(1), version -> new ArrayList<>())
              .add(
                  String.format(
                      Locale.UK,
                      "for %,d %s: %,d matched to a boundary, %,d with no boundary loaded",
                      areas,
                      AreaWords.of(Geography.parse(row.getString(2)), areas),
                      areas - undrawn,
                      undrawn));
        }
      }
    }
    return lines;
  }
}
