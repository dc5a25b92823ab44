package org.parityatlas.data.statistics;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The rate of several areas taken together.
 *
 * @param numerator people with the property, all members together
 * @param denominator people, all members together
 * @param rate with its 95% interval, in per cent (events: for as many people as stated), not
 *     clipped
 * @param fromRoundedCounts whether the counts are a survey's rounded ones, to be said beside it
 */
public record CombinedRate(
    double numerator, double denominator, IntervalEstimate rate, boolean fromRoundedCounts) {

  /**
   * Of survey estimates: Σ numerators ÷ Σ denominators, both rounded as published, and
   *
   * <pre>
   *   half-width = √Σ(wᵢ·hᵢ)²   with   wᵢ = denominatorᵢ ÷ Σ denominators
   * </pre>
   *
   * the standard error of a weighted sum of independent estimates. Samples of different areas are
   * independent; the weights are taken as known.
   *
   * <p>Source: L. Kish, "Survey Sampling" (1965) 3.3, strata with known weights.
   *
   * @throws RefusedException {@link Refusal#MEMBER_WITHHELD}, naming every member that has no
   *     usable figure: nothing is derived about what is withheld
   */
  public static CombinedRate ofSurvey(List<SurveyMember> members) {
    refuse(members, SurveyMember::isComplete, SurveyMember::name);
    double numerator = members.stream().mapToDouble(SurveyMember::numerator).sum();
    double denominator = members.stream().mapToDouble(SurveyMember::denominator).sum();
    if (!(denominator > 0)) {
      throw new IllegalArgumentException("a rate among nobody");
    }
    double squares = 0;
    for (SurveyMember member : members) {
      double part = member.denominator() / denominator * member.halfWidth();
      squares += part * part;
    }
    IntervalEstimate percent =
        IntervalEstimate.published(100 * numerator / denominator, Math.sqrt(squares));
    return new CombinedRate(numerator, denominator, percent, true);
  }

  /**
   * Of counts, which add up, with the Wilson interval of their sum.
   *
   * @throws RefusedException as {@link #ofSurvey}
   */
  public static CombinedRate ofCounts(List<CountMember> members) {
    refuse(members, CountMember::isComplete, CountMember::name);
    long counted = members.stream().mapToLong(CountMember::counted).sum();
    long total = members.stream().mapToLong(CountMember::total).sum();
    return new CombinedRate(counted, total, IntervalEstimate.percentOf(counted, total), false);
  }

  /**
   * Of events, which add up, among people, who add up too, with the Poisson interval of their sum
   * ({@link CountInterval}).
   *
   * @param members events counted, and people they are counted among
   * @param per how many people the rate is given for: 1000 for a rate per thousand
   * @throws RefusedException as {@link #ofSurvey}
   */
  public static CombinedRate ofEvents(List<CountMember> members, int per) {
    refuse(members, CountMember::isComplete, CountMember::name);
    long events = members.stream().mapToLong(CountMember::counted).sum();
    long people = members.stream().mapToLong(CountMember::total).sum();
    return new CombinedRate(events, people, IntervalEstimate.rateOf(events, people, per), false);
  }

  private static <T> void refuse(
      List<T> members, Predicate<T> isComplete, Function<T, String> name) {
    if (members.isEmpty()) {
      throw new IllegalArgumentException("a group of no areas");
    }
    String withheld =
        members.stream().filter(isComplete.negate()).map(name).collect(Collectors.joining(", "));
    if (!withheld.isEmpty()) {
      throw new RefusedException(
          Refusal.MEMBER_WITHHELD,
          "These areas have no rate together, because the source gives no usable figure for "
              + withheld
              + ".");
    }
  }
}
