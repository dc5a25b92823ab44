package org.parityatlas.server.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.parityatlas.data.indicator.Indicator;
import org.parityatlas.data.indicator.Nearby;
import org.parityatlas.data.statistics.Reliability;
import org.parityatlas.server.layer.AreaSelection;
import org.parityatlas.server.layer.Comparison;
import org.parityatlas.server.layer.Estimate;
import org.parityatlas.server.layer.EstimateSource;
import org.parityatlas.server.layer.Question;
import org.parityatlas.server.profile.Profile.Fact;
import org.parityatlas.server.profile.Profile.Profiled;
import org.parityatlas.server.store.AreaKey;
import org.parityatlas.server.store.AtlasStore;
import org.parityatlas.server.store.KnownArea;
import org.parityatlas.server.store.SeriesReadings;
import org.parityatlas.server.store.Snapshot;

/**
 * Makes the profile of an area, or of several together: one look-up for all its figures and those
 * of what is around it.
 */
public final class ProfileBuilder {
  private final AtlasStore store;
  private final Snapshot snapshot;
  private final List<Indicator> indicators;
  private final AreaSelection area;
  private final SeriesReadings readings;
  private final ProfileQuestions questions;

  private ProfileBuilder(
      AtlasStore store, Snapshot snapshot, List<Indicator> indicators, AreaSelection area) {
    this.store = store;
    this.snapshot = snapshot;
    this.indicators = indicators;
    this.area = area;
    this.questions = new ProfileQuestions(snapshot, area.geography());
    List<AreaKey> keys =
        area.members().stream()
            .map(KnownArea::key)
            .flatMap(
                key ->
                    Stream.concat(
                        Stream.of(key),
                        snapshot.registry().listAncestors(key).stream().map(KnownArea::key)))
            .distinct()
            .toList();
    this.readings = store.readAreas(snapshot, keys);
  }

  /**
   * The profile.
   *
   * @param indicators those of the release
   */
  public static Profile build(
      AtlasStore store, Snapshot snapshot, List<Indicator> indicators, AreaSelection area) {
    return new ProfileBuilder(store, snapshot, indicators, area).build();
  }

  private Profile build() {
    List<Profiled> profiled = new ArrayList<>();
    for (Indicator indicator : indicators) {
      List<String> periods = snapshot.listPeriods(indicator.id(), area.geography());
      if (!periods.isEmpty()) {
        List<Fact> facts = questions.list(indicator).stream().map(this::fact).toList();
        profiled.add(new Profiled(indicator, periods, facts));
      }
    }
    return new Profile(area, profiled);
  }

  private Fact fact(Question question) {
    Comparison comparison =
        Comparison.of(readings, snapshot, question, List.of(area), OptionalInt.empty());
    Optional<AreaRank> rank =
        area.isSingle() && isRanked(question)
            ? AreaRank.find(
                snapshot,
                new EstimateSource(store, snapshot, question),
                question,
                area.members().get(0))
            : Optional.empty();
    return new Fact(
        comparison,
        new EstimateSource(readings, snapshot, question),
        rank.orElse(null),
        better(comparison));
  }

  /** The group shown first, and gaps: a rank of each group's share of residents helps nobody. */
  private static boolean isRanked(Question question) {
    return switch (question.measure()) {
      case RATE -> question.group().equals(question.indicator().startGroup());
      case GAP -> true;
      case RATIO, CHANGE, GAP_CHANGE -> false;
    };
  }

  /** What would say more, where the figure says little. */
  private List<BetterAnswer> better(Comparison comparison) {
    Comparison.Standing standing = comparison.areas().get(0);
    Estimate own = standing.estimate();
    List<BetterAnswer> better = new ArrayList<>();
    if (!own.reliability().isWeak()) {
      return better;
    }
    for (Comparison.Around around : standing.surroundings()) {
      if (isStronger(around.estimate(), own)) {
        better.add(
            new BetterAnswer(
                comparison.question(),
                AreaSelection.of(around.area()),
                around.estimate(),
                "The same figure for "
                    + around.area().name()
                    + ", where more people stand behind it."));
      }
    }
    for (Nearby nearby : comparison.question().indicator().nearby()) {
      findNearby(nearby, own).ifPresent(better::add);
    }
    return better;
  }

  private Optional<BetterAnswer> findNearby(Nearby nearby, Estimate own) {
    return indicators.stream()
        .filter(indicator -> indicator.id().equals(nearby.indicator()))
        .findFirst()
        .flatMap(indicator -> questions.list(indicator).stream().findFirst())
        .map(
            question ->
                new BetterAnswer(
                    question,
                    area,
                    new EstimateSource(readings, snapshot, question).get(area),
                    nearby.because()))
        .filter(answer -> isStronger(answer.estimate(), own));
  }

  private static boolean isStronger(Estimate other, Estimate own) {
    Reliability weaker = own.reliability().weaker(other.reliability());
    return other.isUsable() && weaker != other.reliability();
  }
}
