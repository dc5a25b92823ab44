package org.parityatlas.data.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.parityatlas.boundaries.SourceFormatException;
import org.parityatlas.data.manifest.DatasetManifest;
import org.parityatlas.data.manifest.ManifestLibrary;

/** Series with published limits, as they go wrong. */
class SeriesFaultsTest {
  private static final String HEADERS =
      "\uFEFFareacd,areanm,geography,indicator,period,observation,measure,unit,lci_95,uci_95,status,notes\n";

  private final DatasetManifest manifest =
      (DatasetManifest) ManifestLibrary.bundled().get("employment-and-inactivity");
  private final Observations sink = new Observations();

  private static String row(String period, String value, String limits, String status) {
    return "E09000025,Newham,District,Employment rate,%s,%s,Percentage,%%,%s,%s,\n"
        .formatted(period, value, limits, status);
  }

  private void read(String csv) {
    byte[] bytes = csv.getBytes(StandardCharsets.UTF_8);
    DatasetReaders.forLayout(manifest.layout())
        .read(() -> new ByteArrayInputStream(bytes), "rates.csv", manifest, sink);
  }

  private void assertFault(String csv, String part) {
    SourceFormatException fault =
        assertThrows(SourceFormatException.class, () -> read(HEADERS + csv));
    assertTrue(fault.getMessage().contains(part), fault.getMessage());
    assertEquals(2, fault.row());
  }

  @Test
  void aRow() {
    read(
        HEADERS
            + row("2020-01-01/P1Y", "70.1", "61.0,75.5", "")
            + row("2019-04-01/P1Y", "", ",", "x"));
    Observation first = sink.get("employment-rate-16-64", "all", "2020", "E09000025");
    assertEquals(61.0, first.lower());
    assertEquals(75.5, first.upper());
    Observation second = sink.get("employment-rate-16-64", "all", "2019-04/P1Y", "E09000025");
    assertEquals(Figure.missing(Marker.MISSING), second.value());
    assertEquals(Marker.MISSING, second.intervalMarker());
    assertNull(second.upper());
  }

  @Test
  void faults() {
    String year = "2020-01-01/P1Y";
    assertFault(row("2020", "70.1", ",", ""), "\"2020\" is not a year such as 2020-01-01/P1Y");
    assertFault(row("2020-01-01/P1M", "70.1", ",", ""), "is not a year");
    assertFault(row(year, "70.1", "61.0,", ""), "one of the two limits is missing");
    assertFault(row(year, "70.1", "71.0,75.0", ""), "outside its own limits");
    assertFault(row(year, "", "61.0,75.0", ""), "limits without a value");
    assertFault(row(year, "70.1", ",", "x"), "a value where the source says \"missing\"");
    assertFault(row(year, "70.1", ",", "q"), "\"q\" is not described");
    assertFault(row(year, "most", ",", ""), "\"most\" is not a number");
    assertFault(row(year, "70.15", ",", ""), "more decimals");
    assertFault(row(year, "7", ",", "").replace("Percentage", "Count"), "should be \"Percentage\"");
    assertFault(row(year, "7", ",", "").replace("Employment rate", "Joy"), "indicator \"Joy\"");
  }

  @Test
  void aMissingColumn() {
    SourceFormatException fault =
        assertThrows(SourceFormatException.class, () -> read(HEADERS.replace("areacd", "gss")));
    assertEquals("rates.csv, row 1, column areacd: this column is missing", fault.getMessage());
  }

  @Test
  void aRowThatIsNoAreaIsReported() {
    read(HEADERS + row("2020-01-01/P1Y", "70.1", ",", "").replace("E09000025", "Newham"));
    assertTrue(sink.all.isEmpty());
    assertTrue(sink.notAreas.get(0).contains("Newham: it is not the code"));
  }
}
