package org.parityatlas.data.words;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parityatlas.data.indicator.Indicator;
import org.parityatlas.data.indicator.IndicatorCatalogue;
import org.parityatlas.data.indicator.Measure;
import org.parityatlas.data.statistics.Clarity;
import org.parityatlas.data.statistics.Interval;

class ComparisonWordsTest {
  private static final IndicatorCatalogue CATALOGUE = IndicatorCatalogue.bundled();
  private static final Indicator EMPLOYMENT = CATALOGUE.get("employment-rate");

  private static String difference(
      String indicator, Measure measure, double value, Double lower, Double upper) {
    Optional<Interval> interval =
        lower == null ? Optional.empty() : Optional.of(new Interval(lower, upper));
    return ComparisonWords.difference(
        CATALOGUE.get(indicator),
        measure,
        "Tower Hamlets",
        "Hackney",
        value,
        interval,
        interval.map(Clarity::ofDifference).orElse(null));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "RATE | -5.2 | -9.4 | -1.0 | Tower Hamlets is lower than Hackney by 5.2 points, likely between 1.0 and 9.4.",
        "RATE | 5.2 | 1.0 | 9.4 | Tower Hamlets is higher than Hackney by 5.2 points, likely between 1.0 and 9.4.",
        "RATE | -5.2 | -15.1 | 4.7 | No clear difference between Tower Hamlets and Hackney: 5.2 points lower, likely between 15.1 lower and 4.7 higher.",
        "RATE | 0 | -4 | 4 | No clear difference between Tower Hamlets and Hackney: 0.0 points, likely between 4.0 lower and 4.0 higher.",
        "RATE | 4 | 0 | 8 | No clear difference between Tower Hamlets and Hackney: 4.0 points higher, likely between 0.0 and 8.0 higher.",
        "GAP | 12 | 3 | 21 | The gap in Tower Hamlets is higher than in Hackney by 12.0 points, likely between 3.0 and 21.0.",
        "GAP_CHANGE | 12 | -3 | 27 | No clear difference in change of gap between Tower Hamlets and Hackney: 12.0 points higher, likely between 3.0 lower and 27.0 higher."
      })
  void differencesOfASurvey(
      Measure measure, double value, double lower, double upper, String sentence) {
    assertEquals(sentence, difference("employment-rate", measure, value, lower, upper));
  }

  @Test
  void countedSharesAreNotSaidToBeLikely() {
    assertEquals(
        "Tower Hamlets is higher than Hackney by 1.0 points, allowing for chance between 0.8 and 1.2.",
        difference("census-unemployment-rate", Measure.RATE, 1.0, 0.8, 1.2));
  }

  /** Rank 1 is the most deprived, so that the lower number is the more deprived. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "imd-2025-rank | -300 | Tower Hamlets is more deprived than Hackney by 300 places; no likely range can be given.",
        "imd-2025-rank | 0 | Tower Hamlets and Hackney have the same figure; no likely range can be given.",
        "imd-2025-average-score | 1.5 | Tower Hamlets is higher than Hackney by 1.500 points of score; no likely range can be given."
      })
  void differencesWithoutARange(String indicator, double value, String sentence) {
    assertEquals(sentence, difference(indicator, Measure.RATE, value, null, null));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "RATE | 58.2 | 42.04 | 74.44 | 58.2% in 2020, likely between 42.0% and 74.4%",
        "GAP | 27.4 | 8.7 | 46.1 | 27.4 points lower than white in 2020, likely between 8.7 and 46.1 points lower",
        "GAP | 10.1 | -8.1 | 28.3 | 10.1 points lower than white in 2020, likely between 8.1 points higher and 28.3 points lower",
        "GAP | -3 | -9 | -0.04 | 3.0 points higher than white in 2020, likely between 9.0 points higher and no gap",
        "GAP | -6 | -9 | -3 | 6.0 points higher than white in 2020, likely between 3.0 and 9.0 points higher",
        "GAP | 0.01 | | | the same as white in 2020",
        "RATIO | 0.68 | 0.5 | 0.92 | 0.68 times the white rate in 2020, likely between 0.50 times and 0.92 times",
        "CHANGE | -2 | -5 | 1 | 2.0 points down in 2020, likely between 5.0 points down and 1.0 points up",
        "GAP_CHANGE | 2 | 1 | 3 | 2.0 points towards a lower ethnic minority rate in 2020, likely between 1.0 and 3.0 points towards a lower ethnic minority rate"
      })
  void figuresSayWhichWayTheyGoTheirPeriodAndTheirRange(
      Measure measure, double value, Double lower, Double upper, String sentence) {
    Optional<Interval> range = Optional.ofNullable(lower).map(least -> new Interval(least, upper));
    assertEquals(
        sentence,
        ComparisonWords.figure(
            EMPLOYMENT,
            measure,
            EMPLOYMENT.startGroup(),
            EMPLOYMENT.referenceGroup().map(EMPLOYMENT::getGroup),
            "in 2020",
            value,
            range));
  }

  @Test
  void theSmallestChangeThatCouldBeSeen() {
    assertEquals(
        "To be seen here in four cases of five by this source's next figure, a change has to be of"
            + " 32.7 points or more.",
        ComparisonWords.detectable(EMPLOYMENT, Measure.RATE, 32.7));
  }
}
