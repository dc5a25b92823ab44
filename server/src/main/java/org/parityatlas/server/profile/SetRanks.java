package org.parityatlas.server.profile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parityatlas.data.indicator.UncertaintyMethod;
import org.parityatlas.data.statistics.IntervalEstimate;
import org.parityatlas.data.statistics.PublishedInterval;
import org.parityatlas.data.statistics.RankInterval;
import org.parityatlas.data.statistics.RankSimulation;
import org.parityatlas.server.layer.AreaSelection;
import org.parityatlas.server.layer.Estimate;
import org.parityatlas.server.layer.EstimateSource;
import org.parityatlas.server.layer.Question;
import org.parityatlas.server.store.AreaKey;
import org.parityatlas.server.store.BoundarySet;
import org.parityatlas.server.store.SetArea;
import org.parityatlas.server.store.Snapshot;

/**
 * Where the areas of a boundary set stand, the largest figure first, and where chance alone could
 * put each ({@link RankSimulation}). Areas whose figure cannot be relied on have no rank; nor has
 * any area in a ratio, of which no error on one scale is known.
 *
 * @param ranks by the code of the area
 */
public record SetRanks(Map<String, RankInterval> ranks) {
  /** Ten thousand draws of more areas would take seconds. */
  public static final int MOST_AREAS = 400;

  /** Stated, so that the same figures always have the same ranks. */
  public static final long SEED = 1996;

  private record Ranked(String code, IntervalEstimate estimate) {}

  /** The ranks of a set of at most {@link #MOST_AREAS} areas. */
  public static SetRanks of(
      Snapshot snapshot, BoundarySet set, EstimateSource source, Question question) {
    if (set.areas().size() > MOST_AREAS) {
      throw new IllegalArgumentException(set.areas().size() + " areas are too many to be ranked");
    }
    List<Ranked> ranked = new ArrayList<>();
    for (SetArea area : set.areas()) {
      snapshot
          .registry()
          .find(new AreaKey(set.geography(), area.code()))
          .flatMap(known -> exact(source, question, AreaSelection.of(known)))
          .ifPresent(estimate -> ranked.add(new Ranked(area.code(), estimate)));
    }
    Map<String, RankInterval> ranks = new HashMap<>();
    if (ranked.size() >= 2) {
      List<RankInterval> simulated =
          RankSimulation.ranks(
              ranked.stream().mapToDouble(one -> one.estimate().value()).toArray(),
              ranked.stream().mapToDouble(one -> standardError(one.estimate())).toArray(),
              true,
              SEED);
      for (int i = 0; i < ranked.size(); i++) {
        ranks.put(ranked.get(i).code(), simulated.get(i));
      }
    }
    return new SetRanks(Map.copyOf(ranks));
  }

  /** The rank of an area, if its figure can be relied on and there is another to rank it with. */
  public Optional<RankInterval> find(String code) {
    return Optional.ofNullable(ranks.get(code));
  }

  /** Neither rounded nor clipped: a limit cut off at 100% would make an area too sure. */
  private static Optional<IntervalEstimate> exact(
      EstimateSource source, Question question, AreaSelection area) {
    if (question.indicator().uncertainty().method() != UncertaintyMethod.NOT_SAMPLED) {
      return source.findExact(area);
    }
    return Optional.of(source.get(area))
        .filter(Estimate::isUsable)
        .map(estimate -> IntervalEstimate.published(estimate.value(), 0));
  }

  private static double standardError(IntervalEstimate estimate) {
    return PublishedInterval.standardError(estimate.interval().halfWidth());
  }
}
