package org.parityatlas.server.cells;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.parityatlas.server.Mirror;

/** The cells of an official workbook as text, by nothing of the product. */
final class OfficialSheets {
  private OfficialSheets() {}

  /** Every sheet, by name, as rows of texts; an empty cell is "". Row 1 is at place 0. */
  static Map<String, List<List<String>>> open(String fileName, List<String> sheets) {
    Map<String, List<List<String>>> texts = new LinkedHashMap<>();
    try (ReadableWorkbook workbook =
        new ReadableWorkbook(Mirror.root().resolve("indicators").resolve(fileName).toFile())) {
      for (String sheet : sheets) {
        List<List<String>> rows = new ArrayList<>();
        try (Stream<Row> stream = workbook.findSheet(sheet).orElseThrow().openStream()) {
          stream.forEach(row -> put(rows, row));
        }
        texts.put(sheet, rows);
      }
      return texts;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void put(List<List<String>> rows, Row row) {
    while (rows.size() < row.getRowNum() - 1) {
      rows.add(List.of());
    }
    List<String> cells = new ArrayList<>();
    for (int i = 0; i < row.getCellCount(); i++) {
      cells.add(row.hasCell(i) ? text(row.getCell(i)) : "");
    }
    rows.add(cells);
  }

  /** Workbooks store the double nearest to what was typed: 0.0054999999999999997 for 0.0055. */
  private static String text(org.dhatim.fastexcel.reader.Cell cell) {
    return cell.getType() == CellType.NUMBER
        ? BigDecimal.valueOf(cell.asNumber().doubleValue()).toPlainString()
        : cell.getText().strip();
  }

  /** Rows of a sheet by the headers of its first row; rows without a code are no areas. */
  static List<Map<String, String>> table(List<List<String>> sheet, String codeHeader) {
    List<String> headers = sheet.get(0);
    List<Map<String, String>> rows = new ArrayList<>();
    for (List<String> cells : sheet.subList(1, sheet.size())) {
      Map<String, String> row = new LinkedHashMap<>();
      for (int i = 0; i < headers.size(); i++) {
        if (!headers.get(i).isEmpty()) {
          row.put(headers.get(i), i < cells.size() ? cells.get(i) : "");
        }
      }
      if (!row.get(codeHeader).isEmpty()) {
        rows.add(row);
      }
    }
    return rows;
  }
}
