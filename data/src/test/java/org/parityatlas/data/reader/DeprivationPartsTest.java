package org.parityatlas.data.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.parityatlas.data.Mirror;
import org.parityatlas.data.RealData;
import org.parityatlas.data.indicator.Indicator;
import org.parityatlas.data.indicator.IndicatorCatalogue;

/** Sub-domains, the supplementary indices and the borough summaries of the Indices. */
@RealData
class DeprivationPartsTest {
  private static void check(Observations read, int size) {
    assertEquals(size, read.all.size());
    assertTrue(read.notAreas.isEmpty());
    IndicatorCatalogue catalogue = IndicatorCatalogue.bundled();
    for (Observation o : read.all) {
      Indicator indicator = catalogue.get(o.series().indicator());
      double value = o.value().value();
      assertTrue(value >= indicator.lowerBound() && value <= indicator.upperBound(), o::toString);
    }
  }

  private static double value(Observations read, String indicator, String period, String code) {
    return read.get(indicator, "all", period, code).value().value();
  }

  @Test
  void subDomainsOf2019() {
    Observations read = Mirror.read("deprivation-2019-sub-domains-london");
    check(read, 4_835 * 18);
    assertEquals(-2.107, value(read, "children-young-people-2019-score", "2019", "E01000001"));
    assertEquals(3.2, value(read, "adult-skills-2019-score", "2019", "E01000001"));
    assertEquals(1_615, value(read, "outdoors-2019-rank", "2019", "E01000001"));
  }

  @Test
  void childrenAndOlderPeopleOf2019() {
    Observations read = Mirror.read("deprivation-2019-children-and-older-london");
    check(read, 4_835 * 6 + 33 * 6);
    assertEquals(0.6, value(read, "idaci-2019-score", "2019", "E01000001"));
    assertEquals(32_820, value(read, "idaopi-2019-rank", "2019", "E01000001"));
    assertEquals(23.8, value(read, "idaci-2019-average-score", "2019", "E09000002"));
    assertEquals(16.36, value(read, "idaopi-2019-most-deprived-tenth", "2019", "E09000002"));
  }

  /** The row of E01000001 as the sheet "Underlying indicators" shows it. */
  @Test
  void underlyingIndicatorsOf2019() {
    Observations read = Mirror.read("deprivation-2019-underlying-london");
    assertEquals(4_835 * 15, read.all.size());
    assertTrue(read.notAreas.isEmpty());
    IndicatorCatalogue catalogue = IndicatorCatalogue.bundled();
    for (Observation o : read.all) {
      if (o.value().value() == null) {
        assertEquals("E01032640", o.areaCode());
        assertEquals("higher-education-indices-2019", o.series().indicator());
        assertEquals(Marker.LOW, o.value().marker());
      } else {
        Indicator indicator = catalogue.get(o.series().indicator());
        double value = o.value().value();
        assertTrue(value >= indicator.lowerBound() && value <= indicator.upperBound(), o::toString);
      }
    }
    assertEquals(13.0, value(read, "staying-on-indices-2019", "2019", "E01000001"));
    assertEquals(73.1, value(read, "higher-education-indices-2019", "2019", "E01000001"));
    assertEquals(70.3, value(read, "life-lost-indices-2019", "2019", "E01000001"));
    assertEquals(-0.904, value(read, "mood-and-anxiety-indices-2019", "2019", "E01000001"));
    assertEquals(0.946, value(read, "post-office-indices-2019", "2019", "E01000001"));
    assertEquals(26.2, value(read, "overcrowding-indices-2019", "2019", "E01000001"));
    assertEquals(1.4, value(read, "no-central-heating-indices-2019", "2019", "E01000001"));
    assertEquals(1.82, value(read, "air-quality-indices-2019", "2019", "E01000001"));
  }

  @Test
  void boroughDomainsOf2019() {
    Observations read = Mirror.read("deprivation-2019-borough-domains");
    check(read, 33 * 23);
    assertEquals(19.4, value(read, "income-2019-average-score", "2019", "E09000002"));
    assertEquals(14_074.75, value(read, "employment-2019-scale", "2019", "E09000002"));
    assertEquals(31_669.68, value(read, "housing-2019-average-rank", "2019", "E09000002"));
  }

  @Test
  void populationsBehindTheIndicesOf2019() {
    Observations read = Mirror.read("deprivation-2019-populations");
    check(read, 32_844 * 5);
    assertEquals(1_296, value(read, "indices-2019-population-everyone", "2015", "E01000001"));
    assertEquals(715, value(read, "indices-2019-population-working-age", "2015", "E01000001"));
  }

  @Test
  void childrenAndOlderPeopleOf2025() {
    Observations read = Mirror.read("deprivation-2025-children-and-older");
    check(read, 33_755 * 4);
    assertEquals(33_304, value(read, "idaci-2025-rank", "2025", "E01000001"));
    assertEquals(10, value(read, "idaopi-2025-decile", "2025", "E01000001"));
  }
}
