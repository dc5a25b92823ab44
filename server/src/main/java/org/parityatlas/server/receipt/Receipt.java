package org.parityatlas.server.receipt;

import java.util.List;
import java.util.Optional;
import org.parityatlas.data.statistics.IntervalEstimate;
import org.parityatlas.server.layer.Estimate;
import org.parityatlas.server.store.SourceVersion;

/**
 * How one number follows from what was published.
 *
 * @param title what the number is of
 * @param served what the atlas shows
 * @param source the file it was read from; empty where it is made of other receipts
 * @param downloadUrl the publisher's own address of the file, or null
 * @param cells every cell used
 * @param steps what was done, in order, a plain sentence each
 * @param formula the value with its numbers filled in; null where there is no value
 * @param intervalFormula likewise of its interval
 * @param inputs the numbers of other receipts it is made of
 * @param unrounded the figure and its interval as arithmetic needs them, where they can be relied
 *     on
 */
public record Receipt(
    String title,
    Estimate served,
    Optional<SourceVersion> source,
    String downloadUrl,
    List<ReceiptCell> cells,
    List<String> steps,
    String formula,
    String intervalFormula,
    List<ReceiptInput> inputs,
    Optional<IntervalEstimate> unrounded) {

  public Receipt {
    cells = List.copyOf(cells);
    steps = List.copyOf(steps);
    inputs = List.copyOf(inputs);
  }

  /** Whether differences may be taken of it. */
  boolean isUsable() {
    return served.value() != null && served.marker() == null;
  }
}
