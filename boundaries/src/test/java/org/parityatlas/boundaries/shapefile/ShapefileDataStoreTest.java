package org.parityatlas.boundaries.shapefile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.geotools.api.data.DataStore;
import org.geotools.api.data.DataStoreFinder;
import org.geotools.api.data.Query;
import org.geotools.api.data.SimpleFeatureSource;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.filter.Filter;
import org.geotools.api.filter.FilterFactory;
import org.geotools.data.simple.SimpleFeatureIterator;
import org.geotools.factory.CommonFactoryFinder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.MultiPolygon;
import org.parityatlas.boundaries.BoundaryFile;
import org.parityatlas.boundaries.SourceFormatException;
import org.parityatlas.boundaries.TestShapefile;

class ShapefileDataStoreTest {
  private static final String SQUARE = TestShapefile.square(500_000, 200_000, 100);

  @TempDir private Path folder;

  private static List<SimpleFeature> features(Path path, Query query) throws IOException {
    DataStore store = DataStoreFinder.getDataStore(Map.of("url", path.toUri().toURL()));
    assertInstanceOf(ShapefileDataStore.class, store);
    try {
      List<SimpleFeature> features = new ArrayList<>();
      SimpleFeatureSource source = store.getFeatureSource(store.getTypeNames()[0]);
      try (SimpleFeatureIterator all = source.getFeatures(query).features()) {
        while (all.hasNext()) {
          features.add(all.next());
        }
      }
      assertEquals(features.size(), source.getFeatures(query).size());
      return features;
    } finally {
      store.dispose();
    }
  }

  private static List<SimpleFeature> features(Path path) throws IOException {
    return features(path, Query.ALL);
  }

  private String fault(TestShapefile shapefile) {
    Path shp = shapefile.writeInto(folder);
    return assertThrows(SourceFormatException.class, () -> features(shp)).getMessage();
  }

  @Test
  void isFoundByTheNameOfTheFileAlone() throws IOException {
    Path zip = TestShapefile.boroughs().zipInto(folder, "areas");
    List<SimpleFeature> features = features(zip);
    assertEquals("areas.1", features.get(0).getID());
    assertEquals("Newham", features.get(1).getAttribute("LAD22NM"));
    assertEquals(1e6, ((Geometry) features.get(1).getDefaultGeometry()).getArea());
    assertNull(DataStoreFinder.getDataStore(Map.of("url", folder.toUri().toURL())));
  }

  @Test
  void everyColumnTypeHasItsJavaType() throws IOException {
    Path shp =
        new TestShapefile(
                "TEXT:C:5",
                "SHORT:N:9",
                "LONG:N:18",
                "WIDE:N:20",
                "PART:N:8:3",
                "FLOAT:F:20",
                "YES:L:1",
                "DAY:D:8")
            .row(
                SQUARE,
                " ab",
                "-12",
                "123456789012345678",
                "1234567890123456789",
                "-1.250",
                "1.5e+003",
                "T",
                "20240229")
            .row(SQUARE, "", "", "", "", "********", "", "?", "00000000")
            .writeInto(folder);
    SimpleFeature full = features(shp).get(0);
    assertEquals(
        List.of(
            "ab",
            -12,
            123_456_789_012_345_678L,
            1_234_567_890_123_456_789d,
            -1.25,
            1500.0,
            true,
            java.sql.Date.valueOf("2024-02-29")),
        full.getAttributes().subList(1, 9));
    for (int i = 1; i < 9; i++) {
      assertTrue(
          full.getType().getDescriptor(i).getType().getBinding().isInstance(full.getAttribute(i)));
      assertNull(features(shp).get(1).getAttribute(i));
    }
  }

  @Test
  void deletedRecordsTakeTheirShapeWithThem() throws IOException {
    Path shp =
        new TestShapefile("LAD22CD:C:9")
            .row(TestShapefile.square(1_000, 2_000, 10), "E09000001")
            .deletedRow(TestShapefile.square(1_000, 2_000, 20), "E09000002")
            .row(TestShapefile.square(1_000, 2_000, 30), "E09000003")
            .writeInto(folder);
    List<SimpleFeature> features = features(shp);
    assertEquals(2, features.size());
    assertEquals("areas.3", features.get(1).getID());
    assertEquals(
        3, features.get(0).getFeatureType().getUserData().get(BoundaryFile.RECORD_COUNT_KEY));
    assertEquals("E09000003", features.get(1).getAttribute("LAD22CD"));
    assertEquals(900, ((Geometry) features.get(1).getDefaultGeometry()).getArea());
  }

