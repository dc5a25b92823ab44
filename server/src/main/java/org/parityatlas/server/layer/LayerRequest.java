package org.parityatlas.server.layer;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.parityatlas.data.indicator.Group;
import org.parityatlas.data.indicator.Indicator;
import org.parityatlas.server.store.BoundarySet;
import org.parityatlas.server.store.Box;
import org.parityatlas.server.store.Snapshot;

/**
 * What to draw, with every default filled in and every id known to the release.
 *
 * @param reference the group that a gap is measured from; empty for a rate
 * @param within only areas within the area with this code
 * @param box only areas whose box touches this one
 * @param limits class limits given by the caller, so that two maps can share a legend
 */
public record LayerRequest(
    Snapshot snapshot,
    BoundarySet set,
    Indicator indicator,
    Group group,
    Optional<Group> reference,
    Measure measure,
    String period,
    Optional<String> within,
    Optional<Box> box,
    Optional<double[]> limits) {

  /** One text for all requests that have the same answer, whatever order or defaults they used. */
  public String canonical() {
    return String.format(
        Locale.ROOT,
        "%d|%s|%s|%s|%s|%s|%s|%s|%s|%s",
        snapshot.release(),
        set.id(),
        indicator.id(),
        group.id(),
        reference.map(Group::id).orElse(""),
        measure.id(),
        period,
        within.orElse(""),
        box.map(Box::toString).orElse(""),
        limits.map(Arrays::toString).orElse(""));
  }
}
