package org.parityatlas.data.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.parityatlas.boundaries.Level;
import org.parityatlas.data.Mirror;
import org.parityatlas.data.RealData;

/** The five census files, against their known totals and against each other. */
@RealData
class CensusFilesTest {
  private static final String NEWHAM = "E09000025";

  private static Map<String, String> districts;
  private static Set<String> known;

  @BeforeAll
  static void lookups() {
    districts = new HashMap<>();
    known = new HashSet<>();
    if (!Mirror.isPresent()) {
      return;
    }
    Mirror.Lookup areas = Mirror.lookup("output-areas-2021");
    areas.areas().forEach(area -> known.add(area.code()));
    Mirror.lookup("districts-2016-to-2024").areas().forEach(area -> known.add(area.code()));
    areas.links().stream()
        .filter(link -> link.parentGeography().level() == Level.LAD)
        .forEach(link -> districts.put(link.child(), link.parent()));
  }

  private static String district(Observation o) {
    return districts.getOrDefault(o.areaCode(), o.areaCode());
  }

  private static boolean inLondon(Observation o) {
    return district(o).startsWith("E09");
  }

  private static boolean inNewham(Observation o) {
    return district(o).equals(NEWHAM);
  }

  private static double sum(
      Observations read,
      String indicator,
      String group,
      Predicate<Observation> where,
      ToDoubleFunction<Observation> what) {
    return read.stream()
        .filter(o -> o.series().indicator().equals(indicator) && o.series().group().equals(group))
        .filter(where)
        .mapToDouble(what)
        .sum();
  }

  private static double residents(Observations read, Predicate<Observation> where) {
    return sum(read, "census-ethnic-composition", "asian", where, o -> o.denominator().value());
  }

  /** Everything is an observation or left out, and every area is one the registry knows. */
  private static void checkComplete(Observations read, int areas, int shares, int leftOut) {
    assertEquals(areas * shares, read.all.size());
    assertEquals(leftOut, read.leftOut.size());
    assertTrue(read.notAreas.isEmpty());
    Set<String> codes = new HashSet<>();
    for (Observation o : read.all) {
      codes.add(o.areaCode());
      double share = o.numerator().value() / o.denominator().value() * 100;
      assertEquals(share, o.value().value(), 0.0500001, o::toString);
      assertTrue(o.isDerived());
    }
    assertEquals(areas, codes.size());
    codes.removeAll(known);
    assertEquals(Set.of(), codes);
  }

  @Test
  void economicActivityOfDistricts() {
    Observations read = Mirror.read("census-2021-economic-activity-lad");
    checkComplete(read, 331, 3, 331);
    assertTrue(read.leftOut.get(0).contains("row=2"), read.leftOut.get(0));
    assertTrue(read.leftOut.get(0).contains("aged 15 and under"), read.leftOut.get(0));
    Observation employed = read.get("census-employment-rate", "all", "2021", NEWHAM);
    Observation unemployed = read.get("census-unemployment-rate", "all", "2021", NEWHAM);
    Observation inactive = read.get("census-inactivity-rate", "all", "2021", NEWHAM);
    // 351,036 people less 74,863 of 15 and under.
    assertEquals(Figure.of(276_173), employed.denominator());
    assertEquals(Figure.of(163_445), employed.numerator());
    assertEquals(Figure.of(59.2), employed.value());
    assertEquals(Figure.of(13_893 + 3_401), unemployed.numerator());
    assertEquals(Figure.of(163_445 + 17_294), unemployed.denominator());
    assertEquals(Figure.of(9.6), unemployed.value());
    assertEquals(Figure.of(24_928 + 24_072 + 21_237 + 14_522 + 10_675), inactive.numerator());
    assertEquals(
        employed.denominator().value(),
        unemployed.denominator().value() + inactive.numerator().value());
    assertEquals("Newham", employed.areaName());
    assertEquals(19, employed.parts().size());
    assertEquals("Observation", employed.cell().column());
    double london =
        sum(
            read,
            "census-employment-rate",
            "all",
            CensusFilesTest::inLondon,
            o -> o.denominator().value());
    assertEquals(8_799_748 - 1_695_743, london);
  }

