package org.parityatlas.server.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.parityatlas.boundaries.Geography;
import org.parityatlas.data.reader.Division;
import org.parityatlas.data.reader.Observation;
import org.parityatlas.data.reader.SeriesKey;
import org.parityatlas.data.reader.SourceCell;
import org.parityatlas.data.reader.SourceColumn;
import org.parityatlas.server.postgis.CopyBinary;

/**
 * Where the figures of one series stand, and how derived ones are made: the same for all its areas.
 *
 * @param valueColumn of a derived series, where the first count of its first area stands
 * @param columns of a published series
 * @param division of a derived series, or null
 */
public record SeriesOrigin(
    String sheet, String valueColumn, List<SourceColumn> columns, Division division) {
  /** Between the texts of an observation's cells; no text has it. */
  private static final char SEPARATOR = '\u001f';

  private static final String[] NAMES = {
    "sheet",
    "value_column",
    "cell_roles",
    "cell_columns",
    "cell_multiplied_by",
    "division_per",
    "division_decimals",
    "population_indicator",
    "population_group",
    "population_period",
    "population_geography"
  };

  /** The columns of the series table that {@link #put} fills, beside those of its key. */
  public static List<String> names() {
    return List.of(NAMES);
  }

  /** The same for all observations of a series. */
  public static SeriesOrigin of(Observation observation) {
    List<SourceColumn> columns = new ArrayList<>(observation.cells().size());
    observation.cells().forEach(cell -> columns.add(cell.column()));
    return new SeriesOrigin(
        observation.cell().sheet(), observation.cell().column(), columns, observation.division());
  }

  /** The texts of an observation's cells as they are stored; null of a derived one. */
  public static String texts(Observation observation) {
    List<SourceCell> cells = observation.cells();
    if (cells.isEmpty()) {
      return null;
    }
    StringBuilder texts = new StringBuilder(cells.get(0).text());
    for (int i = 1; i < cells.size(); i++) {
      texts.append(SEPARATOR).append(cells.get(i).text());
    }
    return texts.toString();
  }

  /** The cells of an observation from their texts as stored. */
  List<SourceCell> cells(String texts) {
    String[] each = texts.split(String.valueOf(SEPARATOR), -1);
    List<SourceCell> cells = new ArrayList<>(each.length);
    for (int i = 0; i < each.length; i++) {
      cells.add(new SourceCell(columns.get(i), each[i]));
    }
    return cells;
  }

  /** Writes what {@link #names} names. */
  public void put(CopyBinary row) {
    SeriesKey population = division == null ? null : division.population();
    row.put(sheet)
        .put(valueColumn)
        .put(columns.stream().map(column -> column.role().id()).toArray(String[]::new))
        .put(columns.stream().map(SourceColumn::column).toArray(String[]::new))
        .put(columns.stream().map(SourceColumn::multipliedBy).toArray(Integer[]::new))
        .put(division == null ? null : (Integer) division.per())
        .put(division == null ? null : (Integer) division.decimals())
        .put(population == null ? null : population.indicator())
        .put(population == null ? null : population.group())
        .put(population == null ? null : population.period())
        .put(population == null ? null : population.geography().id());
  }

  /** Reads it back, from the column {@code first} on. */
  public static SeriesOrigin read(ResultSet row, int first) throws SQLException {
    Integer per = row.getObject(first + 5, Integer.class);
    String populationIndicator = row.getString(first + 7);
    SeriesKey population =
        populationIndicator == null
            ? null
            : new SeriesKey(
                populationIndicator,
                row.getString(first + 8),
                row.getString(first + 9),
                Geography.parse(row.getString(first + 10)));
    return new SeriesOrigin(
        row.getString(first),
        row.getString(first + 1),
        columns(row, first),
        per == null ? null : new Division(per, row.getInt(first + 6), population));
  }

  private static List<SourceColumn> columns(ResultSet row, int first) throws SQLException {
    List<SourceColumn> columns = new ArrayList<>();
    if (row.getArray(first + 2) != null) {
      String[] roles = (String[]) row.getArray(first + 2).getArray();
      String[] names = (String[]) row.getArray(first + 3).getArray();
      Integer[] multipliers = (Integer[]) row.getArray(first + 4).getArray();
      for (int i = 0; i < roles.length; i++) {
        columns.add(new SourceColumn(SourceColumn.Role.get(roles[i]), names[i], multipliers[i]));
      }
    }
    return columns;
  }
}
