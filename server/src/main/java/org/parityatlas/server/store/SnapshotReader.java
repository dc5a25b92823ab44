package org.parityatlas.server.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.parityatlas.boundaries.Geography;
import org.parityatlas.boundaries.Level;
import org.parityatlas.data.manifest.Publication;
import org.parityatlas.data.reader.SeriesKey;

/**
 * Reads a release whole, all but its values and geometry. One transaction sees one state. Versions
 * never change, so what the release before has of the same versions is taken from there: most
 * releases bring one source anew, and a server is to have them within seconds.
 */
public final class SnapshotReader {
  private static final ObjectMapper JSON = new ObjectMapper().registerModule(new Jdk8Module());

  private final Connection connection;
  private final long release;
  private final Optional<Snapshot> before;

  private SnapshotReader(Connection connection, long release, Optional<Snapshot> before) {
    this.connection = connection;
    this.release = release;
    this.before = before;
  }

  /** Number of the live release, if anything was ever released. */
  public static Optional<Long> findLiveRelease(Connection connection) throws SQLException {
    try (PreparedStatement query =
            connection.prepareStatement("SELECT release_id FROM live_release");
        ResultSet row = query.executeQuery()) {
      return row.next() ? Optional.of(row.getLong(1)) : Optional.empty();
    }
  }

  /** Numbers of the releases that are kept. */
  static Set<Long> listKeptReleases(Connection connection) throws SQLException {
    Set<Long> releases = new HashSet<>();
    try (PreparedStatement query = connection.prepareStatement("SELECT id FROM release");
        ResultSet row = query.executeQuery()) {
      while (row.next()) {
        releases.add(row.getLong(1));
      }
    }
    return releases;
  }

  /** The latest kept release that draws a set so, if there is one. */
  static Optional<Long> findReleaseOfDrawing(
      Connection connection, String setId, String contentHash) throws SQLException {
    try (PreparedStatement query =
        connection.prepareStatement(
            """
            SELECT m.release_id FROM boundary_set s
            JOIN boundary_drawing d USING (version_id) JOIN release_member m USING (version_id)
            WHERE s.set_id = ? AND d.content_hash = ? ORDER BY m.release_id DESC LIMIT 1""")) {
      query.setString(1, setId);
      query.setString(2, contentHash);
      try (ResultSet row = query.executeQuery()) {
        return row.next() ? Optional.of(row.getLong(1)) : Optional.empty();
      }
    }
  }

  /** The sources of a release. */
  public static List<SourceVersion> listSources(Connection connection, long release)
      throws SQLException {
    return List.copyOf(
        new SnapshotReader(connection, release, Optional.empty()).versions().values());
  }

  /** The release with this number, if it is kept. */
  public static Optional<Snapshot> find(Connection connection, long release) throws SQLException {
    return find(connection, release, Optional.empty());
  }

  /** The same, with what is already known of a release before it. */
  static Optional<Snapshot> find(Connection connection, long release, Optional<Snapshot> before)
      throws SQLException {
    SnapshotReader reader = new SnapshotReader(connection, release, before);
    if (!reader.isKept()) {
      return Optional.empty();
    }
    Map<Long, SourceVersion> versions = reader.versions();
    List<BoundarySet> sets = reader.sets(versions);
    List<Series> series = reader.series(versions);
    Set<Long> naming = reader.namingVersions();
    Optional<Snapshot> sameNames =
        before.filter(snapshot -> snapshot.namingVersions().equals(naming));
    if (sameNames.isPresent()) {
      Snapshot same = sameNames.get();
      return Optional.of(
          new Snapshot(release, sets, same.registry(), same.search(), naming, series));
    }
    AreaRegistry registry = reader.registry();
    return Optional.of(
        new Snapshot(release, sets, registry, new AreaSearch(registry), naming, series));
  }

  private PreparedStatement ofRelease(String sql) throws SQLException {
    PreparedStatement query = connection.prepareStatement(sql);
    query.setLong(1, release);
    query.setFetchSize(5_000);
    return query;
  }

  private PreparedStatement ofRelease(String sql, Set<Long> without) throws SQLException {
    PreparedStatement query = ofRelease(sql);
    query.setArray(2, connection.createArrayOf("bigint", without.toArray()));
    return query;
  }

  private boolean isKept() throws SQLException {
    try (PreparedStatement query = ofRelease("SELECT 1 FROM release WHERE id = ?");
        ResultSet row = query.executeQuery()) {
      return row.next();
    }
  }

