package org.parityatlas.boundaries;

import org.geotools.api.referencing.FactoryException;
import org.geotools.api.referencing.crs.CoordinateReferenceSystem;
import org.geotools.api.referencing.operation.MathTransform;
import org.geotools.api.referencing.operation.TransformException;
import org.geotools.referencing.operation.DefaultCoordinateOperationFactory;
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
  private GridShift() {}

  /** Longitude and latitude to easting and northing. */
  static MathTransform fromDegrees() {
    return between(ReferenceSystems.wgs84(), ReferenceSystems.nationalGrid());
  }

  /** Easting and northing to longitude and latitude. */
  static MathTransform toDegrees() {
    return between(ReferenceSystems.nationalGrid(), ReferenceSystems.wgs84());
  }

  private static MathTransform between(
      CoordinateReferenceSystem from, CoordinateReferenceSystem to) {
    try {
      // Made of the shifts that the two systems state. CRS.findMathTransform would first unpack the
      // database of EPSG codes into the folder for temporary files.
      return new DefaultCoordinateOperationFactory().createOperation(from, to).getMathTransform();
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
