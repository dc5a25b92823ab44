package org.parityatlas.boundaries;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;

/** Boundaries taken to degrees by GDAL come back to where they were, within the method's 5 m. */
@RealData
class DegreesTest {
  @TempDir private Path folder;

  private static List<BoundaryArea> read(Path path) {
    List<BoundaryArea> areas = new ArrayList<>();
    try (BoundaryFile file = BoundaryFile.open(path, BoundaryOptions.recognised())) {
      file.forEach(areas::add);
    }
    return areas;
  }

  @ParameterizedTest
  @ValueSource(strings = {"EPSG:4326", "EPSG:4258"})
  void degreesComeBackToTheNationalGrid(String crs) throws Exception {
    Path zip = RealData.Mirror.boundaries("london-2021-lad22-gen20.zip");
    Path shp = folder.resolve("degrees.shp");
    Ogr.convert(zip, shp, "-t_srs", crs);
    List<BoundaryArea> expected = read(zip);
    List<BoundaryArea> actual = read(shp);
    assertEquals(expected.size(), actual.size());
    for (int i = 0; i < expected.size(); i++) {
      Coordinate[] before = expected.get(i).geometry().getCoordinates();
      Coordinate[] after = actual.get(i).geometry().getCoordinates();
      assertEquals(before.length, after.length);
      for (int point = 0; point < before.length; point++) {
        double apart = before[point].distance(after[point]);
        assertTrue(apart < 5, () -> "moved by " + apart + " m");
      }
    }
  }
}
