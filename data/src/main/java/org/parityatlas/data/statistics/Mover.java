package org.parityatlas.data.statistics;

/**
 * MOVER, the method of variance estimates recovery: the interval of a difference from the two
 * estimates' own intervals, which need not be symmetric. With estimates θ₁, θ₂ and limits l, u of
 * each,
 *
 * <pre>
 *   L = θ₁ − θ₂ − √((θ₁ − l₁)² + (u₂ − θ₂)²)
 *   U = θ₁ − θ₂ + √((u₁ − θ₁)² + (θ₂ − l₂)²)
 * </pre>
 *
 * For symmetric limits this is θ₁ − θ₂ ∓ √(h₁² + h₂²); with Wilson limits it is method 10 of
 * Newcombe (1998). It assumes that the two estimates are independent. Where they share people or
 * addresses they rise and fall together, and the interval of their difference is wider than it need
 * be, never narrower.
 *
 * <p>Source: G. Y. Zou and A. Donner, "Construction of confidence limits about effect measures: a
 * general approach", Statistics in Medicine 27 (2008) 1693–1702.
 */
final class Mover {
  private Mover() {}

  /** The interval of first − second, in their unit. */
  static Interval difference(IntervalEstimate first, IntervalEstimate second) {
    double value = first.value() - second.value();
    double down = Math.hypot(first.below(), second.above());
    double up = Math.hypot(first.above(), second.below());
    return new Interval(value - down, value + up);
  }
}
