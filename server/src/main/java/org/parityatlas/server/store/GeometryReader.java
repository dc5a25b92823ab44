package org.parityatlas.server.store;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Reads drawings and what touches what. */
final class GeometryReader {
  private static final int DECIMALS = 6;

  private GeometryReader() {}

  /** GeoJSON geometries of a version's drawing as UTF-8, by ordinal. */
  static List<GeometryText> list(Connection connection, long version, Drawing drawing)
      throws SQLException {
    String from =
        drawing.asPublished()
            ? "boundary_area WHERE version_id = ?"
            : "boundary_generalised WHERE version_id = ? AND tolerance_metres = ?";
    String sql =
        "SELECT ST_AsGeoJSON(ST_ForcePolygonCCW(ST_Transform(geom, 4326)), "
            + DECIMALS
            + ", 0) FROM "
            + from
            + " ORDER BY ordinal";
    try (PreparedStatement query = connection.prepareStatement(sql)) {
      query.setLong(1, version);
      if (!drawing.asPublished()) {
        query.setDouble(2, drawing.toleranceMetres());
      }
      query.setFetchSize(500);
      List<GeometryText> areas = new ArrayList<>();
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          areas.add(new GeometryText(row.getString(1).getBytes(StandardCharsets.UTF_8)));
        }
      }
      return List.copyOf(areas);
    }
  }

  /** Codes of the areas of a version that touch one of its areas, in the set's order. */
  static List<String> listNeighbours(Connection connection, long version, int ordinal)
      throws SQLException {
    try (PreparedStatement query =
        connection.prepareStatement(
            """
            SELECT other.code FROM boundary_area self
            JOIN boundary_area other ON other.version_id = self.version_id
              AND other.ordinal <> self.ordinal AND other.geom && ST_Expand(self.geom, 1)
            WHERE self.version_id = ? AND self.ordinal = ? AND CASE
              WHEN ST_Intersects(other.geom, self.geom) THEN true
              ELSE EXISTS (
                SELECT FROM ST_Subdivide(self.geom, 128) mine
                JOIN ST_Subdivide(ST_ClipByBox2D(other.geom, ST_Expand(self.geom, 1)), 128) theirs
                  ON theirs && ST_Expand(mine, 1) AND ST_DWithin(theirs, mine, 1))
              END
            ORDER BY other.ordinal""")) {
      query.setLong(1, version);
      query.setInt(2, ordinal);
      return strings(query);
    }
  }

  private static List<String> strings(PreparedStatement query) throws SQLException {
    List<String> strings = new ArrayList<>();
    try (ResultSet row = query.executeQuery()) {
      while (row.next()) {
        strings.add(row.getString(1));
      }
    }
    return List.copyOf(strings);
  }
}
