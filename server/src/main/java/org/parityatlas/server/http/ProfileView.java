package org.parityatlas.server.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.parityatlas.data.words.RankWords;
import org.parityatlas.data.words.Sentences;
import org.parityatlas.server.layer.Comparison;
import org.parityatlas.server.layer.Question;
import org.parityatlas.server.profile.AreaRank;
import org.parityatlas.server.profile.BetterAnswer;
import org.parityatlas.server.profile.Profile;
import org.parityatlas.server.store.Snapshot;

/**
 * Everything known of an area, as the API writes it.
 *
 * @param note what a reader should know of the profile as such
 * @param falseDiscovery of all differences to what is around the area together
 */
record ProfileView(
    long release,
    SelectionView area,
    String note,
    DiscoveriesView falseDiscovery,
    List<TopicView> topics) {

  record TopicView(String topic, List<IndicatorFacts> indicators) {}

  /** One indicator of the area. */
  record IndicatorFacts(
      LayerView.IndicatorRef indicator,
      String description,
      List<PeriodView> periods,
      List<FactView> facts,
      LayerView.UncertaintyView uncertainty,
      List<String> caveats,
      List<String> terms,
      List<SourceView> sources) {}

  /**
   * One figure.
   *
   * @param together of several areas, how the figure is made; left out of a single one
   * @param rank among the areas of a boundary set; left out where there is none
   * @param better what would say more; left out where the figure says enough
   */
  record FactView(
      String subject,
      String measure,
      LayerView.UnitView unit,
      GroupView group,
      GroupView reference,
      PeriodView period,
      @JsonInclude(JsonInclude.Include.NON_NULL) PeriodView baseline,
      @JsonUnwrapped EstimateView estimate,
      CompareView.BandView reliabilityWords,
      String sentence,
      @JsonInclude(JsonInclude.Include.NON_NULL) TogetherView together,
      @JsonInclude(JsonInclude.Include.NON_NULL) String detectableSentence,
      List<CompareView.SurroundingView> surroundings,
      @JsonInclude(JsonInclude.Include.NON_NULL) RankView rank,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) List<BetterView> better) {}

  /** Where the area stands, the largest figure first, and where chance alone could put it. */
  record RankView(String set, int rank, int lowest, int highest, int of, String sentence) {
    static RankView of(AreaRank rank) {
      return rank == null
          ? null
          : new RankView(
              rank.set().id(),
              rank.rank().rank(),
              rank.rank().lowest(),
              rank.rank().highest(),
              rank.of(),
              RankWords.sentence(rank.rank(), rank.of(), rank.set().areaPlural()));
    }
  }

  /** A figure that says more. */
  record BetterView(
      AreaView.Ref area,
      String indicator,
      String subject,
      PeriodView period,
      @JsonUnwrapped EstimateView estimate,
      String sentence,
      String because) {
    static BetterView of(BetterAnswer answer) {
      Question question = answer.question();
      return new BetterView(
          new AreaView.Ref(
              answer.area().id(), answer.area().name(), answer.area().geography().level().id()),
          question.indicator().id(),
          ProfileView.subject(question),
          PeriodView.of(question.period()),
          EstimateView.of(answer.estimate(), question.measure()),
          FigureSentences.of(question, answer.estimate()),
          answer.because());
    }
  }

  static ProfileView of(Snapshot snapshot, Profile profile) {
    List<Comparison> comparisons = new ArrayList<>();
    for (Profile.Profiled one : profile.indicators()) {
      one.facts().forEach(fact -> comparisons.add(fact.comparison()));
    }
    DifferenceViews differences = new DifferenceViews(comparisons);
    Map<String, List<IndicatorFacts>> topics = new LinkedHashMap<>();
    for (Profile.Profiled one : profile.indicators()) {
      topics
          .computeIfAbsent(one.indicator().topic(), topic -> new ArrayList<>())
          .add(facts(one, differences));
    }
    return new ProfileView(
        snapshot.release(),
        SelectionView.of(snapshot, profile.area()),
        note(profile),
        differences.discoveries(),
        topics.entrySet().stream()
            .map(topic -> new TopicView(topic.getKey(), topic.getValue()))
            .toList());
  }

  private static String note(Profile profile) {
    if (profile.indicators().isEmpty()) {
      return "No source that is loaded has a figure for "
          + profile.area().name()
          + " itself. Look at what it lies within, or at the areas within it.";
    }
    return "Differences to what is around "
        + profile.area().name()
        + " take the two as independent. "
        + (profile.area().isSingle() ? "It is" : "They are")
        + " part of them, so that the likely range given is rather too wide than too narrow.";
  }

  private static IndicatorFacts facts(Profile.Profiled one, DifferenceViews differences) {
    Set<SourceView> sources = new LinkedHashSet<>();
    one.facts().stream()
        .flatMap(fact -> fact.comparison().sources().stream())
        .map(SourceView::of)
        .forEach(sources::add);
    return new IndicatorFacts(
        LayerView.IndicatorRef.of(one.indicator()),
        one.indicator().description(),
        one.periods().stream().map(PeriodView::of).toList(),
        one.facts().stream().map(fact -> fact(fact, differences)).toList(),
        LayerView.UncertaintyView.of(one.indicator()),
        one.indicator().caveats(),
        one.indicator().terms(),
        List.copyOf(sources));
  }

  private static FactView fact(Profile.Fact fact, DifferenceViews differences) {
    Question question = fact.comparison().question();
    Comparison.Standing standing = fact.standing();
    return new FactView(
        subject(question),
        question.measure().id(),
        LayerView.UnitView.of(question.indicator(), question.measure()),
        GroupView.of(question.group()),
        question.reference().map(GroupView::of).orElse(null),
        PeriodView.of(question.period()),
        question.baseline().map(PeriodView::of).orElse(null),
        EstimateView.of(standing.estimate(), question.measure()),
        CompareView.BandView.of(standing.estimate().reliability()),
        sentence(question, standing),
        TogetherView.of(
            standing.area(), question, fact.source(), standing.estimate().value() != null),
        FigureSentences.findDetectable(question, standing.estimate()).orElse(null),
        standing.surroundings().stream()
            .map(around -> ComparisonAnswer.surrounding(standing, around, question, differences))
            .toList(),
        RankView.of(fact.rank()),
        fact.better().stream().map(BetterView::of).toList());
  }

  /** "Tower Hamlets, employment rate of …: 58.2% in 2020, likely between 42.0% and 74.4%." */
  private static String sentence(Question question, Comparison.Standing standing) {
    String figure =
        "%s, %s: %s"
            .formatted(
                standing.area().name(),
                subject(question),
                FigureSentences.of(question, standing.estimate()));
    return question
        .reference()
        .filter(reference -> standing.estimate().clarity() != null)
        .filter(reference -> !question.measure().comparesPeriods())
        .map(
            reference ->
                figure
                    + " In words: "
                    + Sentences.clarity(standing.estimate().clarity(), reference)
                    + ".")
        .orElse(figure);
  }

  private static String subject(Question question) {
    return Sentences.subject(
        question.indicator(), question.measure(), question.group(), question.reference());
  }
}
