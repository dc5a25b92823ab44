package org.parityatlas.data.reader;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Years written as ISO 8601 intervals, and the product's own words for them. */
final class IsoPeriod {
  private static final Pattern YEAR = Pattern.compile("(\\d{4})-(0[1-9]|1[0-2])-01/P1Y");

  private IsoPeriod() {}

  /**
   * {@code 2020} for {@code 2020-01-01/P1Y}, a calendar year, and {@code 2021-04/P1Y} for {@code
   * 2021-04-01/P1Y}, a year that begins in another month. Empty for any other text.
   */
  static Optional<String> find(String text) {
    Matcher year = YEAR.matcher(text);
    if (!year.matches()) {
      return Optional.empty();
    }
    return Optional.of(
        year.group(2).equals("01") ? year.group(1) : year.group(1) + "-" + year.group(2) + "/P1Y");
  }
}
