package org.parityatlas.server.importer;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.parityatlas.server.store.Box;
import org.parityatlas.server.store.TileAddress;
import org.parityatlas.server.store.TileSet;

/**
 * The vector tiles of a staged boundary set: those of its low zooms, from the first one it is shown
 * at and while a zoom has at most {@value #MAX_TILES} of them, made of the drawing that suits the
 * zoom. Works in the staging transaction and commits nothing.
 */
final class TilePyramid {
  /** Raised when a tile of the same drawings changes: grid, attributes, choice of the drawing. */
  private static final String TILE_FORMAT = "mvt-1";

  /** A national set of small areas has about a hundred at zoom 9. */
  static final int MAX_TILES = 128;

  private final Connection connection;
  private final long version;
  private final LoadProgress progress;
  private long count;
  private long bytes;

  TilePyramid(Connection connection, long version, LoadProgress progress) {
    this.connection = connection;
    this.version = version;
    this.progress = progress;
  }

  private record Drawn(double toleranceMetres, boolean asPublished, String contentHash) {}

  /** Makes and stores them; says in a line what there is. */
  String build() throws SQLException {
    String setId = setId();
    List<Drawn> drawings = drawings();
    try (TileAreas areas = new TileAreas(connection, version)) {
      // From fine to coarse: a coarse drawing has no vertex that the finest does not have, so the
      // boxes of the finest tell which tiles there are at any zoom.
      Drawn drawn = drawings.get(0);
      areas.draw(drawn.toleranceMetres(), drawn.asPublished());
      TileAreas.Covered covered = areas.covered();
      TileZooms zooms = TileZooms.of(covered.box(), covered.medianWidth());
      NavigableMap<Integer, List<TileAddress>> tiles = list(areas, zooms.min());
      insertSet(zooms, tiles.lastKey(), covered.box(), contentHash(drawings));
      int total = tiles.values().stream().mapToInt(List::size).sum();
      try (LoadProgress.Step step = progress.step("Making tiles of " + setId, total)) {
        for (int zoom : tiles.descendingKeySet()) {
          Drawn suited = drawingFor(zoom, covered.box(), drawings);
          if (!suited.equals(drawn)) {
            areas.draw(suited.toleranceMetres(), suited.asPublished());
            drawn = suited;
          }
          try (PreparedStatement make = areas.prepare(setId, zoom >= zooms.name())) {
            store(make, tiles.get(zoom), step);
          }
        }
      }
      return String.format(
          Locale.UK,
          "%,d vector tiles ready at zooms %d to %d, %.1f MB",
          count,
          zooms.min(),
          tiles.lastKey(),
          bytes / 1e6);
    }
  }

  private String setId() throws SQLException {
    try (PreparedStatement query =
        connection.prepareStatement("SELECT set_id FROM boundary_set WHERE version_id = ?")) {
      query.setLong(1, version);
      try (ResultSet row = query.executeQuery()) {
        row.next();
        return row.getString(1);
      }
    }
  }

  /** Fine to coarse. */
  private List<Drawn> drawings() throws SQLException {
    List<Drawn> drawings = new ArrayList<>();
    try (PreparedStatement query =
        connection.prepareStatement(
            """
            SELECT tolerance_metres, as_published, content_hash FROM boundary_drawing
            WHERE version_id = ? ORDER BY tolerance_metres""")) {
      query.setLong(1, version);
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          drawings.add(new Drawn(row.getDouble(1), row.getBoolean(2), row.getString(3)));
        }
      }
    }
    return drawings;
  }

  private static NavigableMap<Integer, List<TileAddress>> list(TileAreas areas, int minZoom)
      throws SQLException {
    NavigableMap<Integer, List<TileAddress>> tiles = new TreeMap<>();
    for (int zoom = minZoom; zoom <= TileSet.MAX_ZOOM; zoom++) {
      List<TileAddress> ofZoom = areas.list(zoom);
      if (ofZoom.size() > MAX_TILES) {
        break;
      }
      tiles.put(zoom, ofZoom);
    }
    return tiles;
  }

  private static Drawn drawingFor(int zoom, Box box, List<Drawn> drawings) {
    double tolerance =
        TileZooms.toleranceMetres(
            zoom,
            (box.south() + box.north()) / 2,
            drawings.stream().map(Drawn::toleranceMetres).toList());
    return drawings.stream()
        .filter(drawing -> drawing.toleranceMetres() == tolerance)
        .findFirst()
        .orElseThrow();
  }

  /** A tile of a low zoom is made of a coarse drawing, so all drawings name the address. */
  private static String contentHash(List<Drawn> drawings) {
    MessageDigest digest = Fingerprint.sha256();
    digest.update(TILE_FORMAT.getBytes(StandardCharsets.UTF_8));
    for (Drawn drawing : drawings) {
      String line = "\n" + drawing.toleranceMetres() + " " + drawing.contentHash();
      digest.update(line.getBytes(StandardCharsets.UTF_8));
    }
    return HexFormat.of().formatHex(digest.digest(), 0, 8);
  }

  private void insertSet(TileZooms zooms, int readyZoom, Box box, String contentHash)
      throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            """
            INSERT INTO vector_tile_set (version_id, content_hash, min_zoom, name_zoom, ready_zoom,
              west, south, east, north)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)""")) {
      insert.setLong(1, version);
      insert.setString(2, contentHash);
      insert.setInt(3, zooms.min());
      insert.setInt(4, zooms.name());
      insert.setInt(5, readyZoom);
      insert.setDouble(6, box.west());
      insert.setDouble(7, box.south());
      insert.setDouble(8, box.east());
      insert.setDouble(9, box.north());
      insert.executeUpdate();
    }
  }

  /** Makes the tiles of a zoom; each is compressed while the database makes the next. */
  private void store(PreparedStatement make, List<TileAddress> tiles, LoadProgress.Step step)
      throws SQLException {
    Map<TileAddress, CompletableFuture<byte[]>> compressed = new LinkedHashMap<>();
    for (TileAddress tile : tiles) {
      byte[] made = TileAreas.make(make, tile);
      if (made.length > 0) {
        compressed.put(tile, CompletableFuture.supplyAsync(() -> gzip(made)));
      }
      step.advance(1);
    }
    try (PreparedStatement insert =
        connection.prepareStatement(
            """
            INSERT INTO vector_tile (version_id, zoom, tile_column, tile_row, gzip)
            VALUES (?, ?, ?, ?, ?)""")) {
      insert.setLong(1, version);
      for (Map.Entry<TileAddress, CompletableFuture<byte[]>> tile : compressed.entrySet()) {
        byte[] gzip = tile.getValue().join();
        insert.setInt(2, tile.getKey().zoom());
        insert.setInt(3, tile.getKey().column());
        insert.setInt(4, tile.getKey().row());
        insert.setBytes(5, gzip);
        insert.addBatch();
        count++;
        bytes += gzip.length;
      }
      insert.executeBatch();
    }
  }

  /** As small as gzip makes it: it is compressed once and sent often. */
  private static byte[] gzip(byte[] body) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(body.length / 2 + 64);
    try (GZIPOutputStream gzip =
        new GZIPOutputStream(out) {
          {
            def.setLevel(Deflater.BEST_COMPRESSION);
          }
        }) {
      gzip.write(body);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
