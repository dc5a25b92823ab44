package org.parityatlas.server.browser;

/**
 * How different two colours look: CIEDE2000 with all weights 1, after Sharma, Wu and Dalal 2005,
 * "The CIEDE2000 color-difference formula", from CIELAB under D65. Written apart from the front
 * end's, so that the two check each other.
 */
final class ColourDifference {
  private static final double CHROMA_KNEE = Math.pow(25, 7);

  private ColourDifference() {}

  /** CIELAB of linear RGB. */
  static double[] lab(double... light) {
    double x = root((0.4124564 * light[0] + 0.3575761 * light[1] + 0.1804375 * light[2]) / 0.95047);
    double y = root(0.2126729 * light[0] + 0.7151522 * light[1] + 0.0721750 * light[2]);
    double z = root((0.0193339 * light[0] + 0.1191920 * light[1] + 0.9503041 * light[2]) / 1.08883);
    return new double[] {116 * y - 16, 500 * (x - y), 200 * (y - z)};
  }

  private static double root(double ratio) {
    return ratio > 216.0 / 24389 ? Math.cbrt(ratio) : (24389.0 / 27 * ratio + 16) / 116;
  }

  /** Of two colours as L*, a*, b*. */
  static double between(double[] one, double[] other) {
    double chroma = (Math.hypot(one[1], one[2]) + Math.hypot(other[1], other[2])) / 2;
    double stretch = 1.5 - 0.5 * saturation(chroma);
    double a1 = one[1] * stretch;
    double a2 = other[1] * stretch;
    double c1 = Math.hypot(a1, one[2]);
    double c2 = Math.hypot(a2, other[2]);
    boolean isGrey = c1 * c2 == 0;
    double h1 = hue(a1, one[2]);
    double h2 = hue(a2, other[2]);
    double turn = isGrey ? 0 : Math.IEEEremainder(h2 - h1, 360);
    double middle = isGrey ? h1 + h2 : h1 + turn / 2;
    double lightness = (one[0] + other[0]) / 2;
    double meanChroma = (c1 + c2) / 2;
    double t =
        1
            - 0.17 * cos(middle - 30)
            + 0.24 * cos(2 * middle)
            + 0.32 * cos(3 * middle + 6)
            - 0.20 * cos(4 * middle - 63);
    double off = Math.pow(lightness - 50, 2);
    double byLightness = (other[0] - one[0]) / (1 + 0.015 * off / Math.sqrt(20 + off));
    double byChroma = (c2 - c1) / (1 + 0.045 * meanChroma);
    double byHue =
        2 * Math.sqrt(c1 * c2) * Math.sin(Math.toRadians(turn / 2)) / (1 + 0.015 * meanChroma * t);
    double around = (((middle % 360 + 360) % 360) - 275) / 25;
    double rotation =
        -Math.sin(Math.toRadians(60 * Math.exp(-around * around))) * 2 * saturation(meanChroma);
    return Math.sqrt(
        byLightness * byLightness
            + byChroma * byChroma
            + byHue * byHue
            + rotation * byChroma * byHue);
  }

  private static double saturation(double chroma) {
    double seventh = Math.pow(chroma, 7);
    return Math.sqrt(seventh / (seventh + CHROMA_KNEE));
  }

  private static double hue(double a, double b) {
    return a == 0 && b == 0 ? 0 : (Math.toDegrees(Math.atan2(b, a)) + 360) % 360;
  }

  private static double cos(double degrees) {
    return Math.cos(Math.toRadians(degrees));
  }
}
