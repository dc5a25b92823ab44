package org.parityatlas.data.reader;

import java.util.List;
import java.util.function.Predicate;

/**
 * How a derived figure follows from its counts: numerator ÷ denominator × {@code per}, rounded with
 * halves up.
 *
 * @param per 100 for a percentage, 1,000 for a rate per thousand people
 * @param decimals digits after the point it is rounded to
 * @param population the figure of another source whose denominator it is divided by; null where the
 *     denominator is a sum of counts of the same source
 */
public record Division(int per, int decimals, SeriesKey population) {

  /** The figure; missing where a count is, and where nobody is counted in the denominator. */
  public Figure apply(Figure numerator, Figure denominator) {
    return CountSum.share(numerator, denominator, per, decimals);
  }

  /** The sum of some of the counts; missing where one of them is. */
  public static Figure sum(List<Part> parts, Predicate<Part> wanted) {
    CountSum sum = new CountSum();
    parts.stream().filter(wanted).forEach(part -> sum.add(part.count()));
    return sum.figure();
  }
}
