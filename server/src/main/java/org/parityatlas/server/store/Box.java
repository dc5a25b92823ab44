package org.parityatlas.server.store;

/** A bounding box in degrees, WGS 84: west, south, east, north (the order of RFC 7946). */
public record Box(double west, double south, double east, double north) {

  /** Whether the two boxes share a point. */
  public boolean intersects(Box other) {
    return west <= other.east && other.west <= east && south <= other.north && other.south <= north;
  }

  /** The four numbers in the order of RFC 7946. */
  public double[] toArray() {
    return new double[] {west, south, east, north};
  }
}
