package org.parityatlas.data.indicator;

import java.util.OptionalInt;

/**
 * How uncertain an indicator is.
 *
 * @param text what the interval means, or why there is none, for a planner
 * @param per of counted events: how many people the rate is given for, 1000 for a rate per thousand
 */
public record Uncertainty(UncertaintyMethod method, String text, OptionalInt per) {

  public Uncertainty {
    if (per.isPresent() != (method == UncertaintyMethod.COUNTED_EVENTS)) {
      throw new IllegalArgumentException("\"per\" belongs to counted events, and to nothing else");
    }
  }
}
