package org.parityatlas.data.reader;

/**
 * One number of a source, with the reason when it is missing or weak.
 *
 * @param value the number as published, or null, and then the marker says why
 * @param marker null when nothing is wrong with the number; beside a number only {@link
 *     Marker#UNRELIABLE}
 */
public record Figure(Double value, Marker marker) {
  /** A number the source does not give and gives no reason for. */
  public static final Figure MISSING = new Figure(null, Marker.MISSING);

  public Figure {
    if (value == null && marker == null) {
      throw new IllegalArgumentException("a missing number needs the reason");
    }
    if (value != null && (value.isNaN() || value.isInfinite())) {
      throw new IllegalArgumentException("not a number: " + value);
    }
    if (value != null && marker != null && !marker.allowsValue()) {
      throw new IllegalArgumentException("no number stands beside \"" + marker.id() + "\"");
    }
  }

  public static Figure of(double value) {
    return new Figure(value, null);
  }

  public static Figure missing(Marker marker) {
    return new Figure(null, marker);
  }
}
