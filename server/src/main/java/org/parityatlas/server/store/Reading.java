package org.parityatlas.server.store;

import org.parityatlas.data.reader.Marker;

/**
 * What a source says of one area in one series: as published, before clipping or arithmetic. Each
 * number is null where the source gives none; its marker says why, or why it is weak.
 *
 * @param halfWidth published half-width of the 95% interval, unclipped
 */
public record Reading(
    Double value,
    Marker valueMarker,
    Double halfWidth,
    Marker intervalMarker,
    Double numerator,
    Marker numeratorMarker,
    Double denominator,
    Marker denominatorMarker) {

  /** What stands where a source has no row for an area. */
  public static final Reading ABSENT =
      new Reading(null, Marker.MISSING, null, null, null, null, null, null);

  /** Whether the value may enter breaks, ranks and gaps. */
  public boolean isUsable() {
    return value != null && valueMarker == null;
  }
}
