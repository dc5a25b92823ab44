package org.parityatlas.data.reader;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * A cell that a figure was read from. All cells of a published figure stand in one row.
 *
 * @param text what the cell says, as published, without spaces at its ends; "" where it is empty
 */
public record SourceCell(SourceColumn column, String text) {
  /** Finer than any source publishes; what lies beyond is how a spreadsheet stores a fraction. */
  private static final int MOST_DECIMALS = 9;

  /** The number that the cell gives, before it is multiplied; empty where it is none. */
  public Optional<BigDecimal> findNumber() {
    return PublishedNumber.find(text)
        .map(
            exact ->
                exact.scale() > MOST_DECIMALS
                    ? exact.setScale(MOST_DECIMALS, RoundingMode.HALF_EVEN)
                    : exact);
  }

  static SourceCell of(SourceColumn.Role role, String column, String text) {
    return new SourceCell(new SourceColumn(role, column), text);
  }
}
