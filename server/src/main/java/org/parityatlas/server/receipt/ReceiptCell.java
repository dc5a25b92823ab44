package org.parityatlas.server.receipt;

import java.math.BigDecimal;
import java.util.List;
import org.parityatlas.data.reader.CellAddress;

/**
 * One cell of a file.
 *
 * @param role what it says of the figure: {@code value}, {@code half-width}, …, or {@code count}
 * @param label the source's own words for what was counted; null of other cells
 * @param published its text as published; null where the release was loaded before texts were kept
 * @param number the text as a number, before anything is done with it; null where it is none
 * @param marker what its text means instead of a number, or beside one
 * @param countedIn of a count: {@code numerator}, {@code denominator} or both
 */
public record ReceiptCell(
    String role,
    String label,
    CellAddress address,
    String published,
    BigDecimal number,
    String marker,
    List<String> countedIn) {

  public ReceiptCell {
    countedIn = List.copyOf(countedIn);
  }
}
