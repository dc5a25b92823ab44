package org.parityatlas.data.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublishedNumberTest {
  private static Optional<BigDecimal> published(String text, int decimals) {
    return PublishedNumber.find(text).flatMap(n -> PublishedNumber.published(n, decimals));
  }

  @Test
  void binaryNoiseIsNotPrecision() {
    assertEquals(Optional.of(new BigDecimal("79.4")), published("79.400000000000006", 1));
    assertEquals(Optional.of(new BigDecimal("0.007")), published("7.0000000000000001E-3", 3));
    assertEquals(Optional.of(new BigDecimal("-1.654")), published("-1.6539999999999999", 3));
    assertEquals(Optional.empty(), published("79.46", 1));
  }

  @Test
  void thousands() {
    assertEquals(Optional.of(new BigDecimal("29199")), PublishedNumber.find("29,199"));
    assertEquals(
        Optional.of(new BigDecimal("-1234567.5")), PublishedNumber.find("\u22121,234,567.5"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "n/a",
        "1 2",
        "1,23",
        "12,34,567",
        "NaN",
        "1e999",
        "0x10",
        "5%",
        "--1",
        "1.",
        "TRUE"
      })
  void whatIsNoNumber(String text) {
    assertEquals(Optional.empty(), PublishedNumber.find(text));
  }

  /** Whatever a spreadsheet writes for a published decimal is read as that decimal. */
  @Property
  void everyDecimalComesBack(
      @ForAll @IntRange(min = -9_999_999, max = 9_999_999) int units,
      @ForAll @IntRange(min = 0, max = 4) int decimals) {
    BigDecimal number = BigDecimal.valueOf(units, decimals);
    String stored =
        new BigDecimal(number.doubleValue()).round(new java.math.MathContext(17)).toString();
    assertEquals(Optional.of(number), published(stored, decimals));
  }

  @Property
  void lettersOfColumns(@ForAll @IntRange(min = 0, max = 16_383) int index) {
    assertEquals(index, ColumnLetters.index(ColumnLetters.of(index)));
  }

  @Test
  void lettersAfterZ() {
    assertEquals("AA", ColumnLetters.of(26));
    assertEquals("AD", ColumnLetters.of(29));
    assertEquals(0, ColumnLetters.index("A"));
  }
}
