package org.parityatlas.boundaries.generalise;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.coverage.CoverageValidator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.MultiPolygon;

/**
 * Looks for overlaps and mismatched edges in a boundary set. They are reported, never failed on.
 */
public final class CoverageCheck {
  private CoverageCheck() {}

  /**
   * The areas at fault, in the order of the set; none of a clean coverage. Gaps are not faults
   * here: between areas there may lie water.
   */
  public static List<CoverageFault> faults(List<MultiPolygon> areas) {
    return CleanCoverage.isProven(areas) ? List.of() : faults(areas, 0);
  }

  /**
   * As above, and also the areas along gaps narrower than a width.
   *
   * @param gapWidthMetres 0 to leave gaps out
   */
  public static List<CoverageFault> faults(List<MultiPolygon> areas, double gapWidthMetres) {
    Geometry[] edges = CoverageValidator.validate(areas.toArray(Geometry[]::new), gapWidthMetres);
    List<CoverageFault> faults = new ArrayList<>();
    for (int i = 0; i < edges.length; i++) {
      if (edges[i] != null && !edges[i].isEmpty()) {
        Coordinate place = edges[i].getCoordinate();
        faults.add(new CoverageFault(i, edges[i].getLength(), place.x, place.y));
      }
    }
    return faults;
  }
}