  @Test
  void aNullShapeIsANullGeometry() throws IOException {
    Path shp = new TestShapefile("A:C:1").row(null, "x").row(SQUARE, "y").writeInto(folder);
    assertNull(features(shp).get(0).getDefaultGeometry());
    assertNotNull(features(shp).get(1).getDefaultGeometry());
  }

  @ParameterizedTest
  @ValueSource(ints = {5, 15, 25})
  void heightsAndMeasuresAreLeftAside(int shapeType) throws IOException {
    String wkt =
        "MULTIPOLYGON(((0 0,0 9,9 9,9 0,0 0),(2 2,3 2,3 3,2 3,2 2)),((20 0,20 9,29 9,29 0,20 0)))";
    Path shp = new TestShapefile("A:C:1").shapeType(shapeType).row(wkt, "x").writeInto(folder);
    MultiPolygon polygon = (MultiPolygon) features(shp).get(0).getDefaultGeometry();
    assertEquals(wkt.replace(",", ", ").replace("MULTIPOLYGON", "MULTIPOLYGON "), polygon.toText());
  }

  @Test
  void linesAndPointsAreRefusedInWords() {
    assertEquals(
        "areas.shp: the .shp holds lines; boundaries must be polygons",
        fault(new TestShapefile("A:C:1").shapeType(3)));
  }

  @Test
  void attributesAloneAreReadWithoutTheShp() throws IOException {
    Path shp =
        TestShapefile.boroughs()
            .change(".shp", bytes -> java.util.Arrays.copyOf(bytes, 120))
            .writeInto(folder);
    assertEquals(
        "Tower Hamlets",
        features(shp, new Query("areas", Filter.INCLUDE, "LAD22NM")).get(0).getAttribute(0));
    assertThrows(SourceFormatException.class, () -> features(shp));
  }

  @Test
  void filtersMayUseColumnsThatAreNotAskedFor() throws IOException {
    FilterFactory filters = CommonFactoryFinder.getFilterFactory();
    Filter newham = filters.equals(filters.property("LAD22NM"), filters.literal("Newham"));
    List<SimpleFeature> found =
        features(TestShapefile.boroughs().writeInto(folder), new Query("areas", newham, "LAD22CD"));
    assertEquals(1, found.size());
    assertEquals("E09000025", found.get(0).getAttribute("LAD22CD"));
  }

  @Test
  void aShapefileWithoutItsIndexIsRead() throws IOException {
    assertEquals(2, features(TestShapefile.boroughs().without(".shx").writeInto(folder)).size());
  }

  @Test
  void anIndexOfAnotherShapefileIsNoticed() {
    TestShapefile wrongLength =
        TestShapefile.boroughs()
            .change(
                ".shx",
                bytes -> {
                  bytes[107]++;
                  return bytes;
                });
    assertTrue(fault(wrongLength).contains("row 1: the .shp has a record of 128 bytes here"));
    byte[] other = new TestShapefile("A:C:1").row(SQUARE, "x").parts().get(".shx");
    assertTrue(
        fault(TestShapefile.boroughs().change(".shx", bytes -> other))
            .contains("the .shx has 1 records and the .dbf 2"));
  }

  @Test
  void aTableOfAnotherShapefileIsNoticed() {
    byte[] other = new TestShapefile("LAD22CD:C:9").row(SQUARE, "x").parts().get(".dbf");
    assertTrue(
        fault(TestShapefile.boroughs().without(".shx").change(".dbf", bytes -> other))
            .contains("row 2: the .shp has this shape and the .dbf has no row for it"));
  }

  @Test
  void memosAreRefusedByName() {
    assertEquals(
        "areas.shp, column NOTES: the .dbf keeps this column in a memo file (type M), which is not"
            + " read; export the boundaries without it",
        fault(new TestShapefile("NOTES:M:10").row(SQUARE, "")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"N:8:3", "N:5", "F:8", "D:8", "L:1"})
  void aWordWhereANumberOrDateShouldBeIsAFaultAtItsRowAndColumn(String type) {
    String message = fault(new TestShapefile("COUNT:" + type).row(SQUARE, "x"));
    assertTrue(
        message.startsWith("areas.shp, row 1, column COUNT: the .dbf has \"x\" here"), message);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1d", "0x1p3", "NaN", "1.5", "1,5", "--1"})
  void onlyWholeNumbersThatFitAreWholeNumbers(String text) {
    assertTrue(fault(new TestShapefile("COUNT:N:9").row(SQUARE, text)).contains("is not a "));
  }
}
