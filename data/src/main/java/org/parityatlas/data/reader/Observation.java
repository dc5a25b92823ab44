package org.parityatlas.data.reader;

import java.util.List;

/**
 * One indicator, area, group and period as published, or derived from published counts by its
 * manifest.
 *
 * <p>A publisher states an interval either as a half-width or as two limits; the one it states is
 * kept as it is, and never both. Limits are those published: they need not be symmetric about the
 * value, since the publisher rounds, models or cuts them off at what is possible.
 *
 * @param areaName the source's own name of the area, or null
 * @param value the figure itself
 * @param halfWidth published half-width of the 95% interval, in the value's unit and not clipped to
 *     the indicator's bounds; null where there is none
 * @param lower published lower limit of the 95% interval, as it is; null where the source gives no
 *     limits or a half-width
 * @param upper published upper limit, there whenever the lower one is
 * @param intervalMarker why there is no interval; null where there is one, and for sources that
 *     have none because nothing was sampled
 * @param numerator number of people counted or estimated; {@code null} marker and value never both
 * @param denominator number of people it is a share of
 * @param cell where the value stands; of a derived value, where the first count of its numerator
 *     stands
 * @param cells what the value, its interval and its counts were read from, all in the row of {@code
 *     cell}; empty of a derived value
 * @param parts the published counts a derived value is made of; empty where the value itself was
 *     published
 * @param division how a derived value follows from its counts; null where the value itself was
 *     published
 */
public record Observation(
    SeriesKey series,
    String areaCode,
    String areaName,
    Figure value,
    Double halfWidth,
    Double lower,
    Double upper,
    Marker intervalMarker,
    Figure numerator,
    Figure denominator,
    CellAddress cell,
    List<SourceCell> cells,
    List<Part> parts,
    Division division) {

  /** For sources that publish neither counts nor intervals. */
  public static final Figure NOT_PUBLISHED = Figure.missing(Marker.NOT_APPLICABLE);

  public Observation {
    cells = List.copyOf(cells);
    parts = List.copyOf(parts);
    if (parts.isEmpty() == (division != null) || parts.isEmpty() == cells.isEmpty()) {
      throw new IllegalArgumentException(
          "a figure is published in cells or derived of parts: " + series + ", " + areaCode);
    }
    boolean limits = lower != null || upper != null;
    if ((halfWidth != null || limits) && (intervalMarker != null || value.value() == null)) {
      throw new IllegalArgumentException(
          "an interval needs a value and no marker: " + series + ", " + areaCode);
    }
    if (halfWidth != null && !(halfWidth >= 0)) {
      throw new IllegalArgumentException("a half-width is not negative: " + halfWidth);
    }
    if (limits && (lower == null || upper == null || halfWidth != null || !(lower <= upper))) {
      throw new IllegalArgumentException(
          "limits come in pairs, ascending and without a half-width: " + lower + ", " + upper);
    }
  }

  /** A published figure whose interval, if it has one, is stated as a half-width. */
  public Observation(
      SeriesKey series,
      String areaCode,
      String areaName,
      Figure value,
      Double halfWidth,
      Marker intervalMarker,
      Figure numerator,
      Figure denominator,
      CellAddress cell,
      List<SourceCell> cells) {
    this(
        series,
        areaCode,
        areaName,
        value,
        halfWidth,
        null,
        null,
        intervalMarker,
        numerator,
        denominator,
        cell,
        cells,
        List.of(),
        null);
  }

  /** Whether the value was made of published counts rather than published itself. */
  public boolean isDerived() {
    return !parts.isEmpty();
  }
}
