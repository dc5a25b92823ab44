package org.parityatlas.server.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.parityatlas.data.indicator.Measure;
import org.parityatlas.data.reader.SeriesKey;
import org.parityatlas.server.receipt.Receipt;
import org.parityatlas.server.receipt.ReceiptCell;
import org.parityatlas.server.receipt.ReceiptInput;
import org.parityatlas.server.receipt.ReceiptLink;

/** A receipt as the API writes it. */
record ReceiptView(
    String title,
    @JsonUnwrapped EstimateView estimate,
    SourceView source,
    String download,
    List<CellView> cells,
    List<String> steps,
    String formula,
    String intervalFormula,
    List<InputView> inputs) {

  /** A cell; {@code label} and {@code countedIn} only of counts. */
  record CellView(
      String role,
      @JsonInclude(JsonInclude.Include.NON_NULL) String label,
      String sheet,
      int row,
      String column,
      String published,
      BigDecimal number,
      String marker,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> countedIn) {
    static CellView of(ReceiptCell cell) {
      return new CellView(
          cell.role(),
          cell.label(),
          cell.address().sheet(),
          cell.address().row(),
          cell.address().column(),
          cell.published(),
          cell.number(),
          cell.marker(),
          cell.countedIn());
    }
  }

  /** A number of another receipt, where that is to be had, and the receipt where it stands here. */
  record InputView(
      String role,
      String used,
      Double number,
      String url,
      @JsonInclude(JsonInclude.Include.NON_NULL) ReceiptView receipt) {
    static InputView of(long release, ReceiptInput input, Measure measure) {
      return new InputView(
          input.role(),
          input.used(),
          input.number(),
          ReceiptView.address(release, input.link()),
          input.receipt().map(receipt -> ReceiptView.of(release, receipt, measure)).orElse(null));
    }
  }

  /**
   * A receipt.
   *
   * @param measure of the number it is of
   */
  static ReceiptView of(long release, Receipt receipt, Measure measure) {
    Measure ofInputs = measure == Measure.GAP_CHANGE ? Measure.GAP : Measure.RATE;
    return new ReceiptView(
        receipt.title(),
        EstimateView.of(receipt.served(), measure),
        receipt.source().map(SourceView::of).orElse(null),
        receipt.downloadUrl(),
        receipt.cells().stream().map(CellView::of).toList(),
        receipt.steps(),
        receipt.formula(),
        receipt.intervalFormula(),
        receipt.inputs().stream().map(input -> InputView.of(release, input, ofInputs)).toList());
  }

  private static String address(long release, ReceiptLink link) {
    SeriesKey series = link.series();
    String measure =
        link.reference().map(other -> "measure=gap&reference=" + encode(other) + "&").orElse("");
    return "/api/v1/receipts/%s/%s?%sgroup=%s&period=%s&geography=%s&release=%d"
        .formatted(
            encode(series.indicator()),
            encode(link.code()),
            measure,
            encode(series.group()),
            encode(series.period()),
            encode(series.geography().id()),
            release);
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
