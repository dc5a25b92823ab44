package org.parityatlas.server.profile;

import java.util.Optional;
import org.parityatlas.data.statistics.RankInterval;
import org.parityatlas.server.layer.EstimateSource;
import org.parityatlas.server.layer.Question;
import org.parityatlas.server.store.AreaKey;
import org.parityatlas.server.store.BoundarySet;
import org.parityatlas.server.store.KnownArea;
import org.parityatlas.server.store.Snapshot;

/**
 * Where an area stands among those of its boundary set, and where chance alone could put it ({@link
 * SetRanks}).
 *
 * @param of how many areas are ranked
 */
public record AreaRank(BoundarySet set, RankInterval rank, int of) {

  /**
   * The rank of an area whose figure can be relied on.
   *
   * @return empty where no set of a few hundred areas draws it, or nothing says how sure it is
   */
  static Optional<AreaRank> find(
      Snapshot snapshot, EstimateSource source, Question question, KnownArea area) {
    return smallestSet(snapshot, area.key())
        .flatMap(
            set -> {
              SetRanks ranks = SetRanks.of(snapshot, set, source, question);
              return ranks.find(area.code()).map(rank -> new AreaRank(set, rank, ranks.count()));
            });
  }

  private static Optional<BoundarySet> smallestSet(Snapshot snapshot, AreaKey area) {
    return snapshot.listSets(area.geography()).stream()
        .filter(set -> set.findArea(area.code()).isPresent())
        .min((one, other) -> Integer.compare(one.areas().size(), other.areas().size()))
        .filter(set -> set.areas().size() <= SetRanks.MOST_AREAS);
  }
}
