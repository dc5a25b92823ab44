package org.parityatlas.server.importer;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.parityatlas.server.release.ReleaseWatch;

/** The pointer to the live release: what it holds, and the one transaction that moves it. */
final class ReleasePointer {
  private ReleasePointer() {}

  /** Number of the live release, if there is one. */
  static Optional<Long> find(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT release_id FROM live_release")) {
      return row.next() ? Optional.of(row.getLong(1)) : Optional.empty();
    }
  }

  /** Versions of the live release by manifest id. */
  static Map<String, Long> members(Connection connection) throws SQLException {
    Map<String, Long> members = new LinkedHashMap<>();
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                """
                SELECT v.manifest_id, v.id FROM live_release l
                JOIN release_member m USING (release_id)
                JOIN source_version v ON v.id = m.version_id ORDER BY v.manifest_id""")) {
      while (row.next()) {
        members.put(row.getString(1), row.getLong(2));
      }
    }
    return members;
  }

  /**
   * Refuses a set of versions of which two give the same series or draw under the same id, since a
   * reader could not tell which is meant, and one with figures for areas that it does not name.
   */
  static void check(Connection connection, Collection<Long> versions) throws SQLException {
    String twice =
        """
        SELECT string_agg(v.manifest_id, ' and ' ORDER BY v.manifest_id), s.indicator, s.geography
        FROM series s JOIN source_version v ON v.id = s.version_id
        WHERE s.version_id = ANY (?)
        GROUP BY s.indicator, s.group_id, s.period, s.geography HAVING count(*) > 1 LIMIT 1""";
    try (PreparedStatement query = connection.prepareStatement(twice)) {
      query.setArray(1, ids(connection, versions));
      try (ResultSet row = query.executeQuery()) {
        if (row.next()) {
          throw new LoadException(
              row.getString(1)
                  + " both give "
                  + row.getString(2)
                  + " by "
                  + row.getString(3)
                  + ": one of them has to supersede the other");
        }
      }
    }
    checkSets(connection, versions);
    checkRegistry(connection, versions);
  }

  private static void checkSets(Connection connection, Collection<Long> versions)
      throws SQLException {
    try (PreparedStatement query =
        connection.prepareStatement(
            """
            SELECT set_id FROM boundary_set WHERE version_id = ANY (?)
            GROUP BY set_id HAVING count(*) > 1 LIMIT 1""")) {
      query.setArray(1, ids(connection, versions));
      try (ResultSet row = query.executeQuery()) {
        if (row.next()) {
          throw new LoadException("two sources draw a boundary set " + row.getString(1));
        }
      }
    }
  }

  /**
   * Every area that has a figure is known: what names it may have been superseded meanwhile. The
   * live release was checked when it was made, so while all that names its areas is still there,
   * only what is new is looked at: a load costs what it loads.
   */
  private static void checkRegistry(Connection connection, Collection<Long> versions)
      throws SQLException {
    Collection<Long> toCheck = versions;
    if (keepsEveryName(connection, versions)) {
      toCheck = new ArrayList<>(versions);
      toCheck.removeAll(members(connection).values());
    }
    try (PreparedStatement query =
        connection.prepareStatement(
            """
            SELECT v.manifest_id, min(o.code) FROM series s
            JOIN source_version v ON v.id = s.version_id
            JOIN observation o ON o.series_id = s.id
            WHERE s.version_id = ANY (?) AND NOT EXISTS (
              SELECT 1 FROM area a WHERE a.version_id = ANY (?)
                AND a.geography = s.geography AND a.code = o.code)
            GROUP BY v.manifest_id ORDER BY v.manifest_id""")) {
      query.setArray(1, ids(connection, toCheck));
      query.setArray(2, ids(connection, versions));
      try (ResultSet row = query.executeQuery()) {
        if (row.next()) {
          throw new LoadException(
              row.getString(1)
                  + " has figures for "
                  + row.getString(2)
                  + ", which no source of this release names any more");
        }
      }
    }
  }

  /** Whether all versions of the live release that name areas are among these. */
  private static boolean keepsEveryName(Connection connection, Collection<Long> versions)
      throws SQLException {
    try (PreparedStatement query =
        connection.prepareStatement(
            """
            SELECT NOT EXISTS (
              SELECT 1 FROM live_release l JOIN release_member m USING (release_id)
              WHERE m.version_id <> ALL (?)
                AND EXISTS (SELECT 1 FROM area a WHERE a.version_id = m.version_id))""")) {
      query.setArray(1, ids(connection, versions));
      try (ResultSet row = query.executeQuery()) {
        row.next();
        return row.getBoolean(1);
      }
    }
  }

  /** Makes these versions the live release, in one transaction, and tells every server. */
  static long move(Connection connection, Collection<Long> versions) throws SQLException {
    try (Statement statement = connection.createStatement();
        PreparedStatement member =
            connection.prepareStatement(
                "INSERT INTO release_member (release_id, version_id) SELECT ?, unnest(?)");
        PreparedStatement pointer =
            connection.prepareStatement(
                """
                INSERT INTO live_release (release_id) VALUES (?)
                ON CONFLICT (singleton) DO UPDATE SET release_id = excluded.release_id""")) {
      long release;
      try (ResultSet row =
          statement.executeQuery("INSERT INTO release DEFAULT VALUES RETURNING id")) {
        row.next();
        release = row.getLong(1);
      }
      member.setLong(1, release);
      member.setArray(2, ids(connection, versions));
      member.executeUpdate();
      pointer.setLong(1, release);
      pointer.executeUpdate();
      statement.execute("NOTIFY " + ReleaseWatch.CHANNEL + ", '" + release + "'");
      connection.commit();
      return release;
    }
  }

  private static Array ids(Connection connection, Collection<Long> versions) throws SQLException {
    return connection.createArrayOf("bigint", versions.toArray());
  }
}
