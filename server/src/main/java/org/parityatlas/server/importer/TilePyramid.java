package org.parityatlas.server.importer;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.NavigableMap;
import java.util.TreeMap;
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

  TilePyramid(Connection connection, long version, LoadProgress progress) {
    this.connection = connection;
    this.version = version;
    this.progress = progress;
  }

  private record Drawn(double toleranceMetres, boolean asPublished, String contentHash) {}

  /** What the set's other rows say of it; drawings from fine to coarse. */
  private record Staged(String setId, String fileSha256, List<Drawn> drawings) {}

  /** Makes and stages them; says in a line what there is. */
  String build() throws SQLException {
    Staged set = staged();
    StagedTiles ready = new StagedTiles(connection, version);
    try (TileAreas areas = new TileAreas(connection, version)) {
      try (LoadProgress.Step step = progress.step("Projecting " + set.setId(), 1)) {
        areas.drawPublished();
        step.advance(1);
      }
      TileAreas.Covered covered = areas.covered();
      TileZooms zooms = TileZooms.of(covered.box(), covered.medianWidth());
      // No drawing has a vertex that the published geometry does not have: its boxes tell which
      // tiles there are at any zoom.
      NavigableMap<Integer, List<TileAddress>> tiles = list(areas, zooms.min());
      ready.describe(zooms, tiles.lastKey(), covered.box(), contentHash(set));
      int total = tiles.values().stream().mapToInt(List::size).sum();
      try (LoadProgress.Step step = progress.step("Making tiles of " + set.setId(), total)) {
        // The published geometry is at hand, and suits the highest zoom.
        for (int zoom : tiles.descendingKeySet()) {
          draw(areas, drawingFor(zoom, covered.box(), set.drawings()));
          try (PreparedStatement make = areas.prepare(set.setId(), zoom >= zooms.name())) {
            for (TileAddress tile : tiles.get(zoom)) {
              ready.add(tile, TileAreas.make(make, tile));
              step.advance(1);
            }
          }
          ready.flush();
        }
      }
      return String.format(
          Locale.UK,
          "%,d vector tiles ready at zooms %d to %d, %.1f MB",
          ready.count(),
          zooms.min(),
          tiles.lastKey(),
          ready.bytes() / 1e6);
    }
  }

  private Staged staged() throws SQLException {
    List<Drawn> drawings = new ArrayList<>();
    try (PreparedStatement query =
        connection.prepareStatement(
            """
            SELECT s.set_id, v.file_sha256, d.tolerance_metres, d.as_published, d.content_hash
            FROM boundary_set s
            JOIN source_version v ON v.id = s.version_id
            JOIN boundary_drawing d ON d.version_id = s.version_id
            WHERE s.version_id = ? ORDER BY d.tolerance_metres""")) {
      query.setLong(1, version);
      try (ResultSet row = query.executeQuery()) {
        String setId = null;
        String fileSha256 = null;
        while (row.next()) {
          setId = row.getString(1);
          fileSha256 = row.getString(2);
          drawings.add(new Drawn(row.getDouble(3), row.getBoolean(4), row.getString(5)));
        }
        return new Staged(setId, fileSha256, drawings);
      }
    }
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

  private static void draw(TileAreas areas, Drawn drawing) throws SQLException {
    if (drawing.asPublished()) {
      areas.drawPublished();
    } else {
      areas.drawGeneralised(drawing.toleranceMetres());
    }
  }

  /** Tiles are made of every drawing, and of the file as it is: all of them name the address. */
  private static String contentHash(Staged set) {
    MessageDigest digest = Fingerprint.sha256();
    digest.update((TILE_FORMAT + "\n" + set.fileSha256()).getBytes(StandardCharsets.UTF_8));
    for (Drawn drawing : set.drawings()) {
      String line = "\n" + drawing.toleranceMetres() + " " + drawing.contentHash();
      digest.update(line.getBytes(StandardCharsets.UTF_8));
    }
    return HexFormat.of().formatHex(digest.digest(), 0, 8);
  }
}
