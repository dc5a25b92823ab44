package org.parityatlas.server.picture;

import org.parityatlas.server.store.Box;

/**
 * Degrees to places on a picture, in the Web Mercator projection of the maps: a box fitted into a
 * rectangle.
 */
final class MercatorFit {
  private final double scale;
  private final double left;
  private final double top;

  /** Fits a box in degrees into a rectangle in pixels, in its middle. */
  MercatorFit(Box box, double x, double y, double width, double height) {
    double west = Math.toRadians(box.west());
    double east = Math.toRadians(box.east());
    double north = northing(box.north());
    double south = northing(box.south());
    this.scale = Math.min(width / (east - west), height / (north - south));
    this.left = x + (width - scale * (east - west)) / 2 - scale * west;
    this.top = y + (height - scale * (north - south)) / 2 + scale * north;
  }

  double x(double longitude) {
    return left + scale * Math.toRadians(longitude);
  }

  double y(double latitude) {
    return top - scale * northing(latitude);
  }

  private static double northing(double latitude) {
    return Math.log(Math.tan(Math.PI / 4 + Math.toRadians(latitude) / 2));
  }
}
