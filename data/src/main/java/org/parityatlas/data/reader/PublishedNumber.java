package org.parityatlas.data.reader;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Numbers as publishers write them: {@code 29,199}, {@code -1.654}, and in a workbook {@code
 * 7.0000000000000001E-3}.
 */
final class PublishedNumber {
  private static final Pattern PLAIN =
      Pattern.compile("[-+\u2212]?(\\d{1,15}(\\.\\d{1,20})?|\\.\\d{1,20})([eE][-+]?\\d{1,2})?");
  private static final Pattern THOUSANDS =
      Pattern.compile("[-+\u2212]?\\d{1,3}(,\\d{3})+(\\.\\d{1,20})?");

  // A spreadsheet stores 79.4 as the nearest binary fraction and writes it with 17 digits,
  // 79.400000000000006. What differs from the published decimals by less than this is that.
  private static final BigDecimal BINARY_NOISE = new BigDecimal("1e-8");

  private PublishedNumber() {}

  /** The number a text is, exactly; empty where it is none. */
  static Optional<BigDecimal> find(String text) {
    String digits;
    if (PLAIN.matcher(text).matches()) {
      digits = text;
    } else if (THOUSANDS.matcher(text).matches()) {
      digits = text.replace(",", "");
    } else {
      return Optional.empty();
    }
    return Optional.of(new BigDecimal(digits.replace('\u2212', '-')));
  }

  /**
   * The number to as many decimals as the source publishes; empty where it has more than that,
   * which means that the column holds something else than the manifest says.
   */
  static Optional<BigDecimal> published(BigDecimal exact, int decimals) {
    BigDecimal rounded = exact.setScale(decimals, RoundingMode.HALF_EVEN);
    return exact.subtract(rounded).abs().compareTo(BINARY_NOISE) < 0
        ? Optional.of(rounded)
        : Optional.empty();
  }
}
