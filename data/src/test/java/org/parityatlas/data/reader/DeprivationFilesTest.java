package org.parityatlas.data.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.parityatlas.data.Mirror;
import org.parityatlas.data.RealData;
import org.parityatlas.data.indicator.Indicator;
import org.parityatlas.data.indicator.IndicatorCatalogue;

/** The published files of the Indices of Deprivation, against what the publishers say of them. */
@RealData
class DeprivationFilesTest {
  private static Double value(Observations read, String indicator, String period, String code) {
    return read.get(indicator, "all", period, code).value().value();
  }

  @Test
  void scoresOf2019() {
    Observations read = Mirror.read("deprivation-2019-london");
    assertEquals(4835 * 8 + 33 * 5, read.all.size());
    assertTrue(read.notAreas.isEmpty());
    assertEquals(6.208, value(read, "imd-2019-score", "2019", "E01000001"));
    assertEquals(0.7, value(read, "income-2019-score", "2019", "E01000001"));
    assertEquals(-1.654, value(read, "health-2019-score", "2019", "E01000001"));
    Observation first = read.get("imd-2019-score", "all", "2019", "E01000001");
    assertEquals("lsoa-2011", first.series().geography().id());
    assertEquals(new CellAddress("IMD 2019", 2, "E"), first.cell());
    assertNull(first.halfWidth());
    assertNull(first.intervalMarker());
    assertEquals(32.768, value(read, "imd-2019-average-score", "2019", "E09000002"));
    assertEquals(47.24, value(read, "imd-2019-extent", "2019", "E09000002"));
    assertEquals(3.64, value(read, "imd-2019-most-deprived-tenth", "2019", "E09000002"));
    assertEquals(29391.87, value(read, "imd-2019-local-concentration", "2019", "E09000002"));
    checkBounds(read);
  }

  @Test
  void ranksOf2019() {
    Observations read = Mirror.read("deprivation-2019-ranks");
    assertEquals(32_844 * 2, read.all.size());
    assertEquals(29_199.0, value(read, "imd-2019-rank", "2019", "E01000001"));
    assertEquals(9.0, value(read, "imd-2019-decile", "2019", "E01000001"));
    assertEquals(1.0, value(read, "imd-2019-rank", "2019", "E01021988"));
    long outsideLondon =
        read.stream()
            .filter(o -> o.series().indicator().equals("imd-2019-rank"))
            .filter(o -> !london().containsKey(o.areaCode()))
            .count();
    assertEquals(28_009, outsideLondon);
    checkBounds(read);
  }

  private static Map<String, Double> london;

  private static Map<String, Double> london() {
    if (london == null) {
      london = new HashMap<>();
      Mirror.read("deprivation-2019-london").stream()
          .filter(o -> o.series().indicator().equals("imd-2019-score"))
          .forEach(o -> london.put(o.areaCode(), o.value().value()));
    }
    return london;
  }

  /** Within London a higher score never has a higher rank number. */
  @Test
  void scoresAndRanksAgree() {
    Map<String, Double> ranks = new HashMap<>();
    Mirror.read("deprivation-2019-ranks").stream()
        .filter(o -> o.series().indicator().equals("imd-2019-rank"))
        .forEach(o -> ranks.put(o.areaCode(), o.value().value()));
    var byScore = london().keySet().stream().sorted(Comparator.comparing(london()::get)).toList();
    for (int i = 1; i < byScore.size(); i++) {
      String lower = byScore.get(i - 1);
      String higher = byScore.get(i);
      assertTrue(
          london().get(lower).equals(london().get(higher)) || ranks.get(lower) >= ranks.get(higher),
          lower + " and " + higher);
    }
  }

  @Test
  void domainsOf2019() {
    Observations read = Mirror.read("deprivation-2019-domains");
    assertEquals(32_844 * 14, read.all.size());
    assertEquals(7_319.0, value(read, "housing-2019-rank", "2019", "E01000001"));
    assertEquals(3.0, value(read, "environment-2019-decile", "2019", "E01000001"));
    checkBounds(read);
  }

  @Test
  void indicesOf2025() {
    Observations read = Mirror.read("deprivation-2025");
    assertEquals(33_755 * 24, read.all.size());
    assertEquals(1.0, value(read, "imd-2025-rank", "2025", "E01021988"));
    assertEquals(8.742, value(read, "imd-2025-score", "2025", "E01000001"));
    assertEquals(1.3, value(read, "income-2025-score", "2025", "E01000001"));
    assertEquals("lsoa-2021", read.all.get(0).series().geography().id());
    checkBounds(read);
  }

  @Test
  void districtsOf2025() {
    Observations read = Mirror.read("deprivation-2025-districts");
    assertEquals(296 * (5 + 7 * 3 + 2), read.all.size());
    Observation most =
        read.stream()
            .filter(o -> o.series().indicator().equals("imd-2025-most-deprived-tenth"))
            .max(Comparator.comparing(o -> o.value().value()))
            .orElseThrow();
    assertEquals("Middlesbrough", most.areaName());
    assertEquals(50.0, most.value().value());
    // The row of Barking and Dagenham.
    assertEquals(38.4, value(read, "income-2025-average-score"));
    assertEquals(27_338.3, value(read, "income-2025-average-rank"));
    assertEquals(84_490.0, value(read, "income-2025-scale"));
    assertEquals(24.962, value(read, "education-2025-average-score"));
    assertEquals(20.87, value(read, "housing-2025-most-deprived-tenth"));
    assertEquals(25.497, value(read, "environment-2025-average-score"));
    checkBounds(read);
  }

  private static double value(Observations read, String indicator) {
    return read.get(indicator, "all", "2025", "E09000002").value().value();
  }

  /** Every figure lies within what the catalogue says is possible. */
  private static void checkBounds(Observations read) {
    IndicatorCatalogue catalogue = IndicatorCatalogue.bundled();
    for (Observation o : read.all) {
      Indicator indicator = catalogue.get(o.series().indicator());
      double value = o.value().value();
      if (value < indicator.lowerBound() || value > indicator.upperBound()) {
        throw new AssertionError(o + " is out of bounds");
      }
    }
  }
}
