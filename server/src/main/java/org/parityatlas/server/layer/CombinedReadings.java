package org.parityatlas.server.layer;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.parityatlas.boundaries.Geography;
import org.parityatlas.data.indicator.Group;
import org.parityatlas.data.indicator.Indicator;
import org.parityatlas.data.indicator.UncertaintyMethod;
import org.parityatlas.data.reader.Marker;
import org.parityatlas.data.statistics.CombinedRate;
import org.parityatlas.data.statistics.CountMember;
import org.parityatlas.data.statistics.Interval;
import org.parityatlas.data.statistics.Refusal;
import org.parityatlas.data.statistics.RefusedException;
import org.parityatlas.data.statistics.SurveyMember;
import org.parityatlas.server.store.KnownArea;
import org.parityatlas.server.store.Reading;

/**
 * What a source says of several areas together ({@link CombinedRate}). Counts add up, and rates of
 * a survey are weighted by its rounded numbers of people. A score or a rank of several areas is not
 * made: adding does not give one.
 */
final class CombinedReadings implements Readings {

  /** The reading of one member. */
  interface MemberReadings {
    Reading get(Geography geography, String code, Group group, String period);
  }

  private final MemberReadings members;
  private final AreaSelection areas;
  private final Indicator indicator;

  CombinedReadings(MemberReadings members, AreaSelection areas, Question question) {
    this.members = members;
    this.areas = areas;
    this.indicator = question.indicator();
  }

  @Override
  public Reading get(Group group, String period) {
    if (indicator.uncertainty().method() == UncertaintyMethod.PUBLISHED_INTERVAL) {
      return ofSurvey(group, period);
    }
    if (indicator.uncertainty().method().isOfChance()) {
      return ofCounts(group, period);
    }
    throw new RefusedException(
        Refusal.NOT_ADDITIVE,
        indicator.sentenceName() + " of several areas together is not worked out: " + why());
  }

  private String why() {
    return switch (indicator.kind()) {
      case SCORE -> "scores do not add up, and a mean of them would be no score of the whole.";
      case RANK, DECILE -> "places in an order do not add up.";
      case COUNT, RATE, SHARE -> "its source gives no counts of people to add up.";
    };
  }

  private Reading ofSurvey(Group group, String period) {
    List<Reading> readings = list(group, period);
    if (readings.stream().allMatch(one -> one.isUsable() && one.denominator() == null)) {
      throw new RefusedException(
          Refusal.NOT_ADDITIVE,
          indicator.sentenceName()
              + " of several areas together is not worked out: its source gives no numbers of"
              + " people to weigh the areas by.");
    }
    List<SurveyMember> surveyed = new ArrayList<>();
    for (int i = 0; i < readings.size(); i++) {
      surveyed.add(survey(areas.members().get(i), readings.get(i)));
    }
    if (areOfNobody(readings)) {
      throw new RefusedException(
          Refusal.NOT_ADDITIVE,
          "These areas have no rate together, because the publisher's numbers of people in them are"
              + " rounded to zero.");
    }
    CombinedRate rate = CombinedRate.ofSurvey(surveyed);
    Interval interval = rate.rate().interval();
    return new Reading(
        rate.rate().value(),
        null,
        interval.halfWidth(),
        null,
        rate.numerator(),
        null,
        rate.denominator(),
        null);
  }

  private SurveyMember survey(KnownArea area, Reading reading) {
    boolean usable =
        reading.isUsable()
            && reading.halfWidth() != null
            && reading.numerator() != null
            && reading.denominator() != null;
    return usable
        ? new SurveyMember(
            area.name(), reading.numerator(), reading.denominator(), reading.halfWidth())
        : new SurveyMember(area.name(), null, null, null);
  }

  private Reading ofCounts(Group group, String period) {
    List<Reading> readings = list(group, period);
    List<CountMember> counted = new ArrayList<>();
    for (int i = 0; i < readings.size(); i++) {
      counted.add(count(areas.members().get(i), readings.get(i)));
    }
    if (areOfNobody(readings)) {
      return new Reading(null, Marker.NOT_APPLICABLE, null, null, 0.0, null, 0.0, null);
    }
    OptionalInt per = indicator.uncertainty().per();
    CombinedRate rate =
        per.isPresent()
            ? CombinedRate.ofEvents(counted, per.getAsInt())
            : CombinedRate.ofCounts(counted);
    return new Reading(
        rate.rate().value(), null, null, null, rate.numerator(), null, rate.denominator(), null);
  }

  private static CountMember count(KnownArea area, Reading reading) {
    return reading.numerator() == null || reading.denominator() == null
        ? new CountMember(area.name(), null, null)
        : new CountMember(
            area.name(), Math.round(reading.numerator()), Math.round(reading.denominator()));
  }

  /** Whether the source counts nobody in any of the areas. */
  private static boolean areOfNobody(List<Reading> readings) {
    return readings.stream()
        .allMatch(one -> one.denominator() != null && Math.round(one.denominator()) == 0);
  }

  /** Of each member, in their order. */
  private List<Reading> list(Group group, String period) {
    List<Reading> readings = new ArrayList<>();
    List<String> missing = new ArrayList<>();
    boolean withheld = false;
    for (KnownArea area : areas.members()) {
      Reading reading = members.get(area.key().geography(), area.code(), group, period);
      readings.add(reading);
      if (reading.valueMarker() == Marker.MISSING) {
        missing.add(area.name());
      } else {
        withheld |= !reading.isUsable();
      }
    }
    // Where something is withheld as well, that is the reason that says least.
    if (!missing.isEmpty() && !withheld) {
      throw new RefusedException(
          Refusal.MEMBER_MISSING,
          "These areas have no figure together, because the source has none for "
              + String.join(", ", missing)
              + ".");
    }
    return readings;
  }
}