  /** A receipt can follow every count of a share back to its cell. */
  @Test
  void aShareKeepsTheCountsItIsMadeOf() {
    Observation unemployed =
        Mirror.read("census-2021-economic-activity-lad")
            .get("census-unemployment-rate", "all", "2021", "E06000001");
    assertEquals(new CellAddress(null, 9, "Observation"), unemployed.cell());
    double numerator = 0;
    for (Part part : unemployed.parts()) {
      assertTrue(part.inDenominator());
      numerator += part.inNumerator() ? part.count().value() : 0;
    }
    assertEquals(2_641 + 361, numerator);
    assertEquals(14, unemployed.parts().size());
  }

  @Test
  void economicActivityOfSmallAreasDiffersFromThatOfDistrictsByPerturbationOnly() {
    Observations small = Mirror.read("census-2021-economic-activity-lsoa");
    checkComplete(small, 35_672, 3, 0);
    assertEquals(
        Figure.of(865),
        small.get("census-employment-rate", "all", "2021", "E01000001").numerator());
    assertEquals("lsoa-2021", small.all.get(0).series().geography().id());
    Observations large = Mirror.read("census-2021-economic-activity-lad");
    assertClose(small, large, "census-employment-rate", 0.0004);
    assertClose(small, large, "census-unemployment-rate", 0.007);
    assertEquals(
        163_462,
        sum(
            small,
            "census-employment-rate",
            "all",
            CensusFilesTest::inNewham,
            o -> o.numerator().value()));
  }

  private static void assertClose(
      Observations small, Observations large, String indicator, double share) {
    double of = sum(large, indicator, "all", CensusFilesTest::inLondon, o -> o.numerator().value());
    double ofSmall =
        sum(small, indicator, "all", CensusFilesTest::inLondon, o -> o.numerator().value());
    assertTrue(Math.abs(of - ofSmall) / of <= share, indicator + ": " + of + ", " + ofSmall);
    assertTrue(of != ofSmall, "the counts of small areas are perturbed apart");
  }

  @Test
  void ethnicGroupsOfDistricts() {
    Observations read = Mirror.read("census-2021-ethnic-group-lad");
    checkComplete(read, 331, 5 + 19, 331);
    assertEquals(8_799_736, residents(read, CensusFilesTest::inLondon));
    assertEquals(351_030, residents(read, CensusFilesTest::inNewham));
    assertEquals(
        Figure.of(55_677),
        read.get("census-ethnic-composition-detailed", "bangladeshi", "2021", NEWHAM).numerator());
    assertEquals(
        Figure.of(42.2), read.get("census-ethnic-composition", "asian", "2021", NEWHAM).value());
  }

  @Test
  void ethnicGroupsOfMiddleAreas() {
    Observations read = Mirror.read("census-2021-ethnic-group-msoa");
    checkComplete(read, 7_264, 5 + 19, 0);
    assertEquals(8_799_928, residents(read, CensusFilesTest::inLondon));
    assertEquals(351_068, residents(read, CensusFilesTest::inNewham));
    Observation city = read.get("census-ethnic-composition", "white", "2021", "E02000001");
    assertEquals(Figure.of(5_955), city.numerator());
    assertEquals(Figure.of(8_584), city.denominator());
    assertEquals("msoa-2021", city.series().geography().id());
  }

  @Test
  void ethnicGroupsOfSmallAreas() {
    Observations read = Mirror.read("census-2021-ethnic-group-lsoa");
    checkComplete(read, 35_672, 5, 0);
    assertEquals(8_799_810, residents(read, CensusFilesTest::inLondon));
    assertEquals(351_069, residents(read, CensusFilesTest::inNewham));
    Observation first = read.get("census-ethnic-composition", "white", "2021", "E01000001");
    assertEquals(Figure.of(80.1), first.value());
    assertEquals(new CellAddress(null, 5, "n"), first.cell());
  }
}
