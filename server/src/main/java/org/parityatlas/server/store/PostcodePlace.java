package org.parityatlas.server.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.parityatlas.boundaries.Geography;

/**
 * What a release knows of a postcode.
 *
 * @param directoryLoaded whether the release holds a postcode directory at all
 * @param found whether the directory has the postcode
 * @param endedMonth year times 100 plus month, where the postcode is used no more
 * @param areas what it lies in, the smallest first; those that the directory names
 */
public record PostcodePlace(
    boolean directoryLoaded, boolean found, OptionalInt endedMonth, List<AreaKey> areas) {

  private static final List<String> GEOGRAPHIES =
      List.of("lsoa-2021", "lsoa-2011", "msoa-2021", "lad");

  /** {@code postcode} in capitals and without its space. */
  static PostcodePlace read(Connection connection, long release, String postcode)
      throws SQLException {
    try (PreparedStatement query =
        connection.prepareStatement(
            """
            SELECT p.postcode IS NOT NULL, p.ended_month, p.lsoa_2021, p.lsoa_2011, p.msoa_2021, p.lad
            FROM release_member m JOIN source_version v ON v.id = m.version_id AND v.kind = 'postcodes'
            LEFT JOIN postcode p ON p.version_id = v.id AND p.postcode = ?
            WHERE m.release_id = ? ORDER BY p.postcode NULLS LAST LIMIT 1""")) {
      query.setString(1, postcode);
      query.setLong(2, release);
      try (ResultSet row = query.executeQuery()) {
        if (!row.next()) {
          return new PostcodePlace(false, false, OptionalInt.empty(), List.of());
        }
        List<AreaKey> areas = new ArrayList<>();
        for (int i = 0; i < GEOGRAPHIES.size(); i++) {
          String code = row.getString(3 + i);
          if (code != null) {
            areas.add(new AreaKey(Geography.parse(GEOGRAPHIES.get(i)), code));
          }
        }
        int ended = row.getInt(2);
        OptionalInt month = row.wasNull() ? OptionalInt.empty() : OptionalInt.of(ended);
        return new PostcodePlace(true, row.getBoolean(1), month, areas);
      }
    }
  }
}
