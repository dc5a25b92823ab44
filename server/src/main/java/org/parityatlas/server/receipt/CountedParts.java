package org.parityatlas.server.receipt;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.parityatlas.data.reader.Division;
import org.parityatlas.data.reader.Figure;
import org.parityatlas.data.reader.Part;

/** The counts that a derived figure is made of, and their sums in figures. */
final class CountedParts {
  /** Longer sums name the first and the last of their counts; the cells name all. */
  private static final int MOST_TERMS = 6;

  private CountedParts() {}

  static List<ReceiptCell> list(List<Part> parts) {
    List<ReceiptCell> cells = new ArrayList<>(parts.size());
    for (Part part : parts) {
      List<String> countedIn = new ArrayList<>(2);
      if (part.inNumerator()) {
        countedIn.add("numerator");
      }
      if (part.inDenominator()) {
        countedIn.add("denominator");
      }
      Figure count = part.count();
      cells.add(
          new ReceiptCell(
              "count",
              part.category(),
              part.cell(),
              part.text(),
              count.value() == null ? null : BigDecimal.valueOf(Math.round(count.value())),
              count.marker() == null ? null : count.marker().id(),
              countedIn));
    }
    return cells;
  }

  /** {@code 4,800 (row 7, column Employed) + … = 17,294}; null where a count is missing. */
  static String sum(List<Part> parts, Predicate<Part> wanted) {
    Figure sum = Division.sum(parts, wanted);
    if (sum.value() == null) {
      return null;
    }
    List<Part> terms = parts.stream().filter(wanted).toList();
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < terms.size(); i++) {
      if (terms.size() <= MOST_TERMS || i < 2 || i == terms.size() - 1) {
        texts.add(term(terms.get(i)));
      } else if (i == 2) {
        texts.add("…");
      }
    }
    String text = String.join(" + ", texts);
    if (terms.size() == 1) {
      return text;
    }
    String cells = terms.size() > MOST_TERMS ? " (" + terms.size() + " cells)" : "";
    return text + cells + " = " + FormulaNumbers.exact(sum.value());
  }

  private static String term(Part part) {
    return FormulaNumbers.exact(part.count().value())
        + " (row "
        + part.cell().row()
        + ", column "
        + part.cell().column()
        + ")";
  }
}
