package org.parityatlas.boundaries;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Coordinate;

class BoundaryFileTest {
  @TempDir private Path folder;

  private static List<BoundaryArea> areas(BoundaryFile file) {
    List<BoundaryArea> areas = new ArrayList<>();
    file.forEach(areas::add);
    return areas;
  }

  @Test
  void areasComeInTheOrderOfTheFileWithTheirRows() {
    Path shp =
        new TestShapefile("LAD23CD:C:9", "LAD23NM:C:30", "LAD23NMW:C:30")
            .row(TestShapefile.square(230_000, 370_000, 500), "W06000002", "Gwynedd", "Gwynedd")
            .deletedRow(TestShapefile.square(0, 0, 1), "W06000009", "Gone", "")
            .row(TestShapefile.square(231_000, 370_000, 500), "W06000001", "Anglesey", "")
            .writeInto(folder);
    try (BoundaryFile file = BoundaryFile.open(shp, BoundaryOptions.recognised())) {
      List<BoundaryArea> areas = areas(file);
      assertEquals(2, file.featureCount());
      assertEquals(List.of(1, 3), areas.stream().map(BoundaryArea::row).toList());
      assertEquals(Optional.of("Gwynedd"), areas.get(0).welshName());
      assertEquals(Optional.empty(), areas.get(1).welshName());
      assertEquals("lad", file.geography().id());
      assertEquals(2023, file.vintage());
      assertEquals("areas.shp", file.fileName());
    }
  }

  @Test
  void readingTwiceGivesTheSame() {
    Path zip = TestShapefile.boroughs().zipInto(folder, "areas");
    try (BoundaryFile file = BoundaryFile.open(zip, BoundaryOptions.recognised())) {
      assertEquals(areas(file), areas(file));
    }
  }

  /** A ring that touches itself at a point is a hole or a second part, drawn in one go. */
  @Test
  void anInvalidPolygonIsRepairedAndReported() {
    Path shp =
        new TestShapefile("LAD22CD:C:9", "LAD22NM:C:40")
            .row(
                "POLYGON((530000 180000,530000 181000,531000 181000,531000 180000,530500 180000,"
                    + "530600 180400,530400 180400,530500 180000,530000 180000))",
                "E09000030",
                "Tower Hamlets")
            .writeInto(folder);
    try (BoundaryFile file = BoundaryFile.open(shp, BoundaryOptions.recognised())) {
      BoundaryArea area = areas(file).get(0);
      assertTrue(area.geometry().isValid());
      assertEquals(960_000, area.geometry().getArea(), 1e-6);
      assertEquals(
          List.of(new Repair(1, "E09000030", "Ring Self-intersection at 530500.0, 180000.0", 0)),
          file.repairs());
    }
  }

  /** A test point of the Ordnance Survey for OSTN15: St Mary's, Scilly (TP01). */
  @Test
  void degreesAreBroughtToTheNationalGridLongitudeFirst() {
    double longitude = -6.299777520;
    double latitude = 49.922263937;
    Path shp =
        new TestShapefile("LAD22CD:C:9", "LAD22NM:C:40")
            .put(".prj", TestShapefile.WGS_84)
            .row(TestShapefile.square(longitude, latitude, 0.01), "E06000053", "Isles of Scilly")
            .writeInto(folder);
    try (BoundaryFile file = BoundaryFile.open(shp, BoundaryOptions.recognised())) {
      Coordinate corner = areas(file).get(0).geometry().getCoordinate();
      assertEquals(91_492.1, corner.x, 5);
      assertEquals(11_318.8, corner.y, 5);
      assertEquals("EPSG:27700", file.crs());
    }
  }

  @Test
  void aTurnedRoundShapefileIsReadTheSame() {
    Path shp = TestShapefile.boroughs().shellsAnticlockwise().writeInto(folder);
    try (BoundaryFile file = BoundaryFile.open(shp, BoundaryOptions.recognised())) {
      assertEquals(1e6, areas(file).get(0).geometry().getArea());
    }
  }
}
