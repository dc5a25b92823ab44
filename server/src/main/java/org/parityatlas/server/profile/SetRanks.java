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
import org.parityatlas.server.store.SetArea;
import org.parityatlas.server.store.Snapshot;

/**
 * Where the areas of a boundary set stand, the largest figure first, and where chance alone could
 * put each ({@link RankDistribution}). Areas whose figure cannot be relied on have no rank; nor has
 * any area in a ratio, of which no error on one scale is known.
 */
public final class SetRanks {
  /** The work grows with the square of the areas, and a rank among thousands says little. */
  public static final int MOST_AREAS = 400;

  private final List<String> codes;
  private final double[] values;
  private final double[] standardErrors;

  private SetRanks(List<String> codes, List<IntervalEstimate> estimates) {
    this.codes = codes;
    this.values = estimates.stream().mapToDouble(IntervalEstimate::value).toArray();
    this.standardErrors = estimates.stream().mapToDouble(SetRanks::standardError).toArray();
  }

  /** The ranks of a set of at most {@link #MOST_AREAS} areas. */
  public static SetRanks of(
      Snapshot snapshot, BoundarySet set, EstimateSource source, Question question) {
    if (set.areas().size() > MOST_AREAS) {
      throw new IllegalArgumentException(set.areas().size() + " areas are too many to be ranked");
    }
    List<String> codes = new ArrayList<>();
    List<IntervalEstimate> estimates = new ArrayList<>();
    for (SetArea area : set.areas()) {
      snapshot
          .registry()
          .find(new AreaKey(set.geography(), area.code()))
          .flatMap(known -> exact(source, question, AreaSelection.of(known)))
          .ifPresent(
              estimate -> {
                codes.add(area.code());
                estimates.add(estimate);
              });
    }
    return new SetRanks(List.copyOf(codes), estimates);
  }

  /** How many areas are ranked. */
  public int count() {
    return codes.size();
  }

  /** The rank of an area, if its figure can be relied on and there is another to rank it with. */
  public Optional<RankInterval> find(String code) {
    int own = codes.indexOf(code);
    return own < 0 || codes.size() < 2
        ? Optional.empty()
        : Optional.of(RankDistribution.rank(values, standardErrors, true, own));
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
