package org.parityatlas.boundaries;

import org.geotools.api.referencing.FactoryException;
import org.geotools.api.referencing.operation.MathTransform;
import org.geotools.api.referencing.operation.TransformException;
import org.geotools.referencing.CRS;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateSequenceFilter;
import org.locationtech.jts.geom.MultiPolygon;

/**
 * The way between degrees (WGS 84) and the British National Grid: a seven-parameter Helmert
 * transformation with the parameters of EPSG:1314, good to about 4 m. The Ordnance Survey's exact
 * grid, OSTN15, is not part of this product.
 */
final class GridShift {
  /** OSGB36 longitude and latitude to eastings and northings, and the shift from WGS 84. */
  private static final String GRID_WKT =
      """
      PROJCS["British National Grid", GEOGCS["OSGB36",
        DATUM["OSGB36", SPHEROID["Airy 1830", 6377563.396, 299.3249646],
          TOWGS84[446.448, -125.157, 542.06, 0.15, 0.247, 0.842, -20.489]],
        PRIMEM["Greenwich", 0.0], UNIT["degree", 0.017453292519943295],
        AXIS["Longitude", EAST], AXIS["Latitude", NORTH]],
      PROJECTION["Transverse_Mercator"], PARAMETER["central_meridian", -2.0],
      PARAMETER["latitude_of_origin", 49.0], PARAMETER["scale_factor", 0.9996012717],
      PARAMETER["false_easting", 400000.0], PARAMETER["false_northing", -100000.0],
      UNIT["m", 1.0], AXIS["Easting", EAST], AXIS["Northing", NORTH]]
      """;

  private static final String DEGREES_WKT =
      """
      GEOGCS["WGS 84", DATUM["WGS 84", SPHEROID["WGS 84", 6378137.0, 298.257223563],
          TOWGS84[0, 0, 0, 0, 0, 0, 0]],
        PRIMEM["Greenwich", 0.0], UNIT["degree", 0.017453292519943295],
        AXIS["Longitude", EAST], AXIS["Latitude", NORTH]]
      """;

  private GridShift() {}

  /** Longitude and latitude to easting and northing. */
  static MathTransform fromDegrees() {
    return between(DEGREES_WKT, GRID_WKT);
  }

  /** Easting and northing to longitude and latitude. */
  static MathTransform toDegrees() {
    return between(GRID_WKT, DEGREES_WKT);
  }

  private static MathTransform between(String from, String to) {
    try {
      return CRS.findMathTransform(CRS.parseWKT(from), CRS.parseWKT(to));
    } catch (FactoryException e) {
      throw new IllegalStateException("the way to or from the National Grid cannot be made", e);
    }
  }

  /** The polygon with each of its points moved; the one given stays as it is. */
  static MultiPolygon move(MultiPolygon polygon, MathTransform transform) {
    MultiPolygon moved = (MultiPolygon) polygon.copy();
    moved.apply(
        new CoordinateSequenceFilter() {
          private double[] points = {};

          @Override
          public void filter(CoordinateSequence line, int i) {
            // A whole line at once: the transformation is many steps, each prepared once a call.
            if (i == 0) {
              moveLine(line);
            }
          }

          private void moveLine(CoordinateSequence line) {
            int size = line.size();
            if (points.length < 2 * size) {
              points = new double[2 * size];
            }
            Coordinate point = new Coordinate();
            for (int k = 0; k < size; k++) {
              line.getCoordinate(k, point);
              points[2 * k] = point.x;
              points[2 * k + 1] = point.y;
            }
            try {
              transform.transform(points, 0, points, 0, size);
            } catch (TransformException e) {
              throw new IllegalStateException("a point within the limits has no other position", e);
            }
            for (int k = 0; k < size; k++) {
              line.setOrdinate(k, 0, points[2 * k]);
              line.setOrdinate(k, 1, points[2 * k + 1]);
            }
          }

          @Override
          public boolean isDone() {
            return false;
          }

          @Override
          public boolean isGeometryChanged() {
            return true;
          }
        });
    return moved;
  }
}
