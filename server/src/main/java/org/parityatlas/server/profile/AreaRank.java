package org.parityatlas.server.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.parityatlas.data.indicator.UncertaintyMethod;
import org.parityatlas.data.statistics.IntervalEstimate;
import org.parityatlas.data.statistics.PublishedInterval;
import org.parityatlas.data.statistics.RankDistribution;
import org.parityatlas.data.statistics.RankInterval;
import org.parityatlas.server.layer.AreaSelection;
import org.parityatlas.server.layer.Estimate;
import org.parityatlas.server.layer.EstimateSource;
import org.parityatlas.server.layer.Question;
import org.parityatlas.server.store.AreaKey;
import org.parityatlas.server.store.BoundarySet;
import org.parityatlas.server.store.KnownArea;
import org.parityatlas.server.store.SetArea;
import org.parityatlas.server.store.Snapshot;

/**
 * Where an area stands among those of its boundary set, the largest figure first, and where chance
 * alone could put it ({@link RankDistribution}).
 *
 * @param of how many areas are ranked
 */
public record AreaRank(BoundarySet set, RankInterval rank, int of) {
  /** The work grows with the square of the areas, and a rank among thousands says little. */
  private static final int MOST_AREAS = 400;

  /**
   * The rank of an area whose figure can be relied on.
   *
   * @return empty where no set of a few hundred areas draws it, or nothing says how sure it is
   */
  static Optional<AreaRank> find(
      Snapshot snapshot, EstimateSource source, Question question, KnownArea area) {
    return smallestSet(snapshot, area.key())
        .flatMap(set -> among(snapshot, set, source, question, area.code()));
  }

  private static Optional<BoundarySet> smallestSet(Snapshot snapshot, AreaKey area) {
    return snapshot.listSets(area.geography()).stream()
        .filter(set -> set.findArea(area.code()).isPresent())
        .min((one, other) -> Integer.compare(one.areas().size(), other.areas().size()))
        .filter(set -> set.areas().size() <= MOST_AREAS);
  }

  private static Optional<AreaRank> among(
      Snapshot snapshot, BoundarySet set, EstimateSource source, Question question, String code) {
    List<IntervalEstimate> ranked = new ArrayList<>();
    int own = -1;
    for (SetArea area : set.areas()) {
      Optional<IntervalEstimate> exact =
          snapshot
              .registry()
              .find(new AreaKey(set.geography(), area.code()))
              .flatMap(known -> exact(source, question, AreaSelection.of(known)));
      if (exact.isPresent()) {
        own = area.code().equals(code) ? ranked.size() : own;
        ranked.add(exact.get());
      }
    }
    if (own < 0 || ranked.size() < 2) {
      return Optional.empty();
    }
    RankInterval rank =
        RankDistribution.rank(
            ranked.stream().mapToDouble(IntervalEstimate::value).toArray(),
            ranked.stream().mapToDouble(AreaRank::standardError).toArray(),
            true,
            own);
    return Optional.of(new AreaRank(set, rank, ranked.size()));
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
