package org.parityatlas.boundaries;

import java.util.Locale;
import java.util.Optional;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.TopologyException;
import org.locationtech.jts.geom.util.GeometryFixer;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.locationtech.jts.operation.valid.TopologyValidationError;
import org.locationtech.jts.util.AssertionFailedException;

/**
 * A valid polygon in place of an invalid one.
 *
 * @param geometry valid; empty where the polygon has no surface
 * @param reason what was wrong; empty where nothing was
 * @param areaChange size of the change, as a fraction of the area before
 */
record GeometryRepair(MultiPolygon geometry, Optional<String> reason, double areaChange) {
  static GeometryRepair of(MultiPolygon polygon) {
    TopologyValidationError error = new IsValidOp(polygon).getValidationError();
    if (error == null) {
      return new GeometryRepair(polygon, Optional.empty(), 0);
    }
    Geometry fixed = fix(polygon);
    MultiPolygon repaired =
        fixed instanceof MultiPolygon many
            ? many
            : polygon
                .getFactory()
                .createMultiPolygon(
                    fixed instanceof Polygon one && !one.isEmpty()
                        ? new Polygon[] {one}
                        : new Polygon[0]);
    double before = polygon.getArea();
    double change = Math.abs(repaired.getArea() - before) / before;
    return new GeometryRepair(
        repaired,
        Optional.of(
            String.format(
                Locale.ROOT,
                "%s at %.1f, %.1f",
                error.getMessage(),
                error.getCoordinate().x,
                error.getCoordinate().y)),
        Double.isNaN(change) ? Double.POSITIVE_INFINITY : change);
  }

  /** Nothing can be made of a polygon on which the repair itself stumbles. */
  private static Geometry fix(MultiPolygon polygon) {
    try {
      return GeometryFixer.fix(polygon);
    } catch (TopologyException | AssertionFailedException e) {
      return polygon.getFactory().createMultiPolygon();
    }
  }
}
