package org.parityatlas.data.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.parityatlas.data.Mirror;
import org.parityatlas.data.RealData;
import org.parityatlas.data.reader.AreaRecord;
import org.parityatlas.data.reader.Figure;
import org.parityatlas.data.reader.Marker;
import org.parityatlas.data.reader.Observation;
import org.parityatlas.data.reader.Observations;
import org.parityatlas.data.reader.SeriesKey;

/**
 * The tables of the embedded default, against the workbooks they were selected from. With {@code
 * -Datlas.refresh=true} they are made again first.
 */
class DefaultFiguresTest {
  /** All that an observation says, apart from where it stood. */
  private record Said(
      String name,
      Figure value,
      Double halfWidth,
      Marker intervalMarker,
      Figure numerator,
      Figure denominator) {
    static Said of(Observation o) {
      return new Said(
          o.areaName(),
          o.value(),
          o.halfWidth(),
          o.intervalMarker(),
          o.numerator(),
          o.denominator());
    }
  }

  private record Key(SeriesKey series, String code) {}

  @BeforeAll
  static void refresh() throws IOException {
    if (Boolean.getBoolean("atlas.refresh")) {
      DefaultFigures.main(new String[0]);
    }
  }

  @RealData
  @Test
  void everyCellIsAsPublished() {
    assertEquals(
        byKey(DefaultFigures.employment()), byKey(Mirror.read("default-borough-figures").all));
    assertEquals(
        byKey(DefaultFigures.deprivation()), byKey(Mirror.read("default-borough-deprivation").all));
  }

  private static Map<Key, Said> byKey(List<Observation> observations) {
    Map<Key, Said> map = new HashMap<>();
    for (Observation o : observations) {
      assertEquals(null, map.put(new Key(o.series(), o.areaCode()), Said.of(o)));
    }
    return map;
  }

  @Test
  void employmentOfTwoGroupsInEverySecondYear() {
    Observations read = Mirror.read("default-borough-figures");
    assertEquals(List.of(), read.notAreas);
    assertEquals((33 + 4) * 2 * 9, read.all.size());
    Observation hamlets = read.get("employment-rate", "ethnic-minority", "2020", "E09000030");
    assertEquals(Figure.of(58.2), hamlets.value());
    assertEquals(16.2, hamlets.halfWidth());
    Observation city = read.get("employment-rate", "white", "2020", "E09000001");
    assertEquals(new Figure(100.0, Marker.UNRELIABLE), city.value());
    assertEquals(Figure.missing(Marker.SUPPRESSED), city.denominator());
  }

  @Test
  void deprivationHasNoIntervalAndNoMarkerForIt() {
    Observations read = Mirror.read("default-borough-deprivation");
    assertEquals(33, read.all.size());
    assertTrue(read.stream().allMatch(o -> o.halfWidth() == null && o.intervalMarker() == null));
    assertEquals(
        Figure.of(32.768), read.get("imd-2019-average-score", "all", "2019", "E09000002").value());
  }

  @Test
  void areasAndTheirParents() {
    Mirror.Lookup lookup = Mirror.lookup("default-london-areas");
    Map<String, Long> areas =
        lookup.areas().stream()
            .map(AreaRecord::geography)
            .collect(Collectors.groupingBy(g -> g.id(), Collectors.counting()));
    assertEquals(Map.of("lad", 33L, "subregion", 2L, "region", 1L, "country", 1L), areas);
    assertEquals(36, lookup.links().size());
  }
}
