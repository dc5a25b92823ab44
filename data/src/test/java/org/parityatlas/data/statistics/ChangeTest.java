package org.parityatlas.data.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChangeTest {
  private static final TimeSpan Y2004 = TimeSpan.ofPeriod("2004");
  private static final TimeSpan Y2020 = TimeSpan.ofPeriod("2020");

  /** Five host boroughs: 65.7 − 48.6 = 17.1, √(6.6² + 4.0²) = 7.72. */
  @Test
  void risen() {
    Difference change =
        Change.since(
            IntervalEstimate.published(48.6, 4.0),
            Y2004,
            IntervalEstimate.published(65.7, 6.6),
            Y2020);
    assertEquals(17.1, change.value(), 1e-9);
    assertEquals(17.1 - 7.717, change.interval().lower(), 1e-3);
    assertEquals(Clarity.HIGHER, change.clarity());
  }

  @Test
  void changeOfAGapAddsFourSquares() {
    Difference then = Gap.ofPublished(80, 1, 60, 2);
    Difference now = Gap.ofPublished(80, 2, 70, 4);
    Difference change = Change.ofGap(then, Y2004, now, Y2020);
    assertEquals(-10, change.value(), 1e-9);
    assertEquals(-10 - 5, change.interval().lower(), 1e-9);
    assertEquals(-10 + 5, change.interval().upper(), 1e-9);
    // The gap is lower than it was: it has narrowed.
    assertEquals(Clarity.LOWER, change.clarity());
  }

  @ParameterizedTest
  @CsvSource({
    "2020, 2020",
    "2020, 2019",
    "2019-04/P1Y, 2020",
    "2020-01-01/P1Y, 2020-12",
    "2019, 2019-07/P1Y"
  })
  void overlapIsRefused(String baseline, String later) {
    IntervalEstimate any = IntervalEstimate.published(50, 5);
    RefusedException refused =
        assertThrows(
            RefusedException.class,
            () -> Change.since(any, TimeSpan.ofPeriod(baseline), any, TimeSpan.ofPeriod(later)));
    assertEquals(Refusal.PERIODS_OVERLAP, refused.refusal());
  }

  @ParameterizedTest
  @CsvSource({"2019, 2020", "2018-04/P1Y, 2019-04/P1Y", "2026-08, 2026-09", "2004, 2026-09"})
  void periodsThatOnlyTouchAreApart(String baseline, String later) {
    IntervalEstimate any = IntervalEstimate.published(50, 5);
    Difference change =
        Change.since(any, TimeSpan.ofPeriod(baseline), any, TimeSpan.ofPeriod(later));
    assertEquals(Clarity.NO_CLEAR_DIFFERENCE, change.clarity());
  }

  @Test
  void whatIsNoPeriod() {
    for (String text : new String[] {"", "20", "2020-13", "2020/1Y", "2020/P0D", "last year"}) {
      assertThrows(IllegalArgumentException.class, () -> TimeSpan.ofPeriod(text), text);
    }
  }

  @Property
  void neverNarrowerThanEitherSide(
      @ForAll @DoubleRange(max = 100) double a,
      @ForAll @DoubleRange(max = 40) double ha,
      @ForAll @DoubleRange(max = 100) double b,
      @ForAll @DoubleRange(max = 40) double hb) {
    Difference change =
        Change.since(
            IntervalEstimate.published(a, ha), Y2004, IntervalEstimate.published(b, hb), Y2020);
    assertTrue(change.interval().contains(change.value()));
    double width = change.interval().upper() - change.interval().lower();
    assertTrue(width >= 2 * Math.max(ha, hb) - 1e-9 && width <= 2 * (ha + hb) + 1e-9);
  }
}
