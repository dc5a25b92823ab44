package org.parityatlas.data.reader;

import java.util.ArrayList;
import java.util.List;
import org.parityatlas.data.manifest.SheetPerPeriodLayout;
import org.parityatlas.data.manifest.SheetPerPeriodLayout.Block;

/**
 * What a block of cells of the Annual Population Survey says: number, denominator, percent and
 * confidence (the half-width of its 95% interval), each a number or a sign.
 *
 * <p>The publisher's notes give the signs' meaning for each cell; these rules say what follows for
 * the others:
 *
 * <ul>
 *   <li>Percent {@code 46.2}, confidence {@code *}: the estimate rests on 3 to 9 people. The
 *       percent is kept and marked unreliable, and has no interval.
 *   <li>Percent {@code 100} or {@code 0}, confidence {@code -}: all or none of the few people asked
 *       are in work, so that no spread could be estimated. Unreliable, and no interval: not a
 *       certainty.
 *   <li>Any other percent with confidence {@code -} or none: the percent stands and its interval is
 *       missing.
 *   <li>Percent {@code !}: withheld, and its interval with it, whatever sign stands there.
 *   <li>A sign on a count ({@code #}, {@code ~}, {@code !}) hides that count and nothing else.
 * </ul>
 */
final class SurveyCells {
  private final SheetPerPeriodLayout layout;
  private final NumberCells numbers;

  SurveyCells(SheetPerPeriodLayout layout, NumberCells numbers) {
    this.layout = layout;
    this.numbers = numbers;
  }

  Observation observe(
      SeriesKey series, String code, String name, Block block, SourceRow row, Place place) {
    Figure percent = figure(block, row, "value");
    Figure halfWidth = figure(block, row, "half-width");
    CellAddress cell =
        place.at(
            row.number(),
            ColumnLetters.of(
                ColumnLetters.index(block.column()) + PeriodSheet.offset(layout, "value")));
    if (halfWidth.value() != null && halfWidth.value() < 0) {
      throw place.fault(row.number(), cell.column(), "the interval's half-width is negative");
    }
    Figure value = value(percent, halfWidth);
    Marker intervalMarker = intervalMarker(value, halfWidth);
    return new Observation(
        series,
        code,
        name,
        value,
        intervalMarker == null ? halfWidth.value() : null,
        intervalMarker,
        figure(block, row, "numerator"),
        figure(block, row, "denominator"),
        cell,
        cells(block, row));
  }

  private List<SourceCell> cells(Block block, SourceRow row) {
    int first = ColumnLetters.index(block.column());
    List<SourceCell> cells = new ArrayList<>(layout.cells().size());
    for (int i = 0; i < layout.cells().size(); i++) {
      cells.add(
          SourceCell.of(
              SourceColumn.Role.get(layout.cells().get(i).role()),
              ColumnLetters.of(first + i),
              row.cell(first + i)));
    }
    return cells;
  }

  private Figure value(Figure percent, Figure halfWidth) {
    if (percent.value() == null || halfWidth.value() != null) {
      return percent;
    }
    boolean unreliable =
        halfWidth.marker() == Marker.UNRELIABLE
            || halfWidth.marker() == Marker.MISSING
                && layout.intervalMissingAt().contains(percent.value());
    return unreliable ? new Figure(percent.value(), Marker.UNRELIABLE) : percent;
  }

  private static Marker intervalMarker(Figure value, Figure halfWidth) {
    return value.marker() != null ? value.marker() : halfWidth.marker();
  }

  private Figure figure(Block block, SourceRow row, String role) {
    int offset = PeriodSheet.offset(layout, role);
    if (offset < 0) {
      return Observation.NOT_PUBLISHED;
    }
    int column = ColumnLetters.index(block.column()) + offset;
    return numbers.read(
        row, column, ColumnLetters.of(column), layout.cells().get(offset).decimals(), 1);
  }
}
