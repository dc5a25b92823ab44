package org.parityatlas.server.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/** Reads vector tiles: ready ones, and others made of the boundaries as published. */
final class TileReader {
  private static final byte[] EMPTY = new byte[0];

  private static final String TILE_SET =
      """
      SELECT t.version_id, s.set_id, t.content_hash, t.min_zoom, t.name_zoom, t.ready_zoom,
        t.west, t.south, t.east, t.north
      FROM vector_tile_set t JOIN boundary_set s USING (version_id)
      """;

  /**
   * A coast line of many thousand vertices is cut before it is transformed; the margin of a tenth
   * is wider than what is drawn around a tile, and than a meridian bends across one.
   */
  private static final String MAKE =
      """
      WITH view AS (
        SELECT ST_Envelope(ST_Transform(ST_Expand(tile, (ST_XMax(tile) - ST_XMin(tile)) / 10), 27700)) AS box
        FROM ST_TileEnvelope(?, ?, ?) AS tile)
      SELECT ST_AsMVT(feature, ?, 4096, 'shape', 'ordinal' ORDER BY feature.ordinal)
      FROM (
        SELECT b.ordinal, b.code, a.name,
          vector_tile_shape(
            ST_Transform(
              CASE WHEN ST_NPoints(b.geom) > 2000 THEN ST_ClipByBox2D(b.geom, view.box::box2d)
                ELSE b.geom END, 3857), ?, ?, ?) AS shape
        FROM view CROSS JOIN boundary_set s
        JOIN boundary_area b ON b.version_id = s.version_id AND b.geom && view.box
        JOIN area a ON a.version_id = s.version_id AND a.geography = s.geography AND a.code = b.code
        WHERE s.version_id = ?) AS feature""";

  private TileReader() {}

  /** The tiles of a version, if any were made. */
  static Optional<TileSet> find(Connection connection, long version) throws SQLException {
    try (PreparedStatement query =
        connection.prepareStatement(TILE_SET + "WHERE t.version_id = ?")) {
      query.setLong(1, version);
      return find(query);
    }
  }

  /** The tiles of a set with this content, in the latest kept release that has them. */
  static Optional<TileSet> find(Connection connection, String setId, String contentHash)
      throws SQLException {
    try (PreparedStatement query =
        connection.prepareStatement(
            TILE_SET
                + """
                JOIN release_member m USING (version_id)
                WHERE s.set_id = ? AND t.content_hash = ? ORDER BY m.release_id DESC LIMIT 1""")) {
      query.setString(1, setId);
      query.setString(2, contentHash);
      return find(query);
    }
  }

  private static Optional<TileSet> find(PreparedStatement query) throws SQLException {
    try (ResultSet row = query.executeQuery()) {
      if (!row.next()) {
        return Optional.empty();
      }
      return Optional.of(
          new TileSet(
              row.getLong(1),
              row.getString(2),
              row.getString(3),
              row.getInt(4),
              row.getInt(5),
              row.getInt(6),
              new Box(row.getDouble(7), row.getDouble(8), row.getDouble(9), row.getDouble(10))));
    }
  }

  /** A ready tile as gzip; no bytes where no area is in it. */
  static byte[] ready(Connection connection, TileSet set, TileAddress tile) throws SQLException {
    try (PreparedStatement query =
        connection.prepareStatement(
            """
            SELECT gzip FROM vector_tile
            WHERE version_id = ? AND zoom = ? AND tile_column = ? AND tile_row = ?""")) {
      query.setLong(1, set.version());
      query.setInt(2, tile.zoom());
      query.setInt(3, tile.column());
      query.setInt(4, tile.row());
      try (ResultSet row = query.executeQuery()) {
        return row.next() ? row.getBytes(1) : EMPTY;
      }
    }
  }

  /** A tile made now of the boundaries as published, as it is; no bytes where it is empty. */
  static byte[] make(Connection connection, TileSet set, TileAddress tile) throws SQLException {
    try (PreparedStatement query = connection.prepareStatement(MAKE)) {
      int next = 1;
      next = put(query, next, tile);
      query.setString(next++, set.setId());
      next = put(query, next, tile);
      query.setLong(next, set.version());
      try (ResultSet row = query.executeQuery()) {
        byte[] made = row.next() ? row.getBytes(1) : null;
        return made == null ? EMPTY : made;
      }
    }
  }

  private static int put(PreparedStatement query, int first, TileAddress tile) throws SQLException {
    query.setInt(first, tile.zoom());
    query.setInt(first + 1, tile.column());
    query.setInt(first + 2, tile.row());
    return first + 3;
  }
}
