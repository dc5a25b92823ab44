package org.parityatlas.data.reader;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.parityatlas.boundaries.SourceFormatException;

/** An XLSX workbook whose sheets are streamed row by row. */
final class Workbook implements AutoCloseable {
  private final String file;
  private final ReadableWorkbook workbook;

  private Workbook(String file, ReadableWorkbook workbook) {
    this.file = file;
    this.workbook = workbook;
  }

  /** Opens a workbook after its packed size has been held against {@link WorkbookCaps}. */
  static Workbook open(SourceStream source, String file) {
    try (InputStream stream = source.open()) {
      byte[] bytes = WorkbookCaps.read(stream, file);
      return new Workbook(file, new ReadableWorkbook(new ByteArrayInputStream(bytes)));
    } catch (IOException | ExcelReaderException e) {
      throw unreadable(file, e);
    }
  }

  List<String> sheetNames() {
    return workbook.getSheets().map(Sheet::getName).toList();
  }

  /**
   * Gives every row of a sheet that has a cell, in order; the watch is told of those without one as
   * well. A fault when there is no such sheet.
   */
  void forEachRow(String name, RowWatch watch, Consumer<SourceRow> consumer) {
    Optional<Sheet> sheet = workbook.findSheet(name);
    if (sheet.isEmpty()) {
      throw new SourceFormatException(file, "the sheet \"" + name + "\" is missing");
    }
    try (Stream<Row> rows = sheet.get().openStream()) {
      int[] last = {0};
      rows.map(Workbook::sourceRow)
          .forEach(
              row -> {
                if (row.number() > last[0] + 1) {
                  watch.blank(name, last[0] + 1, row.number() - 1);
                }
                last[0] = row.number();
                row.tell(watch, name);
                consumer.accept(row);
              });
    } catch (IOException | ExcelReaderException e) {
      throw unreadable(file, e);
    }
  }

  private static SourceRow sourceRow(Row row) {
    List<String> cells = new ArrayList<>(row.getCellCount());
    for (int i = 0; i < row.getCellCount(); i++) {
      Cell cell = row.getCell(i);
      cells.add(cell == null ? "" : text(cell));
    }
    return new SourceRow(row.getRowNum(), cells);
  }

  private static String text(Cell cell) {
    // A truth value is stored as 1 or 0 and must not pass for a number.
    if (cell.getType() == CellType.BOOLEAN) {
      return cell.asBoolean() ? "TRUE" : "FALSE";
    }
    String text = cell.getType() == CellType.STRING ? cell.asString() : cell.getRawValue();
    return text == null ? "" : text;
  }

  private static SourceFormatException unreadable(String file, Exception e) {
    return new SourceFormatException(
        file, null, null, "is not readable as an Excel workbook: " + e.getMessage(), e);
  }

  @Override
  public void close() {
    try {
      workbook.close();
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }
}
