package org.parityatlas.data.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class CombinedRateTest {
  /** By hand: 150/250 = 60%; √((0.4·10)² + (0.6·5)²) = √(16 + 9) = 5. */
  @Test
  void survey() {
    CombinedRate rate =
        CombinedRate.ofSurvey(
            List.of(
                new SurveyMember("a", 50_000.0, 100_000.0, 10.0),
                new SurveyMember("b", 100_000.0, 150_000.0, 5.0)));
    assertEquals(60, rate.rate().value(), 1e-12);
    assertEquals(55, rate.rate().interval().lower(), 1e-12);
    assertEquals(65, rate.rate().interval().upper(), 1e-12);
    assertEquals(250_000, rate.denominator());
    assertTrue(rate.fromRoundedCounts());
  }

  @Test
  void countsAddUp() {
    CombinedRate rate =
        CombinedRate.ofCounts(
            List.of(new CountMember("a", 40L, 200L), new CountMember("b", 41L, 63L)));
    assertEquals(IntervalEstimate.percentOf(81, 263), rate.rate());
    assertFalse(rate.fromRoundedCounts());
  }

  @Test
  void whoStandsInTheWayIsNamed() {
    SurveyMember whole = new SurveyMember("Newham", 1.0, 2.0, 3.0);
    RefusedException refused =
        assertThrows(
            RefusedException.class,
            () ->
                CombinedRate.ofSurvey(
                    List.of(
                        whole,
                        new SurveyMember("City of London", null, 100.0, null),
                        new SurveyMember("Barnet", 1.0, 2.0, null))));
    assertEquals(Refusal.MEMBER_WITHHELD, refused.refusal());
    assertTrue(refused.getMessage().contains("City of London, Barnet"), refused.getMessage());
    assertFalse(refused.getMessage().contains("Newham"));
    assertThrows(
        RefusedException.class,
        () -> CombinedRate.ofCounts(List.of(new CountMember("a", null, 2L))));
  }

  @Test
  void ofOneIsItself() {
    CombinedRate rate = CombinedRate.ofSurvey(List.of(new SurveyMember("a", 3.0, 4.0, 6.0)));
    assertEquals(IntervalEstimate.published(75, 6), rate.rate());
    assertThrows(IllegalArgumentException.class, () -> CombinedRate.ofSurvey(List.of()));
    assertThrows(
        IllegalArgumentException.class,
        () -> CombinedRate.ofSurvey(List.of(new SurveyMember("a", 0.0, 0.0, 6.0))));
  }
}
