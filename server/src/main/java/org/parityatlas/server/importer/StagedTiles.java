package org.parityatlas.server.importer;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.parityatlas.server.store.Box;
import org.parityatlas.server.store.TileAddress;

/** The ready tiles of a staged boundary set on their way into the database. Commits nothing. */
final class StagedTiles {
  private final Connection connection;
  private final long version;
  private final Map<TileAddress, CompletableFuture<byte[]>> compressed = new LinkedHashMap<>();
  private long count;
  private long bytes;

  StagedTiles(Connection connection, long version) {
    this.connection = connection;
    this.version = version;
  }

  /** Says which zooms there are, and what they cover. */
  void describe(TileZooms zooms, int readyZoom, Box box, String contentHash) throws SQLException {
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

  /** Takes a tile; it is compressed while the database makes the next. An empty one is left out. */
  void add(TileAddress tile, byte[] made) {
    if (made.length > 0) {
      compressed.put(tile, CompletableFuture.supplyAsync(() -> gzip(made)));
    }
  }

  /** Writes what was taken. */
  void flush() throws SQLException {
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
    compressed.clear();
  }

  /** Tiles written. */
  long count() {
    return count;
  }

  /** Bytes of the tiles written. */
  long bytes() {
    return bytes;
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
