package org.parityatlas.server.cells;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * What an official file says of one area, and what is to be served of it.
 *
 * @param where the place in the file, for messages
 * @param group null where the source has everybody
 * @param geography the boundaries the code belongs to; null where the code says it
 * @param limits of the likely range; null where they are not the file's but computed
 */
record Cell(
    String where,
    String indicator,
    String group,
    String period,
    String geography,
    String areaCode,
    Figure value,
    Limits limits,
    Figure numerator,
    Figure denominator) {

  /** A number, or the word for why there is none or a weak one; both null: not published. */
  record Figure(Double number, String marker) {
    static final Figure NOT_PUBLISHED = new Figure(null, null);

    /** Rounded half up, as the file's own precision or the way of counting has it. */
    static Figure of(BigDecimal number, int decimals) {
      return new Figure(number.setScale(decimals, RoundingMode.HALF_UP).doubleValue(), null);
    }

    static Figure of(long count) {
      return new Figure((double) count, null);
    }
  }

  /** The ends of the likely range, or the word for why a value has none. */
  record Limits(Double lower, Double upper, String marker) {
    static final Limits NOT_PUBLISHED = new Limits(null, null, null);
  }

  /** A share or rate of two counts: {@code per}·numerator ÷ denominator to one decimal. */
  static Figure rate(int per, long numerator, long denominator) {
    BigDecimal rate =
        BigDecimal.valueOf(per * numerator)
            .divide(BigDecimal.valueOf(denominator), 1, RoundingMode.HALF_UP);
    return new Figure(rate.doubleValue(), null);
  }

  /** A number as files write it: with spaces about it, or commas at the thousands. */
  static BigDecimal number(String text) {
    return new BigDecimal(text.strip().replace(",", ""));
  }

  /** Whether the file says of the figure, its range or its counts that something is not there. */
  boolean isMarked() {
    return value.marker() != null
        || numerator.marker() != null
        || denominator.marker() != null
        || limits != null && limits.marker() != null;
  }
}
