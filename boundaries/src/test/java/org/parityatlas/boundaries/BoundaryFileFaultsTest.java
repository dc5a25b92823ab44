package org.parityatlas.boundaries;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One clear sentence for each thing that is wrong, with the place where it is. */
class BoundaryFileFaultsTest {
  private static final String SQUARE = TestShapefile.square(530_000, 180_000, 1_000);

  @TempDir private Path folder;

  private void read(TestShapefile shapefile, BoundaryOptions options) {
    try (BoundaryFile file = BoundaryFile.open(shapefile.writeInto(folder), options)) {
      file.forEach(area -> {});
    }
  }

  private SourceFormatException fault(TestShapefile shapefile) {
    return assertThrows(
        SourceFormatException.class, () -> read(shapefile, BoundaryOptions.recognised()));
  }

  private BoundaryException geometryFault(TestShapefile shapefile) {
    return assertThrows(
        BoundaryException.class, () -> read(shapefile, BoundaryOptions.recognised()));
  }

  private static TestShapefile one(String wkt) {
    return new TestShapefile("LAD22CD:C:9", "LAD22NM:C:40").row(wkt, "E09000030", "Tower Hamlets");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 50, 99, 100, 104, 130, 235, 236, 300, 371})
  void aShpCutShortAnywhere(int length) {
    SourceFormatException fault =
        fault(TestShapefile.boroughs().change(".shp", bytes -> Arrays.copyOf(bytes, length)));
    assertEquals("areas.shp", fault.file());
    assertTrue(fault.getMessage().contains("is cut short"), fault.getMessage());
  }

  @Test
  void aShpCutShortWhoseHeaderWasMadeToMatch() {
    SourceFormatException fault =
        fault(
            TestShapefile.boroughs()
                .change(
                    ".shp",
                    bytes -> {
                      byte[] cut = Arrays.copyOf(bytes, 300);
                      cut[26] = 0;
                      cut[27] = (byte) 150;
                      return cut;
                    }));
    assertEquals(2, fault.row());
    assertTrue(fault.getMessage().contains("ends in the middle of this record"));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 20, 40, 97, 120})
  void aDbfCutShort(int length) {
    assertTrue(
        fault(TestShapefile.boroughs().change(".dbf", bytes -> Arrays.copyOf(bytes, length)))
            .getMessage()
            .contains("the .dbf is cut short"));
  }

  @Test
  void aCorruptHeader() {
    assertEquals(
        "areas.shp: the .shp does not begin as a shapefile does (file code 9994)",
        fault(
                TestShapefile.boroughs()
                    .change(
                        ".shp",
                        bytes -> {
                          bytes[2] = 0;
                          return bytes;
                        }))
            .getMessage());
  }

  @Test
  void missingParts() {
    assertEquals(
        "areas.shp: there is no areas.dbf; a shapefile is a .shp with its .dbf and its .prj beside"
            + " it",
        fault(TestShapefile.boroughs().without(".dbf").without(".cpg")).getMessage());
  }

  @Test
  void aMissingPrj() {
    assertTrue(
        fault(TestShapefile.boroughs().without(".prj"))
            .getMessage()
            .startsWith("areas.shp: there is no .prj, so its coordinates could mean anything"));
  }

  @Test
  void noSuchFile() {
    assertEquals(
        "nowhere.zip: there is no such file, or it may not be read",
        assertThrows(
                SourceFormatException.class,
                () ->
                    BoundaryFile.open(folder.resolve("nowhere.zip"), BoundaryOptions.recognised())
                        .close())
            .getMessage());
    assertEquals(
        "areas.kml: a boundary file is a .zip or a .shp",
        assertThrows(
                SourceFormatException.class,
                () ->
                    BoundaryFile.open(folder.resolve("areas.kml"), BoundaryOptions.recognised())
                        .close())
            .getMessage());
  }

  @Test
  void aCodeThatIsThereTwice() {
    SourceFormatException fault =
        fault(TestShapefile.boroughs().row(SQUARE, "E09000030", "Tower Hamlets"));
    assertEquals(
        "areas.shp, row 3, column LAD22CD: the code E09000030 is in row 1 already",
        fault.getMessage());
  }

  @Test
  void aCodeOfAnotherLevel() {
    SourceFormatException fault =
        fault(TestShapefile.boroughs().row(SQUARE, "E12000007", "London"));
    assertEquals(
        "areas.shp, row 3, column LAD22CD: \"E12000007\" is not a code of level lad; it is one of"
            + " level region",
        fault.getMessage());
  }

  @Test
  void aRowWithoutCodeOrName() {
    assertEquals(
        "areas.shp, row 3, column LAD22CD: there is no code here of level lad",
        fault(TestShapefile.boroughs().row(SQUARE, "", "Nowhere")).getMessage());
    assertEquals(
        "areas.shp, row 3, column LAD22NM: the area E09000001 has no name",
        fault(TestShapefile.boroughs().row(SQUARE, "E09000001", "")).getMessage());
  }

  @Test
  void aFileWithoutAreas() {
    assertEquals("areas.shp: it holds no areas", fault(new TestShapefile("A:C:1")).getMessage());
  }

  @Test
  void anAreaWithoutPolygon() {
    BoundaryException fault = geometryFault(one(null));
    assertEquals(BoundaryException.Fault.EMPTY, fault.code());
    assertEquals("areas.shp, row 1, area E09000030: it has no polygon", fault.getMessage());
    assertEquals(
        BoundaryException.Fault.EMPTY,
        geometryFault(one("POLYGON((530000 180000,531000 180000,532000 180000,530000 180000))"))
            .code());
  }

  @Test
  void anAreaOutsideTheKingdom() {
    BoundaryException fault = geometryFault(one(TestShapefile.square(-250_000, 180_000, 10)));
    assertEquals(BoundaryException.Fault.OUTSIDE_UNITED_KINGDOM, fault.code());
    assertEquals("E09000030", fault.area());
    assertEquals(1, fault.row());
    assertTrue(
        geometryFault(one(TestShapefile.square(500_000, 1_390_000, 20_000)))
            .getMessage()
            .contains("not in the United Kingdom"));
  }

  @Test
  void degreesWithLatitudeFirst() {
    assertTrue(
        geometryFault(one(TestShapefile.square(51.5, -0.1, 0.01)).put(".prj", TestShapefile.WGS_84))
            .getMessage()
            .endsWith("not in the United Kingdom; x and y seem to have changed places"));
  }

  @Test
  void aPolygonWhoseRepairWouldChangeItsArea() {
    BoundaryException fault =
        geometryFault(
            one(
                "POLYGON((530000 180000,531000 181000,531000 180000,530000 180900,530000 180000))"));
    assertEquals(BoundaryException.Fault.REPAIR_TOO_LARGE, fault.code());
    assertTrue(fault.getMessage().contains("Self-intersection at"), fault.getMessage());
    assertTrue(fault.getMessage().contains("at most 0.01 % is taken"), fault.getMessage());
  }
}
