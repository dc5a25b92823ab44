package org.parityatlas.boundaries;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.MultiPolygon;
import org.parityatlas.boundaries.generalise.CoverageCheck;

class DefaultBoroughsTest {
  @TempDir private Path folder;

  private static Map<String, BoundaryArea> read(Path zip) {
    Map<String, BoundaryArea> areas = new LinkedHashMap<>();
    try (BoundaryFile file = BoundaryFile.open(zip, BoundaryOptions.recognised())) {
      file.forEach(area -> areas.put(area.code(), area));
      assertEquals(List.of(), file.repairs());
    }
    return areas;
  }

  @Test
  void theyAreThe33BoroughsAndFitTogether() throws IOException {
    Path zip = DefaultBoroughs.copyInto(folder);
    Map<String, BoundaryArea> areas = read(zip);
    assertEquals(33, areas.size());
    for (int i = 1; i <= 33; i++) {
      assertTrue(areas.containsKey(String.format("E090000%02d", i)));
    }
    assertEquals("City of London", areas.get("E09000001").name());
    assertEquals("Westminster", areas.get("E09000033").name());
    List<MultiPolygon> polygons = areas.values().stream().map(BoundaryArea::geometry).toList();
    assertEquals(List.of(), CoverageCheck.faults(polygons, 5));
    assertTrue(Files.size(zip) < 64_000, "small enough to travel with the product");
  }

  @Test
  @RealData
  void theyAreWhereTheFullDetailOnesAre() throws IOException {
    Map<String, BoundaryArea> full =
        read(RealData.Mirror.boundaries("London_Borough_Excluding_MHW.zip"));
    for (BoundaryArea area : read(DefaultBoroughs.copyInto(folder)).values()) {
      BoundaryArea exact = full.get(area.code());
      assertEquals(exact.name(), area.name());
      double apart = exact.geometry().symDifference(area.geometry()).getArea();
      // Of an outline this is a band some 3 m wide; a wrong datum would make one of 111 m.
      assertTrue(apart < 6 * exact.geometry().getLength(), area.name() + " " + apart);
      assertEquals(exact.geometry().getArea(), area.geometry().getArea(), apart);
      double change = area.geometry().getArea() / exact.geometry().getArea() - 1;
      assertEquals(0, change, 0.005, area.name());
    }
  }
}
