package org.parityatlas.data.statistics;

/**
 * The classes of a map of two measures at once: three of each, nine together. More cannot be told
 * apart by colour (M. A. Meyer, F. R. Broome and R. H. Schweitzer, "Color statistical mapping by
 * the U.S. Bureau of the Census", The American Cartographer 2 (1975) 100–117).
 *
 * <p>A measure with fewer than three distinct values has fewer classes; they are then the lower
 * ones.
 */
public record BivariateClasses(Breaks x, Breaks y) {
  /** Classes of each measure. */
  public static final int SIDE = 3;

  public BivariateClasses {
    if (x.classes() > SIDE || y.classes() > SIDE) {
      throw new IllegalArgumentException("at most " + SIDE + " classes of each measure");
    }
  }

  /**
   * About a third of the areas in each class of each measure.
   *
   * @param xDecimals digits after the point that x is shown with
   * @param yDecimals likewise of y
   */
  public static BivariateClasses terciles(double[] x, int xDecimals, double[] y, int yDecimals) {
    return new BivariateClasses(
        QuantileBreaks.breaks(x, SIDE, xDecimals), QuantileBreaks.breaks(y, SIDE, yDecimals));
  }

  /** The class of an area: 3·(class of y) + class of x, from 0 (both low) to 8 (both high). */
  public int classOf(double xValue, double yValue) {
    return SIDE * y.classOf(yValue) + x.classOf(xValue);
  }
}
