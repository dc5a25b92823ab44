package org.parityatlas.data.statistics;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.parityatlas.data.Mirror;
import org.parityatlas.data.reader.Observation;

/** The published employment rates by ethnic group, found by group, year and area. */
final class PublishedSurvey {
  static final String LONDON = "E12000007";
  static final String TOWER_HAMLETS = "E09000030";

  /** Greenwich, Hackney, Newham, Tower Hamlets and Waltham Forest: hosts of the games of 2012. */
  static final List<String> HOSTS =
      List.of("E09000011", "E09000012", "E09000025", TOWER_HAMLETS, "E09000031");

  /** The 33 boroughs, City of London first. */
  static final List<String> BOROUGHS =
      IntStream.rangeClosed(1, 33).mapToObj("E090000%02d"::formatted).toList();

  private final Map<String, Observation> found = new HashMap<>();

  static PublishedSurvey read() {
    PublishedSurvey survey = new PublishedSurvey();
    Mirror.read("employment-by-ethnicity").stream()
        .filter(o -> o.series().indicator().equals("employment-rate"))
        .forEach(
            o -> survey.found.put(key(o.series().group(), o.series().period(), o.areaCode()), o));
    return survey;
  }

  private static String key(String group, String period, String code) {
    return group + " " + period + " " + code;
  }

  Observation get(String group, String period, String code) {
    return Optional.ofNullable(found.get(key(group, period, code))).orElseThrow();
  }

  String name(String code) {
    return get("white", "2020", code).areaName();
  }

  /** The rate with its interval, where the publisher gives one. */
  Optional<IntervalEstimate> rate(String group, String period, String code) {
    Observation o = get(group, period, code);
    return o.halfWidth() == null
        ? Optional.empty()
        : Optional.of(IntervalEstimate.published(o.value().value(), o.halfWidth()));
  }

  /** White − ethnic minority, where both have an interval. */
  Optional<Difference> gap(String period, String code) {
    return rate("white", period, code)
        .flatMap(w -> rate("ethnic-minority", period, code).map(m -> Gap.of(w, m)));
  }

  SurveyMember member(String group, String period, String code) {
    Observation o = get(group, period, code);
    return new SurveyMember(
        o.areaName(), o.numerator().value(), o.denominator().value(), o.halfWidth());
  }
}
