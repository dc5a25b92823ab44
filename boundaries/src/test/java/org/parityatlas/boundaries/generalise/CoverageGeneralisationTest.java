package org.parityatlas.boundaries.generalise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.parityatlas.boundaries.RealData;

class CoverageGeneralisationTest {
  private static int points(List<MultiPolygon> areas) {
    return areas.stream().mapToInt(Geometry::getNumPoints).sum();
  }

  private static double area(List<MultiPolygon> areas) {
    return areas.stream().mapToDouble(Geometry::getArea).sum();
  }

  /** Two areas meet at a line with a small step in it: both lose the step, and still meet. */
  @Test
  void aSharedEdgeIsSimplifiedOnce() {
    List<MultiPolygon> simplified =
        CoverageGeneralisation.simplify(
            List.of(
                Areas.wkt("((0 0,0 100,50 100,50 51,51 50,50 49,50 0,0 0))"),
                Areas.wkt("((100 0,100 100,50 100,50 51,51 50,50 49,50 0,100 0))")),
            10);
    assertEquals(Areas.wkt("((0 0,0 100,50 100,50 0,0 0))").norm(), simplified.get(0).norm());
    assertEquals(Areas.wkt("((50 0,50 100,100 100,100 0,50 0))").norm(), simplified.get(1).norm());
  }

  @Test
  void aSmallAreaIsNeverLost() {
    List<MultiPolygon> simplified =
        CoverageGeneralisation.simplify(
            List.of(Areas.wkt("((0 0,0 1,1 2,2 1,2 0,0 0)),((9 9,9 10,10 10,10 9,9 9))")), 10_000);
    assertEquals(1, simplified.size());
    assertTrue(simplified.get(0).isValid() && !simplified.get(0).isEmpty());
  }

  @Test
  void noToleranceChangesNothing() {
    List<MultiPolygon> areas = List.of(Areas.wkt("((0 0,0 1,1 2,2 1,2 0,0 0))"));
    assertEquals(areas, CoverageGeneralisation.simplify(areas, 0));
    assertEquals(List.of(), CoverageGeneralisation.simplify(List.of(), 10));
  }

  @ParameterizedTest
  @ValueSource(doubles = {-1, Double.NaN, Double.POSITIVE_INFINITY})
  void aToleranceIsALength(double tolerance) {
    assertThrows(
        IllegalArgumentException.class,
        () -> CoverageGeneralisation.simplify(List.of(), tolerance));
  }

  @ParameterizedTest
  @RealData
  @CsvSource({
    "london-2021-lsoa-gen20.zip, 20", "london-2021-lsoa-gen20.zip, 180",
    "london-2021-lsoa-gen20.zip, 700", "london-2021-lad22-gen20.zip, 180",
    "LAD_MAY_2023_UK_BUC_V2.zip, 700"
  })
  void realSetsStayCoverages(String name, double toleranceMetres) {
    List<MultiPolygon> areas = Areas.read(name);
    List<MultiPolygon> simplified = CoverageGeneralisation.simplify(areas, toleranceMetres);
    assertEquals(areas.size(), simplified.size());
    assertTrue(points(simplified) < points(areas));
    for (int i = 0; i < areas.size(); i++) {
      assertTrue(simplified.get(i).isValid() && !simplified.get(i).isEmpty());
      // Still the same area in the same place, and not its neighbour's.
      assertTrue(simplified.get(i).distance(areas.get(i).getInteriorPoint()) < 2 * toleranceMetres);
    }
    assertEquals(0, CoverageCheck.faults(simplified).size());
    assertEquals(area(areas), area(simplified), 0.01 * area(areas));
    // No overlap: the union is as large as its parts.
    Geometry union = OverlayNGRobust.union(new ArrayList<Geometry>(simplified));
    assertEquals(area(simplified), union.getArea(), 1);
  }

  @Test
  void overlapsAreReported() {
    List<CoverageFault> faults =
        CoverageCheck.faults(
            List.of(
                Areas.wkt("((0 0,0 10,10 10,10 0,0 0))"),
                Areas.wkt("((9 0,9 10,20 10,20 0,9 0))"),
                Areas.wkt("((20 0,20 10,30 10,30 0,20 0))")));
    assertEquals(List.of(0, 1), faults.stream().map(CoverageFault::index).toList());
    assertTrue(faults.get(0).lengthMetres() >= 10);
  }

  @Test
  void narrowGapsAreReportedWhereAskedFor() {
    List<MultiPolygon> areas =
        List.of(
            Areas.wkt("((0 0,0 10,10 10,10 0,0 0))"),
            Areas.wkt("((10.5 0,10.5 10,20 10,20 0,10.5 0))"));
    assertEquals(List.of(), CoverageCheck.faults(areas));
    assertEquals(2, CoverageCheck.faults(areas, 1).size());
  }

  @Test
  @RealData
  void theTwoOverlappingAreasOf2011AreReportedAndStillSimplified() {
    List<MultiPolygon> areas = Areas.read("london-2011-lsoa-gen20.zip");
    assertEquals(2, CoverageCheck.faults(areas).size());
    List<MultiPolygon> simplified = CoverageGeneralisation.simplify(areas, 180);
    assertEquals(areas.size(), simplified.size());
    assertTrue(simplified.stream().allMatch(area -> area.isValid() && !area.isEmpty()));
  }
}
