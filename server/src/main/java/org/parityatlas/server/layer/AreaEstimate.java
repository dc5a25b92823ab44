package org.parityatlas.server.layer;

import java.util.Optional;
import org.parityatlas.data.indicator.Group;
import org.parityatlas.data.indicator.Indicator;
import org.parityatlas.server.store.AtlasStore;
import org.parityatlas.server.store.KnownArea;
import org.parityatlas.server.store.Snapshot;

/** What is shown of a single area in a single period: the same as in a layer. */
public final class AreaEstimate {
  private AreaEstimate() {}

  /**
   * The estimate; one that says "missing" where the source has no row.
   *
   * @param reference the group that a gap is measured from; empty for a rate
   */
  public static Estimate of(
      AtlasStore store,
      Snapshot snapshot,
      Indicator indicator,
      Group group,
      Optional<Group> reference,
      String period,
      KnownArea area) {
    return new EstimateSource(store, snapshot, indicator, group, reference, period)
        .in(area.key().geography())
        .get(area.code());
  }
}
