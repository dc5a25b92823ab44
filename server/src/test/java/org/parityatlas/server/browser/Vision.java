package org.parityatlas.server.browser;

/**
 * How a person, or a sheet printed without colour, shows the colours of a screen. The deficiencies
 * are the matrices for severity 1 of Machado, Oliveira and Fernandes 2009, "A physiologically-based
 * model for simulation of color vision deficiency", applied to linear RGB; greyscale is the grey of
 * the same luminance.
 */
enum Vision {
  FULL_COLOUR(new double[][] {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}),
  GREYSCALE(
      new double[][] {
        {0.2126, 0.7152, 0.0722}, {0.2126, 0.7152, 0.0722}, {0.2126, 0.7152, 0.0722}
      }),
  PROTANOPIA(
      new double[][] {
        {0.152286, 1.052583, -0.204868},
        {0.114503, 0.786281, 0.099216},
        {-0.003882, -0.048116, 1.051998}
      }),
  DEUTERANOPIA(
      new double[][] {
        {0.367322, 0.860646, -0.227968},
        {0.280085, 0.672501, 0.047413},
        {-0.01182, 0.04294, 0.968881}
      }),
  TRITANOPIA(
      new double[][] {
        {1.255528, -0.076749, -0.178779},
        {-0.078411, 0.930809, 0.147602},
        {0.004733, 0.691367, 0.3039}
      });

  private final double[][] matrix;

  Vision(double[][] matrix) {
    this.matrix = matrix;
  }

  /** Linear RGB, each 0 to 1, of a colour 0xrrggbb as it is seen. */
  double[] see(int rgb) {
    double[] light = {
      linear(rgb >> 16 & 0xff), linear(rgb >> 8 & 0xff), linear(rgb & 0xff),
    };
    double[] seen = new double[3];
    for (int channel = 0; channel < 3; channel++) {
      for (int from = 0; from < 3; from++) {
        seen[channel] += matrix[channel][from] * light[from];
      }
      seen[channel] = Math.max(0, Math.min(1, seen[channel]));
    }
    return seen;
  }

  /** The CIEDE2000 difference of two colours as they are seen. */
  double difference(int one, int other) {
    return ColourDifference.between(
        ColourDifference.lab(see(one)), ColourDifference.lab(see(other)));
  }

  /** Of an 8-bit channel, by IEC 61966-2-1. */
  private static double linear(int channel) {
    double value = channel / 255.0;
    return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
  }
}
