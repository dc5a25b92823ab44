package org.parityatlas.boundaries.packed;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/**
 * The grid that vertices are put on.
 *
 * @param x of column 0, EPSG:3857 metres
 * @param y of row 0
 * @param cell width and height of a cell
 */
record VertexGrid(double x, double y, double cell) {
  private static final double EARTH_RADIUS_METRES = 6_378_137;

  /**
   * A tenth of the tolerance, and never finer than a metre, where the set is nearest the equator.
   */
  static VertexGrid over(Envelope box, double toleranceMetres) {
    double ground = Math.max(1, toleranceMetres / 10);
    double nearest = box.getMinY() > 0 ? box.getMinY() : 0;
    // A metre on the ground is cosh(y / R) metres of the Mercator projection.
    double cell = ground * Math.cosh(nearest / EARTH_RADIUS_METRES);
    return new VertexGrid(box.getMinX(), box.getMinY(), cell);
  }

  int column(double at) {
    return (int) Math.round((at - x) / cell);
  }

  int row(double at) {
    return (int) Math.round((at - y) / cell);
  }

  /** Rings of an area on the grid, as columns and rows in turn; at least one. */
  List<int[]> rings(Geometry area) {
    List<int[]> rings = new ArrayList<>();
    int[] longest = {};
    for (int i = 0; i < area.getNumGeometries(); i++) {
      Polygon polygon = (Polygon) area.getGeometryN(i);
      for (int r = -1; r < polygon.getNumInteriorRing(); r++) {
        int[] ring = ring(r < 0 ? polygon.getExteriorRing() : polygon.getInteriorRingN(r));
        if (ring.length >= 6) {
          rings.add(ring);
        } else if (ring.length > longest.length) {
          longest = ring;
        }
      }
    }
    return rings.isEmpty() ? List.of(longest) : rings;
  }

  /** A ring without its last vertex, which is its first, and without what falls together. */
  private int[] ring(LinearRing line) {
    CoordinateSequence points = line.getCoordinateSequence();
    int[] ring = new int[2 * points.size()];
    int length = 0;
    Coordinate point = new Coordinate();
    for (int i = 0; i < points.size(); i++) {
      points.getCoordinate(i, point);
      int column = column(point.x);
      int row = row(point.y);
      if (length == 0 || ring[length - 2] != column || ring[length - 1] != row) {
        ring[length++] = column;
        ring[length++] = row;
      }
    }
    while (length > 2 && ring[length - 2] == ring[0] && ring[length - 1] == ring[1]) {
      length -= 2;
    }
    return java.util.Arrays.copyOf(ring, length);
  }
}
