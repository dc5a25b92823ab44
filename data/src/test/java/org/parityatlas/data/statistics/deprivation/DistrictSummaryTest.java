package org.parityatlas.data.statistics.deprivation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.parityatlas.data.Mirror;
import org.parityatlas.data.RealData;
import org.parityatlas.data.reader.Observations;

class DistrictSummaryTest {
  /**
   * Where the published average rank is not what the published ranks and residents make, by hand:
   * Greenwich by 0.019 and Hammersmith and Fulham by 0.054, which is 3 ranks over its 151 areas and
   * 6 over its 113. Ties do not explain it (ranks of a tie at the first, middle or last place give
   * the same in Hammersmith and Fulham, where nothing is tied); the publisher's own ranks must have
   * been finer there.
   */
  private static final Map<String, Double> RANK_OFF =
      Map.of("E09000011", 0.0195, "E09000013", 0.0545);

  /**
   * Likewise of local concentration: Camden by 0.03, Hammersmith and Fulham by 0.011, of about
   * 30,000.
   */
  private static final Map<String, Double> CONCENTRATION_OFF =
      Map.of("E09000007", 0.0315, "E09000013", 0.0115);

  /** A country of 100 areas, so that a rank is its own percentile. */
  @Test
  void byHand() {
    DistrictSummary summary =
        DistrictSummary.of(
            List.of(
                new SmallArea(60, 5, 100),
                new SmallArea(50, 11, 100),
                new SmallArea(40, 30, 200),
                new SmallArea(10, 90, 600)),
            100);
    // (6000 + 5000 + 8000 + 6000) ÷ 1000
    assertEquals(25, summary.averageScore(), 1e-12);
    // turned round: 96, 90, 71, 11
    assertEquals((9600 + 9000 + 14200 + 6600) / 1000.0, summary.averageRank(), 1e-12);
    assertEquals(25, summary.mostDeprivedTenth(), 1e-12);
    // (100·1 + 100·0.95 + 200·0.05) ÷ 1000
    assertEquals(20.5, summary.extent(), 1e-12);
    // The first hundred people are the whole of the first area.
    assertEquals(96, summary.localConcentration(), 1e-12);
  }

  /** The tenth ends within an area: 40 people at 96 and 60 at 90. */
  @Test
  void localConcentrationTakesPartOfAnArea() {
    DistrictSummary summary =
        DistrictSummary.of(
            List.of(
                new SmallArea(10, 90, 800), new SmallArea(60, 5, 40), new SmallArea(50, 11, 160)),
            100);
    assertEquals((40 * 96 + 60 * 90) / 100.0, summary.localConcentration(), 1e-12);
  }

  @Test
  void extentFadesOut() {
    assertEquals(1, DistrictSummary.extentWeight(10, 100), 1e-12);
    assertEquals(0.95, DistrictSummary.extentWeight(10.5, 100), 1e-12);
    assertEquals(0.05, DistrictSummary.extentWeight(30, 100), 1e-12);
    assertEquals(0, DistrictSummary.extentWeight(30.5, 100), 1e-12);
  }

  @Test
  void nobodyHasNoSummary() {
    assertThrows(IllegalArgumentException.class, () -> DistrictSummary.of(List.of(), 100));
    assertThrows(IllegalArgumentException.class, () -> new SmallArea(1, 0, 1));
  }

  /**
   * The 33 boroughs of 2019 from their small areas: scores and borough figures of the London
   * workbook, ranks of File 1 with ties in the middle, residents of File 6 (the same as on the
   * workbook's sheet of populations). All five agree to the last digit published, but for the
   * boroughs named above.
   */
  @RealData
  @Test
  void london2019() {
    Observations london = Mirror.read("deprivation-2019-london");
    Map<String, Double> scores = PublishedIndices.values(london, "imd-2019-score");
    Map<String, Double> ranks =
        PublishedIndices.middled(
            PublishedIndices.values(Mirror.read("deprivation-2019-ranks"), "imd-2019-rank"));
    Map<String, PublishedIndices.Residents> residents = PublishedIndices.residents();
    Map<String, List<SmallArea>> districts = new HashMap<>();
    scores.forEach(
        (code, score) -> {
          var of = residents.get(code);
          districts
              .computeIfAbsent(of.district(), d -> new ArrayList<>())
              .add(new SmallArea(score, ranks.get(code), of.population()));
        });
    assertEquals(33, districts.size());
    districts.forEach(
        (district, areas) -> {
          DistrictSummary summary = DistrictSummary.of(areas, PublishedIndices.AREAS);
          double[] off = {
            summary.averageScore() - published(london, "average-score", district),
            summary.averageRank() - published(london, "average-rank", district),
            summary.mostDeprivedTenth() - published(london, "most-deprived-tenth", district),
            summary.extent() - published(london, "extent", district),
            summary.localConcentration() - published(london, "local-concentration", district)
          };
          assertEquals(0, off[0], 0.00051, district);
          assertEquals(0, off[1], RANK_OFF.getOrDefault(district, 0.0051), district);
          assertEquals(0, off[2], 0.0051, district);
          assertEquals(0, off[3], 0.0056, district);
          assertEquals(0, off[4], CONCENTRATION_OFF.getOrDefault(district, 0.0056), district);
        });
  }

  private static double published(Observations london, String measure, String district) {
    return london.get("imd-2019-" + measure, "all", "2019", district).value().value();
  }
}
