package org.parityatlas.server.importer;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.parityatlas.boundaries.Geography;

/** The area codes that a set of versions makes known, and those they can draw, by geography. */
final class KnownCodes {
  private final Map<Geography, Set<String>> codes = new HashMap<>();
  private final Map<Geography, Set<String>> drawable = new HashMap<>();

  private KnownCodes() {}

  static KnownCodes of(Connection connection, Collection<Long> versions) throws SQLException {
    KnownCodes known = new KnownCodes();
    read(
        connection,
        "SELECT DISTINCT geography, code FROM area WHERE version_id = ANY (?)",
        versions,
        known.codes);
    read(
        connection,
        """
        SELECT DISTINCT s.geography, a.code FROM boundary_set s
        JOIN boundary_area a USING (version_id) WHERE s.version_id = ANY (?)""",
        versions,
        known.drawable);
    return known;
  }

  private static void read(
      Connection connection,
      String sql,
      Collection<Long> versions,
      Map<Geography, Set<String>> codes)
      throws SQLException {
    try (PreparedStatement query = connection.prepareStatement(sql)) {
      Array ids = connection.createArrayOf("bigint", versions.toArray());
      query.setArray(1, ids);
      query.setFetchSize(5_000);
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          codes
              .computeIfAbsent(Geography.parse(row.getString(1)), geography -> new HashSet<>())
              .add(row.getString(2));
        }
      }
    }
  }

  /** Whether one of the boundary sets holds the area. */
  boolean canDraw(Geography geography, String code) {
    return drawable.getOrDefault(geography, Set.of()).contains(code);
  }

  boolean contains(Geography geography, String code) {
    return codes.getOrDefault(geography, Set.of()).contains(code);
  }
}
