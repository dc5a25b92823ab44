package org.parityatlas.boundaries;

import org.locationtech.jts.geom.Envelope;

/**
 * The ground on which a coordinate of an area of the United Kingdom can lie, drawn generously. The
 * official districts reach from easting −116 (Scilly and St Kilda aside, the Outer Hebrides) to
 * northing 1,220,310 (Shetland).
 */
final class UkEnvelope {
  /** In EPSG:27700 metres. */
  static final Envelope METRES = new Envelope(-200_000, 900_000, -200_000, 1_400_000);

  /** In degrees, longitude first. */
  static final Envelope DEGREES = new Envelope(-15, 5, 48, 63);

  private UkEnvelope() {}
}
