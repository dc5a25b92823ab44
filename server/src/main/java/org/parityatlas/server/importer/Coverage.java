package org.parityatlas.server.importer;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.parityatlas.boundaries.Geography;

/** How many areas of a file of figures a release can draw. Known but not drawable is no fault. */
final class Coverage {
  private static final String DRAWABLE =
      """
      WITH drawable AS (
        SELECT DISTINCT s.geography, a.code FROM boundary_set s
        JOIN boundary_area a USING (version_id) WHERE s.version_id = ANY (?)),
      given AS (
        SELECT DISTINCT s.geography, o.code FROM series s
        JOIN observation o ON o.series_id = s.id WHERE s.version_id = ?)
      SELECT g.geography, count(*), count(*) FILTER (WHERE d.code IS NULL)
      FROM given g LEFT JOIN drawable d USING (geography, code)
      GROUP BY g.geography ORDER BY g.geography""";

  private Coverage() {}

  /** A line for each geography of a version: areas matched to a boundary, and those without one. */
  static List<String> describe(Connection connection, long version, Collection<Long> release)
      throws SQLException {
    List<String> lines = new ArrayList<>();
    try (PreparedStatement query = connection.prepareStatement(DRAWABLE)) {
      Array versions = connection.createArrayOf("bigint", release.toArray());
      query.setArray(1, versions);
      query.setLong(2, version);
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          long areas = row.getLong(2);
          long undrawn = row.getLong(3);
          lines.add(
              String.format(
                  Locale.UK,
                  "for %,d %s: %,d matched to a boundary, %,d with no boundary loaded",
                  areas,
                  AreaWords.of(Geography.parse(row.getString(1)), areas),
                  areas - undrawn,
                  undrawn));
        }
      }
    }
    return lines;
  }
}
