package org.parityatlas.server.store;

/** What the series of a release say of areas. */
public interface SeriesReadings {

  /** The reading of an area; {@link Reading#ABSENT} where the source has no row. */
  Reading get(Series series, String code);
}