  private Map<Long, SourceVersion> versions() throws SQLException {
    Map<Long, SourceVersion> versions = new LinkedHashMap<>();
    try (PreparedStatement query =
            ofRelease(
                """
                SELECT v.id, v.manifest_id, v.kind, v.file_name, v.file_sha256, v.publication, v.loaded_at
                FROM release_member m JOIN source_version v ON v.id = m.version_id
                WHERE m.release_id = ? ORDER BY v.manifest_id""");
        ResultSet row = query.executeQuery()) {
      while (row.next()) {
        SourceVersion version =
            new SourceVersion(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                publication(row.getString(6)),
                row.getTimestamp(7).toInstant());
        versions.put(version.id(), version);
      }
    }
    return versions;
  }

  private static Publication publication(String json) {
    try {
      return JSON.readValue(json, Publication.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a stored publication cannot be read back", e);
    }
  }

  private List<BoundarySet> sets(Map<Long, SourceVersion> versions) throws SQLException {
    Map<Long, List<Drawing>> drawings = drawings();
    Map<Long, BoundarySet> known = new HashMap<>();
    before.ifPresent(snapshot -> snapshot.sets().forEach(set -> known.put(set.source().id(), set)));
    Map<Long, List<SetArea>> areas = setAreas(known.keySet());
    List<BoundarySet> sets = new ArrayList<>();
    try (PreparedStatement query =
            ofRelease(
                """
                SELECT s.version_id, s.set_id, s.name, s.level, s.vintage, s.geography, s.extent,
                  s.area_singular, s.area_plural, s.west, s.south, s.east, s.north
                FROM release_member m JOIN boundary_set s USING (version_id)
                WHERE m.release_id = ? ORDER BY s.display_order, s.set_id""");
        ResultSet row = query.executeQuery()) {
      while (row.next()) {
        long version = row.getLong(1);
        if (known.containsKey(version)) {
          sets.add(known.get(version));
          continue;
        }
        sets.add(
            new BoundarySet(
                versions.get(version),
                row.getString(2),
                row.getString(3),
                Level.get(row.getString(4)),
                row.getInt(5),
                Geography.parse(row.getString(6)),
                row.getString(7),
                row.getString(8),
                row.getString(9),
                box(row, 10),
                List.copyOf(drawings.get(version)),
                List.copyOf(areas.get(version))));
      }
    }
    return sets;
  }

  private Map<Long, List<Drawing>> drawings() throws SQLException {
    Map<Long, List<Drawing>> drawings = new LinkedHashMap<>();
    try (PreparedStatement query =
            ofRelease(
                """
                SELECT d.version_id, d.tolerance_metres, d.as_published, d.content_hash, d.vertices,
                  p.version_id IS NOT NULL
                FROM release_member m JOIN boundary_drawing d USING (version_id)
                LEFT JOIN packed_drawing p USING (version_id, tolerance_metres)
                WHERE m.release_id = ? ORDER BY d.version_id, d.tolerance_metres DESC""");
        ResultSet row = query.executeQuery()) {
      while (row.next()) {
        drawings
            .computeIfAbsent(row.getLong(1), version -> new ArrayList<>())
            .add(
                new Drawing(
                    row.getDouble(2),
                    row.getBoolean(3),
                    row.getString(4),
                    row.getLong(5),
                    row.getBoolean(6)));
      }
    }
    return drawings;
  }

  /**
   * Areas and their names are read apart and joined here: each is one range of a primary key,
   * whatever the planner thinks of tables that were filled a moment ago.
   */
  private Map<Long, List<SetArea>> setAreas(Set<Long> known) throws SQLException {
    Map<Long, Map<String, Name>> names = setNames(known);
    Map<Long, List<SetArea>> areas = new LinkedHashMap<>();
    try (PreparedStatement query =
            ofRelease(
                """
                SELECT b.version_id, b.ordinal, b.code,
                  ST_XMin(g.box), ST_YMin(g.box), ST_XMax(g.box), ST_YMax(g.box)
                FROM release_member m JOIN boundary_area b USING (version_id)
                CROSS JOIN LATERAL (SELECT ST_Transform(ST_Envelope(b.geom), 4326) AS box) g
                WHERE m.release_id = ? AND b.version_id <> ALL (?)
                ORDER BY b.version_id, b.ordinal""",
                known);
        ResultSet row = query.executeQuery()) {
      while (row.next()) {
        Name name = names.get(row.getLong(1)).get(row.getString(3));
        areas
            .computeIfAbsent(row.getLong(1), version -> new ArrayList<>())
            .add(
                new SetArea(
                    row.getInt(2), row.getString(3), name.english(), name.welsh(), box(row, 4)));
      }
    }
    return areas;
  }

  private record Name(String english, String welsh) {}

  /** Names of the areas of each boundary set that is not known, by version and code. */
  private Map<Long, Map<String, Name>> setNames(Set<Long> known) throws SQLException {
    Map<Long, Map<String, Name>> names = new HashMap<>();
    try (PreparedStatement query =
            ofRelease(
                """
                SELECT a.version_id, a.code, a.name, a.name_welsh
                FROM release_member m
                JOIN boundary_set s USING (version_id)
                JOIN area a ON a.version_id = s.version_id AND a.geography = s.geography
                WHERE m.release_id = ? AND m.version_id <> ALL (?)""",
                known);
        ResultSet row = query.executeQuery()) {
      while (row.next()) {
        names
            .computeIfAbsent(row.getLong(1), version -> new HashMap<>())
            .put(row.getString(2), new Name(row.getString(3), row.getString(4)));
      }
    }
    return names;
  }

  private static Box box(ResultSet row, int first) throws SQLException {
    return new Box(
        row.getDouble(first),
        row.getDouble(first + 1),
        row.getDouble(first + 2),
        row.getDouble(first + 3));
  }

  /** The versions that name areas, or say what lies in what. */
  private Set<Long> namingVersions() throws SQLException {
    Set<Long> versions = new HashSet<>();
    try (PreparedStatement query =
            ofRelease(
                """
                SELECT m.version_id FROM release_member m WHERE m.release_id = ?
                AND (EXISTS (SELECT 1 FROM area a WHERE a.version_id = m.version_id)
                  OR EXISTS (SELECT 1 FROM area_parent p WHERE p.version_id = m.version_id)
                  OR EXISTS (SELECT 1 FROM area_successor s WHERE s.version_id = m.version_id))""");
        ResultSet row = query.executeQuery()) {
      while (row.next()) {
        versions.add(row.getLong(1));
      }
    }
    return versions;
  }

  private AreaRegistry registry() throws SQLException {
    AreaRegistry registry = new AreaRegistry();
    try (PreparedStatement query =
            ofRelease(
                """
                SELECT a.geography, a.code, a.name, a.name_welsh
                FROM release_member m
                JOIN source_version v ON v.id = m.version_id
                JOIN area a USING (version_id)
                WHERE m.release_id = ?
                ORDER BY v.kind = 'observations', v.kind = 'lookup', v.manifest_id, a.code""");
        ResultSet row = query.executeQuery()) {
      while (row.next()) {
        AreaKey key = new AreaKey(Geography.parse(row.getString(1)), row.getString(2));
        registry.add(new KnownArea(key, row.getString(3), row.getString(4)));
      }
    }
    eachPair(
        """
        SELECT p.geography, p.code, p.parent_geography, p.parent_code
        FROM release_member m JOIN area_parent p USING (version_id)
        WHERE m.release_id = ? ORDER BY p.code, p.parent_code""",
        registry::link);
    eachPair(
        """
        SELECT s.geography, s.code, s.successor_geography, s.successor_code
        FROM release_member m JOIN area_successor s USING (version_id)
        WHERE m.release_id = ? ORDER BY s.code, s.successor_code""",
        registry::replace);
    return registry;
  }

  private void eachPair(String ofRelease, BiConsumer<AreaKey, AreaKey> use) throws SQLException {
    try (PreparedStatement query = ofRelease(ofRelease);
        ResultSet row = query.executeQuery()) {
      while (row.next()) {
        use.accept(
            new AreaKey(Geography.parse(row.getString(1)), row.getString(2)),
            new AreaKey(Geography.parse(row.getString(3)), row.getString(4)));
      }
    }
  }

  private List<Series> series(Map<Long, SourceVersion> versions) throws SQLException {
    List<Series> series = new ArrayList<>();
    try (PreparedStatement query =
            ofRelease(
                """
                SELECT s.id, s.version_id, s.indicator, s.group_id, s.period, s.geography
                FROM release_member m JOIN series s USING (version_id)
                WHERE m.release_id = ? ORDER BY s.indicator, s.geography, s.period, s.group_id""");
        ResultSet row = query.executeQuery()) {
      while (row.next()) {
        SeriesKey key =
            new SeriesKey(
                row.getString(3),
                row.getString(4),
                row.getString(5),
                Geography.parse(row.getString(6)));
        series.add(new Series(row.getLong(1), key, versions.get(row.getLong(2))));
      }
    }
    return series;
  }
}
