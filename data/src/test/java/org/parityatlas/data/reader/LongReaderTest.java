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

/** The project's own CSV layout. */
class LongReaderTest {
  private static final String HEADER =
      "# a note\nindicator,group,period,code,name,value,marker,half_width,interval_marker\n";

  private final DatasetManifest manifest =
      (DatasetManifest) ManifestLibrary.bundled().get("default-borough-figures");
  private final Observations sink = new Observations();

  private void read(String csv) {
    byte[] bytes = csv.getBytes(StandardCharsets.UTF_8);
    DatasetReaders.forLayout(manifest.layout())
        .read(() -> new ByteArrayInputStream(bytes), "own.csv", manifest, sink);
  }

  @Test
  void countsMayBeLeftOut() {
    read(HEADER + "rate,all,2020,E09000001,City,61.5,,4.25,\n");
    Observation o = sink.all.get(0);
    assertEquals(Figure.of(61.5), o.value());
    assertEquals(4.25, o.halfWidth());
    assertEquals(Observation.NOT_PUBLISHED, o.numerator());
    assertEquals(3, o.cell().row());
  }

  @Test
  void markersStandInTheirOwnColumns() {
    read(
        HEADER
            + "rate,all,2020,E09000001,City,100,unreliable,,unreliable\n"
            + "rate,all,2020,E09000002,Barking,,suppressed,,suppressed\n"
            + "rate,all,2020,E09000003,Barnet,7,,,not-applicable\n"
            + "rate,all,2020,E09000004,Bexley,7,,,\n");
    assertEquals(new Figure(100.0, Marker.UNRELIABLE), sink.all.get(0).value());
    assertEquals(Figure.missing(Marker.SUPPRESSED), sink.all.get(1).value());
    assertNull(sink.all.get(2).intervalMarker());
    assertEquals(Marker.MISSING, sink.all.get(3).intervalMarker());
  }

  @Test
  void faults() {
    assertFault("rate,all,2020,E09000001,City,61.5,hidden,,\n", "marker", "\"hidden\"");
    assertFault("rate,all,2020,E09000001,City,61.5,suppressed,,\n", "value", "no number stands");
    assertFault("rate,all,,E09000001,City,61.5,,,\n", "period", "empty");
    assertFault("rate,all,2020,E09000001,City,61.5,,-4,\n", "half_width", "negative");
    assertFault("rate,all,2020,E09000001,City,,suppressed,4,\n", "half_width", "without a value");
  }

  private void assertFault(String row, String column, String part) {
    SourceFormatException fault =
        assertThrows(SourceFormatException.class, () -> read(HEADER + row));
    assertEquals(3, fault.row());
    assertEquals(column, fault.column());
    assertTrue(fault.getMessage().contains(part), fault.getMessage());
  }
}
