package org.parityatlas.boundaries.shapefile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.geotools.api.data.DataStore;
import org.geotools.api.data.DataStoreFinder;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.feature.type.AttributeDescriptor;
import org.geotools.data.simple.SimpleFeatureIterator;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import org.parityatlas.boundaries.Ogr;
import org.parityatlas.boundaries.RealData;

/**
 * Holds the reader against GDAL's, feature by feature: the same features in the same order, every
 * attribute and, to the last bit, every coordinate.
 */
@RealData
class OgrComparisonTest {
  @TempDir private Path folder;

  /** Full precision: 17 digits give back any double. */
  private Path ogrCsv(Path zip) throws IOException, InterruptedException {
    Path csv = folder.resolve("ogr.csv");
    Ogr.convert(
        zip, csv, "-f", "CSV", "-lco", "GEOMETRY=AS_WKT", "--config", "OGR_WKT_PRECISION", "17");
    return csv;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "london-2021-lad22-gen20.zip",
        "london-2021-msoa-gen20.zip",
        "london-2021-lsoa-gen20.zip",
        "london-2011-lsoa-gen20.zip",
        "London_Borough_Excluding_MHW.zip",
        "LAD_MAY_2023_UK_BUC_V2.zip",
        "Regions_December_2019_Boundaries_EN_BGC.zip",
      })
  void theReaderAgreesWithOgr(String name) throws Exception {
    Path zip = RealData.Mirror.boundaries(name);
    DataStore store = DataStoreFinder.getDataStore(Map.of("url", zip.toUri().toURL()));
    try (CsvReader<NamedCsvRecord> expected =
            CsvReader.builder()
                .maxBufferSize(1 << 27)
                .ofNamedCsvRecord(Files.newBufferedReader(ogrCsv(zip)));
        SimpleFeatureIterator actual =
            store.getFeatureSource(store.getTypeNames()[0]).getFeatures().features()) {
      int count = 0;
      for (NamedCsvRecord record : expected) {
        assertTrue(actual.hasNext(), "ogr2ogr has more than " + count + " features");
        compare(record, actual.next());
        count++;
      }
      assertFalse(actual.hasNext(), "ogr2ogr has only " + count + " features");
      assertTrue(count > 0);
    } finally {
      store.dispose();
    }
  }

  private static void compare(NamedCsvRecord expected, SimpleFeature actual) throws ParseException {
    assertEquals(expected.getFieldCount(), actual.getAttributeCount());
    for (AttributeDescriptor attribute : actual.getFeatureType().getAttributeDescriptors()) {
      String column = attribute.getLocalName();
      Object value = actual.getAttribute(column);
      if (value instanceof Geometry geometry) {
        Geometry theirs = new WKTReader().read(expected.getField("WKT"));
        if (theirs instanceof Polygon one) {
          theirs = theirs.getFactory().createMultiPolygon(new Polygon[] {one});
        }
        assertTrue(theirs.norm().equalsExact(geometry.norm()), actual.getID());
      } else {
        String text = expected.getField(column);
        String where = actual.getID() + " " + column;
        if (value instanceof Double number) {
          assertEquals(Double.parseDouble(text), number, where);
        } else {
          assertEquals(text, value == null ? "" : value.toString(), where);
        }
      }
    }
  }
}
