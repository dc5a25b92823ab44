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
import org.parityatlas.data.manifest.BoundaryManifest;
import org.parityatlas.server.store.Box;
import org.parityatlas.server.store.TileAddress;
import org.parityatlas.server.store.TileSet;

/**
 * The vector tiles of a staged boundary set: those of its low zooms, from the first one it is shown
 * at and while a zoom has at most {@value #MAX_TILES} of them, made of the drawing that suits the
 * zoom. The database makes those of one drawing while the next is being drawn. Works in the staging
 * transaction and commits nothing.
 */
final class TilePyramid implements AutoCloseable {
  /** Raised when a tile of the same drawings changes: grid, attributes, choice of the drawing. */
  private static final String TILE_FORMAT = "mvt-1";

  /** A national set of small areas has about a hundred at zoom 9. */
  static final int MAX_TILES = 128;

  private final Connection connection;
  private final long version;
  private final BoundaryManifest manifest;
  private final LoadProgress progress;
  private final TileAreas areas;
  private final StagedTiles ready;
  private final TileAreas.Covered covered;
  private final TileZooms zooms;
  private final NavigableMap<Integer, List<TileAddress>> tiles;

  /** Begins with the areas as published, which have to be staged. */
  TilePyramid(Connection connection, long version, BoundaryManifest manifest, LoadProgress progress)
      throws SQLException {
    this.connection = connection;
    this.version = version;
    this.manifest = manifest;
    this.progress = progress;
    areas = new TileAreas(connection, version);
    ready = new StagedTiles(connection, version);
    try (LoadProgress.Step step = progress.step("Projecting " + manifest.setId(), 1)) {
      areas.drawPublished();
      step.advance(1);
    }
    covered = areas.covered();
    zooms = TileZooms.of(covered.box(), covered.medianWidth());
    // No drawing has a vertex that the published geometry does not have: its boxes tell which
    // tiles there are at any zoom.
    tiles = list(areas, zooms.min());
  }

  private record Drawn(double toleranceMetres, String contentHash) {}

  /** What the set's other rows say of it; drawings from fine to coarse. */
  private record Staged(String fileSha256, List<Drawn> drawings) {}

  /** Makes the tiles of all zooms that a drawing suits, which has to be staged. */
  void make(double toleranceMetres) throws SQLException {
    List<Integer> suited =
        tiles.keySet().stream().filter(z -> tolerance(z) == toleranceMetres).toList();
    if (suited.isEmpty()) {
      return;
    }
    int total = suited.stream().mapToInt(zoom -> tiles.get(zoom).size()).sum();
    String what =
        "Making tiles of "
            + manifest.setId()
            + ", zooms "
            + suited.get(0)
            + " to "
            + suited.get(suited.size() - 1);
    try (LoadProgress.Step step = progress.step(what, total)) {
      if (manifest.isAsRead(toleranceMetres)) {
        areas.drawPublished();
      } else {
        areas.drawGeneralised(toleranceMetres);
      }
      for (int zoom : suited) {
        try (PreparedStatement make = areas.prepare(manifest.setId(), zoom >= zooms.name())) {
          for (TileAddress tile : tiles.get(zoom)) {
            ready.add(tile, TileAreas.make(make, tile));
            step.advance(1);
          }
        }
      }
    }
  }

  /** Stages what was made of all drawings; says in a line what there is. */
  String stage() throws SQLException {
    ready.describe(zooms, tiles.lastKey(), covered.box(), contentHash(staged()));
    ready.flush();
    return String.format(
        Locale.UK,
        "%,d vector tiles ready at zooms %d to %d, %.1f MB",
        ready.count(),
        zooms.min(),
        tiles.lastKey(),
        ready.bytes() / 1e6);
  }

  private double tolerance(int zoom) {
    Box box = covered.box();
    return TileZooms.toleranceMetres(
        zoom, (box.south() + box.north()) / 2, manifest.tolerancesMetres());
  }

  private Staged staged() throws SQLException {
    List<Drawn> drawings = new ArrayList<>();
    try (PreparedStatement query =
        connection.prepareStatement(
            """
            SELECT v.file_sha256, d.tolerance_metres, d.content_hash
            FROM boundary_set s
            JOIN source_version v ON v.id = s.version_id
            JOIN boundary_drawing d ON d.version_id = s.version_id
            WHERE s.version_id = ? ORDER BY d.tolerance_metres""")) {
      query.setLong(1, version);
      try (ResultSet row = query.executeQuery()) {
        String fileSha256 = null;
        while (row.next()) {
          fileSha256 = row.getString(1);
          drawings.add(new Drawn(row.getDouble(2), row.getString(3)));
        }
        return new Staged(fileSha256, drawings);
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

  @Override
  public void close() throws SQLException {
    areas.close();
  }
}
