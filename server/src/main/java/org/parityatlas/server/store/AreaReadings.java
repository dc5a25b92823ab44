package org.parityatlas.server.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.parityatlas.boundaries.Geography;

/** What every series says of a few areas. */
final class AreaReadings implements SeriesReadings {
  // Both columns of the primary key are given, so that this is a look-up for each pair.
  private static final String READINGS =
      "SELECT series_id, "
          + ReadingsReader.COLUMNS
          + " FROM observation WHERE series_id = ANY (?) AND code = ANY (?)";

  private record Key(long series, String code) {}

  private final Map<Key, Reading> readings;

  private AreaReadings(Map<Key, Reading> readings) {
    this.readings = readings;
  }

  /** Of those of the series that are of the areas' geographies. */
  static AreaReadings read(
      Connection connection, Collection<Series> among, Collection<AreaKey> areas)
      throws SQLException {
    Set<Geography> geographies = areas.stream().map(AreaKey::geography).collect(Collectors.toSet());
    Object[] series =
        among.stream()
            .filter(one -> geographies.contains(one.key().geography()))
            .map(Series::id)
            .toArray();
    Object[] codes = areas.stream().map(AreaKey::code).distinct().toArray();
    Map<Key, Reading> readings = new HashMap<>();
    try (PreparedStatement query = connection.prepareStatement(READINGS)) {
      query.setArray(1, connection.createArrayOf("bigint", series));
      query.setArray(2, connection.createArrayOf("text", codes));
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          readings.put(new Key(row.getLong(1), row.getString(2)), ReadingsReader.reading(row, 3));
        }
      }
    }
    return new AreaReadings(readings);
  }

  @Override
  public Reading get(Series series, String code) {
    return readings.getOrDefault(new Key(series.id(), code), Reading.ABSENT);
  }
}
