package org.parityatlas.data.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.parityatlas.data.Mirror;
import org.parityatlas.data.RealData;

/** The published workbook of employment by ethnicity, cell by cell. */
@RealData
class EmploymentWorkbookTest {
  private static Observations read;

  @BeforeAll
  static void read() {
    read = Mirror.read("employment-by-ethnicity");
  }

  private static Observation get(String group, String period, String code) {
    return read.get("employment-rate", group, period, code);
  }

  @Test
  void everyAreaGroupAndYearIsThere() {
    assertEquals(51 * 7 * 17, read.all.size());
    assertEquals(List.of(), read.notAreas);
    Map<String, Long> levels =
        read.stream()
            .filter(o -> o.series().period().equals("2020"))
            .filter(o -> o.series().group().equals("white"))
            .collect(
                Collectors.groupingBy(
                    o -> o.series().geography().id(), TreeMap::new, Collectors.counting()));
    assertEquals(Map.of("lad", 33L, "subregion", 2L, "region", 9L, "country", 7L), levels);
  }

  @Test
  void towerHamlets() {
    assertEquals(Figure.of(40.8), get("ethnic-minority", "2004", "E09000030").value());
    Observation latest = get("ethnic-minority", "2020", "E09000030");
    assertEquals(Figure.of(58.2), latest.value());
    assertEquals(16.2, latest.halfWidth());
    assertNull(latest.intervalMarker());
    assertEquals(Figure.of(56200), latest.numerator());
    assertEquals(Figure.of(96500), latest.denominator());
    assertEquals(new CellAddress("2020", 33, "I"), latest.cell());
    assertEquals("Tower Hamlets", latest.areaName());
  }

  @Test
  void london() {
    assertEquals(Figure.of(79.5), get("white", "2020", "E12000007").value());
    assertEquals(1.6, get("white", "2020", "E12000007").halfWidth());
    assertEquals(Figure.of(68.0), get("ethnic-minority", "2020", "E12000007").value());
    assertEquals(2.5, get("ethnic-minority", "2020", "E12000007").halfWidth());
  }

  @Test
  void cityOfLondonIsNeitherZeroNorAbsent() {
    Observation minority = get("ethnic-minority", "2020", "E09000001");
    assertEquals(Figure.missing(Marker.SUPPRESSED), minority.value());
    assertEquals(Marker.SUPPRESSED, minority.intervalMarker());
    Observation white = get("white", "2020", "E09000001");
    assertEquals(new Figure(100.0, Marker.UNRELIABLE), white.value());
    assertNull(white.halfWidth());
    assertEquals(Marker.UNRELIABLE, white.intervalMarker());
    assertEquals(Figure.missing(Marker.SUPPRESSED), white.numerator());
    assertEquals(Figure.missing(Marker.SUPPRESSED), white.denominator());
  }

  @Test
  void unreliableRatesKeepTheirPercentAndHaveNoInterval() {
    List<Observation> unreliable =
        read.stream().filter(o -> o.value().marker() == Marker.UNRELIABLE).toList();
    assertEquals(791 + 63, unreliable.size());
    assertEquals(63, unreliable.stream().filter(o -> o.value().value() == 100).count());
    assertTrue(
        unreliable.stream()
            .allMatch(o -> o.halfWidth() == null && o.intervalMarker() == Marker.UNRELIABLE));
  }

  /** Every combination of signs that occurs in the workbook, with how often it does. */
  @Test
  void everyCombinationOfSigns() {
    Map<String, Long> found =
        read.stream()
            .map(
                o ->
                    sign(o.numerator())
                        + " "
                        + sign(o.denominator())
                        + " "
                        + sign(o.value())
                        + " "
                        + (o.halfWidth() != null ? "number" : o.intervalMarker().id()))
            .collect(Collectors.groupingBy(s -> s, TreeMap::new, Collectors.counting()));
    assertEquals(
        Map.of(
            "number number number number", 4952L,
            // "*", and "-" at 100
            "number number unreliable unreliable", 777L + 59L,
            // "! ! ! -", "! ! ! !" and "! # ! !"
            "suppressed suppressed suppressed suppressed", 119L + 40L + 11L,
            "suppressed number suppressed suppressed", 93L,
            "suppressed number unreliable unreliable", 9L,
            // "# # 100 -" and "# # percent *"
            "suppressed suppressed unreliable unreliable", 4L + 3L,
            // the "~" hides the count and nothing else
            "low number unreliable unreliable", 2L),
        found);
  }

  private static String sign(Figure figure) {
    return figure.marker() == null ? "number" : figure.marker().id();
  }

  @Test
  void limitsAreNotClipped() {
    long outside =
        read.stream()
            .filter(o -> o.halfWidth() != null)
            .mapToLong(
                o ->
                    (o.value().value() - o.halfWidth() < 0 ? 1 : 0)
                        + (o.value().value() + o.halfWidth() > 100 ? 1 : 0))
            .sum();
    assertEquals(402, outside);
  }
}
