package org.parityatlas.server.cells;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parityatlas.server.cells.TableCells.Column;
import org.parityatlas.server.cells.TableCells.Part;

/**
 * How the columns of the Indices are read. Scores of income and employment are shares of one in the
 * files and served as percentages; other scores have no unit.
 */
final class IndicesColumns {
  private IndicesColumns() {}

  static List<Column> summary(String score, String rank, String tenth, String id) {
    return List.of(
        score(score, id + "average-score"),
        new Column(rank, id + "average-rank", 0, 1),
        new Column(tenth, id + "most-deprived-tenth", 1, 100));
  }

  static Column score(String header, String id) {
    return isShare(id) ? new Column(header, id, 1, 100) : new Column(header, id, 3, 1);
  }

  static boolean isShare(String id) {
    return id.startsWith("income-") || id.startsWith("employment-");
  }

  static String before(String pair) {
    return pair.substring(0, pair.indexOf('|'));
  }

  static String after(String pair) {
    return pair.substring(pair.indexOf('|') + 1);
  }

  /** Header, indicator, decimals as served, and % where the file writes a share of one. */
  static List<Column> columns(String lines) {
    return lines
        .lines()
        .map(line -> line.split(" \\| "))
        .map(
            parts ->
                new Column(
                    parts[0], parts[1], Integer.parseInt(parts[2]), parts.length == 4 ? 100 : 1))
        .toList();
  }

  /** Rows of a CSV file by header. */
  static Part text(
      String fileName, String codeHeader, String geography, String period, List<Column> columns) {
    List<Map<String, String>> rows = new ArrayList<>();
    for (NamedCsvRecord row : OfficialText.rows(fileName)) {
      Map<String, String> cells = new LinkedHashMap<>();
      row.getFieldsAsMap().forEach((header, cell) -> cells.put(header.strip(), cell.strip()));
      rows.add(cells);
    }
    return new Part(rows, codeHeader, geography, period, columns, null);
  }
}
