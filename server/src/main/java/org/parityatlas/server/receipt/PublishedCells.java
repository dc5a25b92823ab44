package org.parityatlas.server.receipt;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.parityatlas.data.manifest.SeriesLayout;
import org.parityatlas.data.reader.CellAddress;
import org.parityatlas.data.reader.Marker;
import org.parityatlas.data.reader.SourceCell;
import org.parityatlas.data.reader.SourceColumn.Role;
import org.parityatlas.server.store.SourceTrail;

/** The cells of a published figure, and what was read from them. */
final class PublishedCells {
  private static final Set<Role> NUMBERS =
      EnumSet.of(
          Role.VALUE, Role.HALF_WIDTH, Role.LOWER, Role.UPPER, Role.NUMERATOR, Role.DENOMINATOR);

  private PublishedCells() {}

  static List<ReceiptCell> list(SourceTrail trail) {
    if (trail.cells().isEmpty()) {
      return List.of(new ReceiptCell("value", null, trail.address(), null, null, null, List.of()));
    }
    List<ReceiptCell> cells = new ArrayList<>();
    for (SourceCell cell : trail.cells()) {
      boolean isNumber = NUMBERS.contains(cell.column().role());
      cells.add(
          new ReceiptCell(
              cell.column().role().id(),
              null,
              new CellAddress(
                  trail.address().sheet(), trail.address().row(), cell.column().column()),
              cell.text(),
              isNumber ? cell.findNumber().orElse(null) : null,
              marker(cell, trail.signs()),
              List.of()));
    }
    return cells;
  }

  private static String marker(SourceCell cell, Map<String, String> signs) {
    if (cell.text().isEmpty()) {
      return NUMBERS.contains(cell.column().role()) ? Marker.MISSING.id() : null;
    }
    String meaning = signs.get(cell.text());
    return SeriesLayout.NOTHING.equals(meaning) ? null : meaning;
  }

  /** What was read from the cells, before any arithmetic. */
  static List<String> describe(SourceTrail trail) {
    List<String> numbers = new ArrayList<>();
    Map<String, List<String>> others = new LinkedHashMap<>();
    for (SourceCell cell : trail.cells()) {
      Role role = cell.column().role();
      if (NUMBERS.contains(role) && cell.findNumber().isPresent()) {
        numbers.add(name(role) + " " + asNumber(cell));
      } else if (NUMBERS.contains(role) || !cell.text().isEmpty()) {
        others.computeIfAbsent(cell.text(), text -> new ArrayList<>()).add(name(role));
      }
    }
    List<String> steps = new ArrayList<>();
    if (!numbers.isEmpty()) {
      steps.add(
          (numbers.size() == 1 ? "Read as a number: " : "Read as numbers: ")
              + String.join(", ", numbers)
              + ".");
    }
    others.forEach((text, where) -> steps.add(meaning(text, where, trail.signs())));
    return steps;
  }

  private static String meaning(String text, List<String> where, Map<String, String> signs) {
    String cells = " (" + String.join(", ", where) + ").";
    if (text.isEmpty()) {
      return "An empty cell means missing" + cells;
    }
    String id = signs.get(text);
    return SeriesLayout.NOTHING.equals(id)
        ? "\"" + text + "\" changes nothing, by the manifest" + cells
        : "\"" + text + "\" means " + id + ", by the manifest" + cells;
  }

  /** The number alone, or with the text where that is written in another way. */
  private static String asNumber(SourceCell cell) {
    BigDecimal number = cell.findNumber().orElseThrow();
    String written = FormulaNumbers.exact(number);
    boolean plain = cell.text().equals(number.toPlainString()) || cell.text().equals(written);
    return plain ? written : "\"" + cell.text() + "\" as " + written;
  }

  static String name(Role role) {
    return switch (role) {
      case LOWER -> "lower limit";
      case UPPER -> "upper limit";
      default -> role.id().replace("-marker", "'s marker");
    };
  }
}
