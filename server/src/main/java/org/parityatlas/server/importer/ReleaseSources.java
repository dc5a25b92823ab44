package org.parityatlas.server.importer;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.parityatlas.boundaries.Geography;
import org.parityatlas.data.manifest.DatasetManifest;
import org.parityatlas.data.reader.Figure;
import org.parityatlas.data.reader.LoadedSources;
import org.parityatlas.data.reader.Marker;
import org.parityatlas.data.reader.SeriesKey;

/**
 * What a file with needs asks of the sources loaded with it: area names, and the denominators of
 * the datasets it names. All of it is read beforehand, since the connection is busy while rows
 * stream in.
 */
final class ReleaseSources implements LoadedSources {
  private record Name(Geography geography, String name) {}

  private record Denominator(String manifestId, SeriesKey series, String code) {}

  private final Map<Name, Set<String>> codes = new HashMap<>();
  private final Map<Denominator, Figure> denominators = new HashMap<>();

  private ReleaseSources() {}

  /**
   * @param members version by manifest id of what is loaded
   */
  static LoadedSources of(
      Connection connection, DatasetManifest manifest, Map<String, Long> members)
      throws SQLException {
    if (manifest.layout().needs().isEmpty()) {
      return LoadedSources.none();
    }
    ReleaseSources sources = new ReleaseSources();
    sources.readNames(connection, members.values());
    for (String needed : manifest.layout().needs()) {
      if (members.containsKey(needed)) {
        sources.readDenominators(connection, needed, members.get(needed));
      }
    }
    return sources;
  }

  private void readNames(Connection connection, Collection<Long> versions) throws SQLException {
    try (PreparedStatement query =
        connection.prepareStatement(
            "SELECT DISTINCT geography, name, code FROM area WHERE version_id = ANY (?)")) {
      Array ids = connection.createArrayOf("bigint", versions.toArray());
      query.setArray(1, ids);
      query.setFetchSize(5_000);
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          codes
              .computeIfAbsent(
                  new Name(Geography.parse(row.getString(1)), row.getString(2)),
                  name -> new HashSet<>())
              .add(row.getString(3));
        }
      }
    }
  }

  private void readDenominators(Connection connection, String manifestId, long version)
      throws SQLException {
    try (PreparedStatement query =
        connection.prepareStatement(
            """
            SELECT s.indicator, s.group_id, s.period, s.geography,
              o.code, o.denominator, o.denominator_marker
            FROM series s JOIN observation o ON o.series_id = s.id WHERE s.version_id = ?""")) {
      query.setLong(1, version);
      query.setFetchSize(5_000);
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          SeriesKey series =
              new SeriesKey(
                  row.getString(1),
                  row.getString(2),
                  row.getString(3),
                  Geography.parse(row.getString(4)));
          String marker = row.getString(7);
          denominators.put(
              new Denominator(manifestId, series, row.getString(5)),
              new Figure(
                  row.getObject(6, Double.class), marker == null ? null : Marker.get(marker)));
        }
      }
    }
  }

  @Override
  public Set<String> listCodes(Geography geography, String name) {
    return codes.getOrDefault(new Name(geography, name), Set.of());
  }

  @Override
  public Optional<Figure> findDenominator(String manifestId, SeriesKey series, String code) {
    return Optional.ofNullable(denominators.get(new Denominator(manifestId, series, code)));
  }
}
