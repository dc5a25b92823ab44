package org.parityatlas.data.words;

import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Periods as a reader sees them. */
public final class PeriodWords {
  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);
  private static final String YEAR = "/P1Y";

  private PeriodWords() {}

  /**
   * A period's name: {@code 2020} for itself, "April 2021 to March 2022" for {@code 2021-04/P1Y},
   * "September 2026" for {@code 2026-09}. Any other text is its own name.
   */
  public static String name(String period) {
    if (period.matches("\\d{4}-\\d{2}" + YEAR)) {
      YearMonth first = YearMonth.parse(period.substring(0, period.length() - YEAR.length()));
      return MONTH.format(first) + " to " + MONTH.format(first.plusMonths(11));
    }
    return period.matches("\\d{4}-\\d{2}") ? MONTH.format(YearMonth.parse(period)) : period;
  }
}
