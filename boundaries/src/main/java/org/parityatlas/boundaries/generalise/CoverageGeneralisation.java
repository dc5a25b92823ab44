package org.parityatlas.boundaries.generalise;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.coverage.CoverageSimplifier;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.GeometryFixer;

/**
 * Draws a whole boundary set with fewer points, so that an edge two areas share stays shared: no
 * gaps and no overlaps come of it.
 */
public final class CoverageGeneralisation {
  private CoverageGeneralisation() {}

  /**
   * Simplifies a set with JTS's {@code CoverageSimplifier}, which removes corners in the order of
   * the triangle they cut off (Visvalingam and Whyatt 1993). A corner goes while its triangle is
   * smaller than the square of the tolerance: roughly, no line moves by more than the tolerance.
   *
   * @param areas valid polygons in EPSG:27700. Where they overlap or leave gaps, the edges at the
   *     fault are taken as not shared
   * @param toleranceMetres 0 or more; 0 gives the areas back as they are
   * @return a valid polygon for each area, none of them empty, in the same order
   */
  public static List<MultiPolygon> simplify(List<MultiPolygon> areas, double toleranceMetres) {
    if (!(toleranceMetres >= 0) || Double.isInfinite(toleranceMetres)) {
      throw new IllegalArgumentException("a tolerance is 0 metres or more: " + toleranceMetres);
    }
    if (toleranceMetres == 0 || areas.isEmpty()) {
      return List.copyOf(areas);
    }
    Geometry[] simplified =
        CoverageSimplifier.simplify(areas.toArray(Geometry[]::new), toleranceMetres);
    List<MultiPolygon> result = new ArrayList<>(simplified.length);
    for (int i = 0; i < simplified.length; i++) {
      result.add(servable(simplified[i], areas.get(i)));
    }
    return result;
  }

  /**
   * The simplified polygon; repaired, or failing that the original, where the coverage was faulty
   * and the simplifier could not know the edges it crossed.
   */
  private static MultiPolygon servable(Geometry simplified, MultiPolygon original) {
    MultiPolygon polygon = asMultiPolygon(simplified);
    if (!polygon.isValid()) {
      polygon = asMultiPolygon(GeometryFixer.fix(simplified));
    }
    return polygon.isEmpty() ? original : polygon;
  }

  private static MultiPolygon asMultiPolygon(Geometry geometry) {
    if (geometry instanceof MultiPolygon many) {
      return many;
    }
    return geometry instanceof Polygon one && !one.isEmpty()
        ? geometry.getFactory().createMultiPolygon(new Polygon[] {one})
        : geometry.getFactory().createMultiPolygon();
  }
}
