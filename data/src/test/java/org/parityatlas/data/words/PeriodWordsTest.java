package org.parityatlas.data.words;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.parityatlas.data.indicator.IndicatorCatalogue;
import org.parityatlas.data.statistics.Interval;

class PeriodWordsTest {
  @Test
  void periodsHaveNames() {
    assertEquals("2020", PeriodWords.name("2020"));
    assertEquals("April 2021 to March 2022", PeriodWords.name("2021-04/P1Y"));
    assertEquals("February 2023 to January 2024", PeriodWords.name("2023-02/P1Y"));
    assertEquals("September 2026", PeriodWords.name("2026-09"));
  }

  /** Counts have no likely range: their words are about chance. */
  @Test
  void countsAreExpectedToVaryByChance() {
    assertEquals(
        "9.6%, counted; expected to vary by chance between 9.4% and 9.7%",
        Sentences.value(
            IndicatorCatalogue.bundled().get("census-unemployment-rate"),
            9.6,
            Optional.of(new Interval(9.43, 9.71))));
  }
}
