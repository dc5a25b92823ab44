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

/** The area codes that a set of versions makes known, by geography. */
final class KnownCodes {
  private final Map<Geography, Set<String>> codes = new HashMap<>();

  private KnownCodes() {}

  static KnownCodes of(Connection connection, Collection<Long> versions) throws SQLException {
    KnownCodes known = new KnownCodes();
    try (PreparedStatement query =
        connection.prepareStatement(
            "SELECT DISTINCT geography, code FROM area WHERE version_id = ANY (?)")) {
      Array ids = connection.createArrayOf("bigint", versions.toArray());
      query.setArray(1, ids);
      query.setFetchSize(5_000);
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          known
              .codes
              .computeIfAbsent(Geography.parse(row.getString(1)), geography -> new HashSet<>())
              .add(row.getString(2));
        }
      }
    }
    return known;
  }

  boolean contains(Geography geography, String code) {
    return codes.getOrDefault(geography, Set.of()).contains(code);
  }
}
