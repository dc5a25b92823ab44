package org.parityatlas.server.layer;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.parityatlas.data.indicator.Indicator;
import org.parityatlas.data.indicator.Measure;
import org.parityatlas.server.store.BoundarySet;
import org.parityatlas.server.store.Box;
import org.parityatlas.server.store.Snapshot;

/**
 * What to draw, with every default filled in and every id known to the release.
 *
 * @param question what is asked of every area
 * @param within only areas within the area with this code
 * @param box only areas whose box touches this one
 * @param limits class limits given by the caller, so that two maps can share a legend
 */
public record LayerRequest(
    Snapshot snapshot,
    BoundarySet set,
    Question question,
    Optional<String> within,
    Optional<Box> box,
    Optional<double[]> limits) {

  public Indicator indicator() {
    return question.indicator();
  }

  public Measure measure() {
    return question.measure();
  }

  /** The same, classed as the figures themselves suggest. */
  public LayerRequest withoutLimits() {
    return new LayerRequest(snapshot, set, question, within, box, Optional.empty());
  }

  /** One text for all requests that have the same answer, whatever order or defaults they used. */
  public String canonical() {
    return String.format(
        Locale.ROOT,
        "%d|%s|%s|%s|%s|%s",
        snapshot.release(),
        set.id(),
        question.canonical(),
        within.orElse(""),
        box.map(Box::toString).orElse(""),
        limits.map(Arrays::toString).orElse(""));
  }
}
