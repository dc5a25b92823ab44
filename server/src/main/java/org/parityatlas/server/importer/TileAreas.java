package org.parityatlas.server.importer;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.parityatlas.server.store.Box;
import org.parityatlas.server.store.TileAddress;
import org.parityatlas.server.store.TileSet;

/**
 * The areas of a staged boundary set as one of its drawings has them, in EPSG:3857 and found by
 * place: a temporary table that tiles are made of. Transforming once for all zooms of a drawing
 * takes a third of the time that transforming for each tile does.
 */
final class TileAreas implements AutoCloseable {
  private static final String FROM_PUBLISHED =
      """
      FROM boundary_set s JOIN boundary_area b USING (version_id)
      JOIN area a ON a.version_id = s.version_id AND a.geography = s.geography AND a.code = b.code
      WHERE s.version_id = ?""";

  private static final String FROM_GENERALISED =
      """
      FROM boundary_set s JOIN boundary_area b USING (version_id)
      JOIN area a ON a.version_id = s.version_id AND a.geography = s.geography AND a.code = b.code
      JOIN boundary_generalised g ON g.version_id = s.version_id AND g.ordinal = b.ordinal
      WHERE s.version_id = ? AND g.tolerance_metres = ?""";

  private final Connection connection;
  private final long version;

  TileAreas(Connection connection, long version) {
    this.connection = connection;
    this.version = version;
  }

  /** Takes the drawing with this tolerance in place of the one before. */
  void draw(double toleranceMetres, boolean asPublished) throws SQLException {
    close();
    // What was staged a moment ago has no statistics yet: the planner takes it for a few rows, and
    // looping over them for each other would take minutes.
    execute("SET LOCAL enable_nestloop = off");
    try (PreparedStatement create =
        connection.prepareStatement(
            "CREATE TEMPORARY TABLE tile_area ON COMMIT DROP AS SELECT b.ordinal, b.code, a.name, ST_Transform("
                + (asPublished ? "b" : "g")
                + ".geom, 3857) AS geom "
                + (asPublished ? FROM_PUBLISHED : FROM_GENERALISED))) {
      create.setLong(1, version);
      if (!asPublished) {
        create.setDouble(2, toleranceMetres);
      }
      create.execute();
    }
    execute("SET LOCAL enable_nestloop TO DEFAULT");
    execute("CREATE INDEX ON tile_area USING gist (geom)");
    execute("ANALYZE tile_area (ordinal)");
  }

  /**
   * What the areas cover.
   *
   * @param medianWidth of an area, as a share of the world's width
   */
  record Covered(Box box, double medianWidth) {}

  /** What the areas of the drawing taken cover. */
  Covered covered() throws SQLException {
    try (Statement query = connection.createStatement();
        ResultSet row =
            query.executeQuery(
                """
                SELECT median, ST_XMin(box), ST_YMin(box), ST_XMax(box), ST_YMax(box)
                FROM (
                  SELECT ST_Transform(ST_SetSRID(ST_Extent(geom)::geometry, 3857), 4326) AS box,
                    percentile_cont(0.5) WITHIN GROUP (ORDER BY ST_XMax(geom) - ST_XMin(geom)) AS median
                  FROM tile_area) AS whole""")) {
      row.next();
      return new Covered(
          new Box(row.getDouble(2), row.getDouble(3), row.getDouble(4), row.getDouble(5)),
          row.getDouble(1) / TileAddress.WORLD_METRES);
    }
  }

  /** The tiles of a zoom that an area's box or its surroundings are in, by column and row. */
  List<TileAddress> list(int zoom) throws SQLException {
    try (PreparedStatement query =
        connection.prepareStatement(
            """
            SELECT DISTINCT x, y FROM tile_area
            CROSS JOIN (SELECT ?::float8 AS half, ?::float8 AS side, ?::float8 AS around) AS grid
            CROSS JOIN LATERAL generate_series(
              floor((half + ST_XMin(geom)) / side - around)::int,
              floor((half + ST_XMax(geom)) / side + around)::int) AS x
            CROSS JOIN LATERAL generate_series(
              floor((half - ST_YMax(geom)) / side - around)::int,
              floor((half - ST_YMin(geom)) / side + around)::int) AS y
            ORDER BY x, y""")) {
      query.setDouble(1, TileAddress.WORLD_METRES / 2);
      query.setDouble(2, TileAddress.WORLD_METRES / TileAddress.side(zoom));
      query.setDouble(3, TileSet.BUFFER / (double) TileSet.EXTENT);
      List<TileAddress> tiles = new ArrayList<>();
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          tiles.add(new TileAddress(zoom, row.getInt(1), row.getInt(2)));
        }
      }
      return tiles;
    }
  }

  /** Prepares to make tiles with a layer of this name. */
  PreparedStatement prepare(String layer, boolean withNames) throws SQLException {
    PreparedStatement make =
        connection.prepareStatement(
            "SELECT ST_AsMVT(feature, ?, 4096, 'shape', 'ordinal' ORDER BY feature.ordinal)"
                + " FROM (SELECT ordinal, code, "
                + (withNames ? "name, " : "")
                + """
                vector_tile_shape(geom, zoom, tile_column, tile_row) AS shape
                FROM (VALUES (?, ?, ?)) AS tile (zoom, tile_column, tile_row)
                JOIN tile_area ON geom && ST_Expand(
                  ST_TileEnvelope(zoom, tile_column, tile_row), ?)) AS feature""");
    make.setString(1, layer);
    return make;
  }

  /** A tile; no bytes where no area is in it. */
  static byte[] make(PreparedStatement prepared, TileAddress tile) throws SQLException {
    prepared.setInt(2, tile.zoom());
    prepared.setInt(3, tile.column());
    prepared.setInt(4, tile.row());
    prepared.setDouble(
        5,
        TileAddress.WORLD_METRES / TileAddress.side(tile.zoom()) * TileSet.BUFFER / TileSet.EXTENT);
    try (ResultSet row = prepared.executeQuery()) {
      byte[] tileBytes = row.next() ? row.getBytes(1) : null;
      return tileBytes == null ? new byte[0] : tileBytes;
    }
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  @Override
  public void close() throws SQLException {
    execute("DROP TABLE IF EXISTS tile_area");
  }
}
