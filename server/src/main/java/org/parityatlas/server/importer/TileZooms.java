package org.parityatlas.server.importer;

import java.util.List;
import org.parityatlas.server.store.Box;
import org.parityatlas.server.store.TileAddress;
import org.parityatlas.server.store.TileSet;

/**
 * Which zooms a boundary set has tiles for, and which drawing is for which. A pixel here is a 512th
 * of a tile's side, as MapLibre draws it.
 *
 * @param min the zoom before the last one at which the whole set is no wider and no higher than a
 *     tile: half a tile at most, which is small even on a phone
 * @param name the first zoom at which half of the areas are at least four pixels wide, so that one
 *     can be pointed at; below it names would only weigh
 */
record TileZooms(int min, int name) {
  private static final int PIXELS = 512;
  private static final int PIXELS_TO_POINT_AT = 4;

  /**
   * The zooms of a set.
   *
   * @param medianWidth of an area, as a share of the world's width
   */
  static TileZooms of(Box box, double medianWidth) {
    double across = TileAddress.across(box.east()) - TileAddress.across(box.west());
    double down = TileAddress.down(box.south()) - TileAddress.down(box.north());
    int whole = 0;
    while (whole < TileSet.MAX_ZOOM && Math.max(across, down) * TileAddress.side(whole + 1) <= 1) {
      whole++;
    }
    int min = Math.max(0, whole - 1);
    int name = min;
    while (name < TileSet.MAX_ZOOM
        && medianWidth * TileAddress.side(name) * PIXELS < PIXELS_TO_POINT_AT) {
      name++;
    }
    return new TileZooms(min, name);
  }

  /**
   * The tolerance of the drawing for a zoom: the coarsest that hides within a pixel on the ground,
   * else the finest.
   *
   * @param latitude of the middle of the set, in degrees
   */
  static double toleranceMetres(int zoom, double latitude, List<Double> tolerancesMetres) {
    double pixelMetres =
        TileAddress.WORLD_METRES
            * Math.cos(Math.toRadians(latitude))
            / TileAddress.side(zoom)
            / PIXELS;
    return tolerancesMetres.stream()
        .filter(tolerance -> tolerance <= pixelMetres)
        .max(Double::compare)
        .orElseGet(() -> tolerancesMetres.stream().min(Double::compare).orElseThrow());
  }
}
