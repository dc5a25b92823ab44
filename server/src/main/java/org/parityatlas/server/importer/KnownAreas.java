package org.parityatlas.server.importer;

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

/**
 * What the versions of a load name and draw, each read once: a version that is complete never
 * changes, and every file of figures asks for those of all others.
 */
final class KnownAreas {
  private static final int FETCH_ROWS = 5_000;

  private final Map<Long, KnownCodes.OfVersion> versions = new HashMap<>();

  KnownCodes of(Connection connection, Collection<Long> wanted) throws SQLException {
    for (long version : wanted) {
      if (!versions.containsKey(version)) {
        versions.put(version, read(connection, version));
      }
    }
    return new KnownCodes(wanted.stream().map(versions::get).toList());
  }

  private static KnownCodes.OfVersion read(Connection connection, long version)
      throws SQLException {
    return new KnownCodes.OfVersion(
        read(connection, "SELECT DISTINCT geography, code FROM area WHERE version_id = ?", version),
        read(
            connection,
            """
            SELECT DISTINCT s.geography, a.code FROM boundary_set s
            JOIN boundary_area a USING (version_id) WHERE s.version_id = ?""",
            version));
  }

  private static Map<Geography, Set<String>> read(Connection connection, String sql, long version)
      throws SQLException {
    Map<Geography, Set<String>> codes = new HashMap<>();
    try (PreparedStatement query = connection.prepareStatement(sql)) {
      query.setLong(1, version);
      query.setFetchSize(FETCH_ROWS);
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          codes
              .computeIfAbsent(Geography.parse(row.getString(1)), geography -> new HashSet<>())
              .add(row.getString(2));
        }
      }
    }
    return codes;
  }
}
