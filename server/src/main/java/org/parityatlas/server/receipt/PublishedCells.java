package org.parityatlas.server.receipt;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
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
    Set<String> others = new LinkedHashSet<>();
    for (SourceCell cell : trail.cells()) {
      boolean isNumber = NUMBERS.contains(cell.column().role());
      if (isNumber && cell.findNumber().isPresent()) {
        numbers.add(name(cell.column().role()) + " " + asNumber(cell));
      } else if (cell.text().isEmpty() && isNumber) {
        others.add("The " + name(cell.column().role()) + "'s cell is empty: missing.");
      } else if (!cell.text().isEmpty()) {
        others.add(meaning(cell, trail.signs()));
      }
    }
    List<String> steps = new ArrayList<>();
    if (!numbers.isEmpty()) {
      steps.add(
          (numbers.size() == 1 ? "Read as a number: " : "Read as numbers: ")
              + String.join(", ", numbers)
              + ".");
    }
    steps.addAll(others);
    return steps;
  }

  private static String meaning(SourceCell cell, Map<String, String> signs) {
    String id = signs.get(cell.text());
    String where = name(cell.column().role());
    if (SeriesLayout.NOTHING.equals(id)) {
      return "The " + where + " \"" + cell.text() + "\" changes nothing, by the manifest.";
    }
    return "\"" + cell.text() + "\" (" + where + ") means " + id + ", by the manifest.";
  }

  private static String asNumber(SourceCell cell) {
    String number = FormulaNumbers.exact(cell.findNumber().orElseThrow());
    return number.equals(cell.text()) ? number : "\"" + cell.text() + "\" as " + number;
  }

  static String name(Role role) {
    return switch (role) {
      case LOWER -> "lower limit";
      case UPPER -> "upper limit";
      default -> role.id().replace("-marker", "'s marker");
    };
  }
}
