package org.parityatlas.boundaries;

import org.geotools.api.referencing.operation.MathTransform;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateSequenceFilter;
import org.locationtech.jts.geom.MultiPolygon;

/** The projection of web maps, EPSG:3857 (metres that are true at the equator). */
public final class WebMercator {
  private static final double EARTH_RADIUS_METRES = 6_378_137;

  private final MathTransform toDegrees = GridShift.toDegrees();

  /**
   * A polygon of the British National Grid in EPSG:3857, within about 4 m of where it is (see the
   * Helmert transformation). Vertices that are equal stay equal.
   */
  public MultiPolygon project(MultiPolygon onGrid) {
    MultiPolygon polygon = GridShift.move(onGrid, toDegrees);
    polygon.apply(
        new CoordinateSequenceFilter() {
          @Override
          public void filter(CoordinateSequence points, int i) {
            double latitude = Math.toRadians(points.getY(i));
            points.setOrdinate(i, 0, Math.toRadians(points.getX(i)) * EARTH_RADIUS_METRES);
            // EPSG Guidance Note 7-2, "Popular Visualisation Pseudo-Mercator"
            double y = Math.log(Math.tan(Math.PI / 4 + latitude / 2));
            points.setOrdinate(i, 1, y * EARTH_RADIUS_METRES);
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
    return polygon;
  }
}
