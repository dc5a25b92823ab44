package org.parityatlas.boundaries.shapefile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.locationtech.jts.algorithm.Area;
import org.locationtech.jts.algorithm.RayCrossingCounter;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;

/**
 * Makes polygons of the loose rings of a shapefile record.
 *
 * <p>The format tells shells from holes by their winding alone (ESRI Shapefile Technical
 * Description, July 1998, p. 8: shells clockwise, holes anticlockwise) and does not say which shell
 * a hole is in. Some writers wind the other way round. The largest ring of a record can never be a
 * hole, so its winding is the winding of the record's shells, whichever that is.
 *
 * <p>A hole goes into the smallest shell around it; a hole without a shell is a shell of its own.
 */
final class RingAssembly {
  private RingAssembly() {}

  private static final class Shell {
    final LinearRing ring;
    final double area;
    final List<LinearRing> holes = new ArrayList<>(0);

    Shell(LinearRing ring, double area) {
      this.ring = ring;
      this.area = area;
    }
  }

  /** The polygons of these closed rings, shells in the order the file has them. */
  static MultiPolygon polygons(List<LinearRing> rings, GeometryFactory factory) {
    double[] areas = new double[rings.size()];
    double largest = 0;
    for (int i = 0; i < areas.length; i++) {
      areas[i] = Area.ofRingSigned(rings.get(i).getCoordinateSequence());
      largest = Math.abs(areas[i]) > Math.abs(largest) ? areas[i] : largest;
    }
    List<Shell> shells = new ArrayList<>();
    List<LinearRing> holes = new ArrayList<>();
    for (int i = 0; i < areas.length; i++) {
      if (areas[i] * largest >= 0) {
        shells.add(new Shell(rings.get(i), Math.abs(areas[i])));
      } else {
        holes.add(rings.get(i));
      }
    }
    assign(holes, shells);
    Polygon[] polygons = new Polygon[shells.size()];
    for (int i = 0; i < polygons.length; i++) {
      Shell shell = shells.get(i);
      polygons[i] = factory.createPolygon(shell.ring, shell.holes.toArray(LinearRing[]::new));
    }
    return factory.createMultiPolygon(polygons);
  }

  private static void assign(List<LinearRing> holes, List<Shell> shells) {
    if (holes.isEmpty()) {
      return;
    }
    List<Shell> smallestFirst = new ArrayList<>(shells);
    smallestFirst.sort(Comparator.comparingDouble(shell -> shell.area));
    for (LinearRing hole : holes) {
      smallestFirst.stream()
          .filter(shell -> isInside(hole, shell.ring))
          .findFirst()
          .ifPresentOrElse(shell -> shell.holes.add(hole), () -> shells.add(new Shell(hole, 0)));
    }
  }

  /**
   * Whether a ring lies in another. Rings may touch, so a point on the other's line says nothing.
   */
  private static boolean isInside(LinearRing inner, LinearRing outer) {
    if (!outer.getEnvelopeInternal().contains(inner.getEnvelopeInternal())) {
      return false;
    }
    CoordinateSequence points = inner.getCoordinateSequence();
    Coordinate point = new Coordinate();
    for (int i = 0; i < points.size(); i++) {
      points.getCoordinate(i, point);
      int location = RayCrossingCounter.locatePointInRing(point, outer.getCoordinateSequence());
      if (location != Location.BOUNDARY) {
        return location == Location.INTERIOR;
      }
    }
    return true;
  }
}
