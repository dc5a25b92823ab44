package org.parityatlas.data.statistics;

import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;

/**
 * The days a figure is about.
 *
 * @param first its first day
 * @param end the day after its last
 */
public record TimeSpan(LocalDate first, LocalDate end) {

  public TimeSpan {
    if (!first.isBefore(end)) {
      throw new IllegalArgumentException("no days from " + first + " to " + end);
    }
  }

  /**
   * The days of a period's id: {@code 2020} a year, {@code 2026-09} a month, {@code 2019-04/P1Y} or
   * {@code 2020-01-01/P1Y} a stretch from a month or day.
   */
  public static TimeSpan ofPeriod(String id) {
    try {
      int slash = id.indexOf('/');
      if (slash >= 0) {
        LocalDate first = firstDay(id.substring(0, slash));
        return new TimeSpan(first, first.plus(Period.parse(id.substring(slash + 1))));
      }
      LocalDate first = firstDay(id);
      return switch (id.length()) {
        case 4 -> new TimeSpan(first, first.plusYears(1));
        case 7 -> new TimeSpan(first, first.plusMonths(1));
        default -> new TimeSpan(first, first.plusDays(1));
      };
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException("\"" + id + "\" is no period", e);
    }
  }

  private static LocalDate firstDay(String text) {
    return switch (text.length()) {
      case 4 -> LocalDate.parse(text + "-01-01");
      case 7 -> YearMonth.parse(text).atDay(1);
      default -> LocalDate.parse(text);
    };
  }

  /** Whether this has ended when the other begins. */
  public boolean isBefore(TimeSpan other) {
    return !end.isAfter(other.first);
  }
}
