package org.parityatlas.data.words;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.parityatlas.data.Mirror;
import org.parityatlas.data.RealData;
import org.parityatlas.data.reader.Observation;
import org.parityatlas.data.statistics.Ckmeans;

/** The legends a planner sees first, as they read on the published figures. */
@RealData
class RealLegendsTest {
  private static double[] values(String dataset, String indicator, String group, String period) {
    return Mirror.read(dataset).stream()
        .filter(o -> o.series().indicator().equals(indicator))
        .filter(o -> o.series().group().equals(group) && o.series().period().equals(period))
        .filter(o -> o.series().geography().id().matches("lad|lsoa-.*"))
        .map(Observation::value)
        .filter(figure -> figure.marker() == null)
        .mapToDouble(figure -> figure.value())
        .toArray();
  }

  private static List<String> legend(double[] values, int decimals, String suffix) {
    return LegendLabels.ofValues(Ckmeans.breaks(values, 5, decimals), decimals, suffix);
  }

  @Test
  void employmentRateOfEthnicMinorityResidents2020() {
    assertEquals(
        List.of("under 60.0%", "60.0 to 64.9%", "65.0 to 67.9%", "68.0 to 71.9%", "72.0% and over"),
        legend(
            values("employment-by-ethnicity", "employment-rate", "ethnic-minority", "2020"),
            1,
            "%"));
  }

  @Test
  void deprivationScoreOfLondon2019() {
    assertEquals(
        List.of("under 12", "12 to under 20", "20 to under 28", "28 to under 37", "37 and over"),
        legend(values("deprivation-2019-london", "imd-2019-score", "all", "2019"), 3, ""));
  }

  @Test
  void deprivationScoreOfEngland2025() {
    assertEquals(
        List.of("under 12", "12 to under 23", "23 to under 36", "36 to under 53", "53 and over"),
        legend(values("deprivation-2025", "imd-2025-score", "all", "2025"), 3, ""));
  }

  @Test
  void averageScoreOfBoroughs2019() {
    assertEquals(
        List.of("under 13", "13 to under 20", "20 to under 24", "24 to under 29", "29 and over"),
        legend(values("deprivation-2019-london", "imd-2019-average-score", "all", "2019"), 3, ""));
  }
}
