package org.parityatlas.server.store;

/**
 * A tile of the web's common grid (EPSG:3857): at zoom 0 the world is one tile, and each further
 * zoom halves the sides. Columns count from the west, rows from the north.
 */
public record TileAddress(int zoom, int column, int row) {
  /** A side of the world in EPSG:3857, the equator: 2π · 6,378,137 m. */
  public static final double WORLD_METRES = 40_075_016.685578488;

  /** Columns, and rows, of a zoom. */
  public static int side(int zoom) {
    return 1 << zoom;
  }

  /** How far a longitude lies from the west, as a share of the world's width. */
  public static double across(double longitude) {
    return (longitude + 180) / 360;
  }

  /** How far a latitude lies from the north, as a share of the world's height. */
  public static double down(double latitude) {
    double radians = Math.toRadians(latitude);
    return (1 - Math.log(Math.tan(radians) + 1 / Math.cos(radians)) / Math.PI) / 2;
  }

  /** Whether the tile, or as much of its surroundings again as is drawn with it, meets the box. */
  public boolean meets(Box box) {
    double side = side(zoom);
    double margin = TileSet.BUFFER / (double) TileSet.EXTENT;
    return across(box.west()) * side <= column + 1 + margin
        && across(box.east()) * side >= column - margin
        && down(box.north()) * side <= row + 1 + margin
        && down(box.south()) * side >= row - margin;
  }
}
