package org.parityatlas.data.reader;

/**
 * One indicator, area, group and period as published.
 *
 * @param areaName the source's own name of the area, or null
 * @param value the figure itself
 * @param halfWidth published half-width of the 95% interval, in the value's unit and not clipped to
 *     the indicator's bounds; null where there is none
 * @param intervalMarker why there is no interval; null where there is one, and for sources that
 *     have none because nothing was sampled
 * @param numerator number of people counted or estimated; {@code null} marker and value never both
 * @param denominator number of people it is a share of
 * @param cell where the value stands
 */
public record Observation(
    SeriesKey series,
    String areaCode,
    String areaName,
    Figure value,
    Double halfWidth,
    Marker intervalMarker,
    Figure numerator,
    Figure denominator,
    CellAddress cell) {

  /** For sources that publish neither counts nor intervals. */
  public static final Figure NOT_PUBLISHED = Figure.missing(Marker.NOT_APPLICABLE);

  public Observation {
    if (halfWidth != null && (intervalMarker != null || value.value() == null)) {
      throw new IllegalArgumentException(
          "an interval needs a value and no marker: " + series + ", " + areaCode);
    }
    if (halfWidth != null && !(halfWidth >= 0)) {
      throw new IllegalArgumentException("a half-width is not negative: " + halfWidth);
    }
  }
}
