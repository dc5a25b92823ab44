package org.parityatlas.server.layer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.parityatlas.boundaries.Geography;
import org.parityatlas.data.indicator.Indicator;
import org.parityatlas.data.indicator.IndicatorCatalogue;
import org.parityatlas.data.reader.Marker;
import org.parityatlas.data.statistics.Refusal;
import org.parityatlas.data.statistics.Reliability;
import org.parityatlas.server.store.AreaKey;
import org.parityatlas.server.store.AreaRegistry;
import org.parityatlas.server.store.KnownArea;
import org.parityatlas.server.store.Reading;

final class CombinedReadingsTest {
  private static final KnownArea HACKNEY = area("E09000012", "Hackney");
  private static final KnownArea NEWHAM = area("E09000025", "Newham");
  private static final AreaSelection BOTH =
      AreaSelection.together(List.of(NEWHAM, HACKNEY), new AreaRegistry());

  private static KnownArea area(String code, String name) {
    return new KnownArea(new AreaKey(Geography.parse("lad"), code), name, null);
  }

  private static Estimate rate(String indicator, Reading hackney, Reading newham) {
    Indicator of = IndicatorCatalogue.bundled().get(indicator);
    Question question = Question.rate(of, of.startGroup(), "2021");
    Map<String, Reading> readings = Map.of("E09000012", hackney, "E09000025", newham);
    return Measurement.of(
            question,
            new CombinedReadings(
                (geography, code, group, period) -> readings.get(code), BOTH, question))
        .shown();
  }

  private static Reading survey(double percent, double halfWidth, double working, double all) {
    return new Reading(percent, null, halfWidth, null, working, null, all, null);
  }

  private static Reading counted(Double percent, double counted, double all) {
    Marker marker = percent == null ? Marker.NOT_APPLICABLE : null;
    return new Reading(percent, marker, null, null, counted, null, all, null);
  }

  @Test
  void membersStandInTheOrderOfTheirCodes() {
    assertEquals("E09000012~E09000025", BOTH.id());
    assertEquals("Hackney and Newham", BOTH.name());
  }

  /** (600 + 300) ÷ (1000 + 500) = 60%; √((2/3·6)² + (1/3·9)²) = 5. */
  @Test
  void ratesOfASurveyAreWeighted() {
    Estimate together = rate("employment-rate", survey(61, 6, 600, 1000), survey(58, 9, 300, 500));
    assertEquals(60, together.value());
    assertEquals(55, together.lower());
    assertEquals(65, together.upper());
    assertEquals(900, together.counts().numerator());
  }

  @Test
  void aWithheldMemberOutweighsOneThatIsNotThere() {
    Reading withheld = new Reading(null, Marker.SUPPRESSED, null, null, null, null, null, null);
    Estimate missing = rate("employment-rate", survey(61, 6, 600, 1000), Reading.ABSENT);
    assertEquals(Marker.MISSING, missing.marker());
    assertEquals(Reliability.NO_FIGURE, missing.reliability());
    assertEquals(Refusal.MEMBER_MISSING, missing.refused().orElseThrow().refusal());
    Estimate suppressed = rate("employment-rate", withheld, Reading.ABSENT);
    assertEquals(Marker.SUPPRESSED, suppressed.marker());
    assertEquals(Refusal.MEMBER_WITHHELD, suppressed.refused().orElseThrow().refusal());
    String sentence = suppressed.refused().get().getMessage();
    assertTrue(sentence.contains("Hackney") && sentence.contains("Newham"), sentence);
  }

  /** A number of people that the publisher rounds to zero is nothing to divide by. */
  @Test
  void aSurveyOfNobodyHasNoRate() {
    Estimate together = rate("employment-rate", survey(50, 40, 0, 0), survey(50, 40, 0, 0));
    assertNull(together.value());
    assertEquals(Marker.NOT_APPLICABLE, together.marker());
  }

  @Test
  void nobodyCountedHasNoShare() {
    Estimate none = rate("census-unemployment-rate", counted(null, 0, 0), counted(null, 0, 0));
    assertNull(none.value());
    assertEquals(Marker.NOT_APPLICABLE, none.marker());
    Estimate one = rate("census-unemployment-rate", counted(null, 0, 0), counted(10.0, 5, 50));
    assertEquals(10.0, one.value());
  }
}
