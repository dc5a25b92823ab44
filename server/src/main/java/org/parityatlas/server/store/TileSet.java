package org.parityatlas.server.store;

/**
 * The vector tiles of one version of a boundary set. The layer in them is named like the set; a
 * feature's id is the area's place in the set's order, so that columns of values join to it.
 *
 * @param version the version of the source that they are made of
 * @param contentHash hash of all drawings and of how tiles are made of them; it names the address
 * @param minZoom the first zoom there is
 * @param nameZoom the first zoom whose tiles hold names
 * @param readyZoom the last zoom whose tiles were made when the set was loaded
 * @param box what the set covers
 */
public record TileSet(
    long version,
    String setId,
    String contentHash,
    int minZoom,
    int nameZoom,
    int readyZoom,
    Box box) {
  /** The last zoom that is served: a grid cell is a few centimetres there. */
  public static final int MAX_ZOOM = 16;

  /** Grid cells to a side of a tile. */
  public static final int EXTENT = 4096;

  /** Grid cells around a tile that are drawn with it, so that outlines do not end at its side. */
  public static final int BUFFER = 64;
}
