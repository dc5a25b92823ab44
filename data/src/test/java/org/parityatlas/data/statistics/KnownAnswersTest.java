package org.parityatlas.data.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.parityatlas.data.Mirror;
import org.parityatlas.data.RealData;

/** Answers known of the published figures, from the workbook itself. */
@RealData
class KnownAnswersTest {
  private static final TimeSpan Y2004 = TimeSpan.ofPeriod("2004");
  private static final TimeSpan Y2020 = TimeSpan.ofPeriod("2020");

  private static PublishedSurvey survey;

  @BeforeAll
  static void read() {
    survey = PublishedSurvey.read();
  }

  private static IntervalEstimate hosts(String period) {
    return CombinedRate.ofSurvey(
            PublishedSurvey.HOSTS.stream()
                .map(code -> survey.member("ethnic-minority", period, code))
                .toList())
        .rate();
  }

  @Test
  void hostBoroughs() {
    assertEquals(48.6, hosts("2004").value(), 0.05);
    assertEquals(4.0, hosts("2004").above(), 0.05);
    assertEquals(65.7, hosts("2020").value(), 0.05);
    assertEquals(6.6, hosts("2020").above(), 0.05);
    Difference change = Change.since(hosts("2004"), Y2004, hosts("2020"), Y2020);
    assertEquals(Clarity.HIGHER, change.clarity());
  }

  @Test
  void aGroupWithTheCityIsRefused() {
    RefusedException refused =
        assertThrows(
            RefusedException.class,
            () ->
                CombinedRate.ofSurvey(
                    PublishedSurvey.BOROUGHS.stream()
                        .map(code -> survey.member("ethnic-minority", "2020", code))
                        .toList()));
    assertTrue(refused.getMessage().contains("City of London"), refused.getMessage());
  }

  @Test
  void gapOfLondon() {
    Difference then = survey.gap("2004", PublishedSurvey.LONDON).orElseThrow();
    Difference now = survey.gap("2020", PublishedSurvey.LONDON).orElseThrow();
    assertEquals(16.6, then.value(), 1e-9);
    assertEquals(11.5, now.value(), 1e-9);
    Difference change = Change.ofGap(then, Y2004, now, Y2020);
    assertEquals(-5.1, change.value(), 1e-9);
    assertEquals(3.8, change.estimate().above(), 0.05);
    assertEquals(Clarity.LOWER, change.clarity());
  }

  @Test
  void noBoroughsGapHasClearlyChanged() {
    Map<String, Double> pValues = new TreeMap<>();
    List<String> cannotBeSaid = new ArrayList<>();
    for (String code : PublishedSurvey.BOROUGHS) {
      var then = survey.gap("2004", code);
      var now = survey.gap("2020", code);
      if (then.isPresent() && now.isPresent()) {
        Difference change = Change.ofGap(then.get(), Y2004, now.get(), Y2020);
        assertEquals(Clarity.NO_CLEAR_DIFFERENCE, change.clarity(), survey.name(code));
        pValues.put(survey.name(code), Significance.pValue(change));
      } else {
        cannotBeSaid.add(survey.name(code));
      }
    }
    assertEquals(List.of("City of London"), cannotBeSaid);
    var smallest = pValues.entrySet().stream().min(Map.Entry.comparingByValue()).orElseThrow();
    assertEquals("Greenwich", smallest.getKey());
    assertEquals(0.09, smallest.getValue(), 0.005);
    assertTrue(
        FalseDiscovery.control(pValues.values().stream().mapToDouble(Double::doubleValue).toArray())
            .stream()
            .noneMatch(FalseDiscovery::clearInList));
  }

  @Test
  void gapsOf2020OneByOneAndInTheList() {
    List<String> names = new ArrayList<>();
    List<Difference> gaps = new ArrayList<>();
    for (String code : PublishedSurvey.BOROUGHS) {
      survey
          .gap("2020", code)
          .ifPresent(
              gap -> {
                names.add(survey.name(code));
                gaps.add(gap);
              });
    }
    assertEquals(32, gaps.size());
    List<FalseDiscovery> found = FalseDiscovery.among(gaps);
    Set<String> alone = new TreeSet<>();
    Set<String> inList = new TreeSet<>();
    for (int i = 0; i < names.size(); i++) {
      boolean clear = gaps.get(i).clarity() != Clarity.NO_CLEAR_DIFFERENCE;
      assertEquals(clear, found.get(i).clearAlone(), names.get(i));
      if (clear) {
        alone.add(names.get(i));
      }
      if (found.get(i).clearInList()) {
        inList.add(names.get(i));
      }
    }
    assertEquals(Set.of("Camden", "Kensington and Chelsea", "Lewisham", "Tower Hamlets"), alone);
    // Smallest p: Tower Hamlets 0.0040 and Lewisham 0.0052, against steps of 0.05/32 = 0.0016 and
    // 0.0031; Camden 0.0245 and Kensington and Chelsea 0.0479 against 0.0047 and 0.0063.
    assertEquals(Set.of(), inList);
    assertEquals(
        0.0837, found.stream().mapToDouble(FalseDiscovery::adjusted).min().orElseThrow(), 5e-5);
  }

  @Test
  void whatTowerHamletsCouldShowInTwoYears() {
    double white = survey.get("white", "2020", PublishedSurvey.TOWER_HAMLETS).halfWidth();
    double minority =
        survey.get("ethnic-minority", "2020", PublishedSurvey.TOWER_HAMLETS).halfWidth();
    assertEquals(33, DetectableChange.ofPublished(minority), 0.5);
    assertEquals(38, DetectableChange.ofPublishedGap(white, minority), 0.5);
  }

  /**
   * IMD 2025 average score against the gap of 2020 over the boroughs but the City: 0.139, −0.222 to
   * 0.466, of which the last is cut and not rounded. By hand: artanh 0.13914 = 0.14005; SE = √((1 +
   * 0.00968) ÷ 29) = 0.18659; 0.14005 ∓ 0.36571 = −0.22566 and 0.50576; tanh −0.2219 and 0.4666.
   */
  @Test
  void deprivationAgainstTheGap() {
    Map<String, Double> scores = new HashMap<>();
    Mirror.read("deprivation-2025-districts").stream()
        .filter(o -> o.series().indicator().equals("imd-2025-average-score"))
        .forEach(o -> scores.put(o.areaCode(), o.value().value()));
    List<Double> x = new ArrayList<>();
    List<Double> y = new ArrayList<>();
    for (String code : PublishedSurvey.BOROUGHS) {
      survey
          .gap("2020", code)
          .ifPresent(
              gap -> {
                x.add(scores.get(code));
                y.add(gap.value());
              });
    }
    Correlation found = Correlation.spearman(array(x), array(y));
    assertEquals(32, found.pairs());
    assertEquals(0.13914, found.coefficient(), 5e-6);
    assertEquals(-0.2219, found.interval().lower(), 5e-5);
    assertEquals(0.4666, found.interval().upper(), 5e-5);
  }

  private static double[] array(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).toArray();
  }

  /** Every published rate falls in a band, and Tower Hamlets' of 2020 is acceptable at 14.2%. */
  @Test
  void reliability() {
    var tower = survey.rate("ethnic-minority", "2020", PublishedSurvey.TOWER_HAMLETS).orElseThrow();
    assertEquals(Reliability.ACCEPTABLE, Reliability.ofPercent(tower.value(), tower.above()));
    assertEquals(
        Reliability.WITHHELD,
        Reliability.ofMarker(
            survey.get("ethnic-minority", "2020", "E09000001").value().marker().id()));
  }
}
