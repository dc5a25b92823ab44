package org.parityatlas.server.store;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parityatlas.server.postgis.Database;

/**
 * What the server reads of the database: releases, readings and geometry, each kept in memory up to
 * a stated size. What it gives is immutable, since a version never changes once loaded.
 */
public final class AtlasStore {
  /** About 100 bytes a reading. */
  private static final long MAX_CACHED_READINGS = 1_500_000;

  private static final long MAX_CACHED_GEOMETRY_BYTES = 192L << 20;
  private static final int DECIMALS = 6;

  private final Database database;
  private final Cache<Long, Map<String, Reading>> readings =
      Caffeine.newBuilder()
          .maximumWeight(MAX_CACHED_READINGS)
          .weigher((Long series, Map<String, Reading> map) -> map.size() + 1)
          .build();
  private final Cache<DrawingKey, List<String>> geometry =
      Caffeine.newBuilder()
          .maximumWeight(MAX_CACHED_GEOMETRY_BYTES)
          .weigher(
              (DrawingKey key, List<String> areas) ->
                  areas.stream().mapToInt(area -> area.length() + 48).sum())
          .build();

  private record DrawingKey(long version, double toleranceMetres, boolean asPublished) {}

  public AtlasStore(Database database) {
    this.database = database;
  }

  /** Number of the live release, if there is one. */
  public Optional<Long> findLiveRelease() {
    return ask(SnapshotReader::findLiveRelease);
  }

  /** A release that is kept. */
  public Optional<Snapshot> findSnapshot(long release) {
    return ask(connection -> SnapshotReader.find(connection, release));
  }

  /** Readings of a series by area code. */
  public Map<String, Reading> listReadings(Series series) {
    return readings.get(series.id(), id -> ask(connection -> ReadingsReader.list(connection, id)));
  }

  /**
   * GeoJSON geometries of a drawing in the set's order, WGS 84 with six decimals (about 0.1 m; RFC
   * 7946 section 11.2), rings by the right-hand rule.
   */
  public List<String> listGeometry(BoundarySet set, Drawing drawing) {
    DrawingKey key =
        new DrawingKey(set.source().id(), drawing.toleranceMetres(), drawing.asPublished());
    return geometry.get(key, wanted -> ask(connection -> geometry(connection, wanted)));
  }

  private static List<String> geometry(Connection connection, DrawingKey key) throws SQLException {
    String from =
        key.asPublished()
            ? "boundary_area WHERE version_id = ?"
            : "boundary_generalised WHERE version_id = ? AND tolerance_metres = ?";
    String sql =
        "SELECT ST_AsGeoJSON(ST_ForcePolygonCCW(ST_Transform(geom, 4326)), "
            + DECIMALS
            + ", 0) FROM "
            + from
            + " ORDER BY ordinal";
    try (PreparedStatement query = connection.prepareStatement(sql)) {
      query.setLong(1, key.version());
      if (!key.asPublished()) {
        query.setDouble(2, key.toleranceMetres());
      }
      query.setFetchSize(500);
      List<String> areas = new ArrayList<>();
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          areas.add(row.getString(1));
        }
      }
      return List.copyOf(areas);
    }
  }

  /** Codes of the areas of a set that touch one of its areas, in the set's order. */
  public List<String> listNeighbours(BoundarySet set, SetArea area) {
    return ask(
        connection -> {
          try (PreparedStatement query =
              connection.prepareStatement(
                  """
                  SELECT other.code FROM boundary_area self
                  JOIN boundary_area other ON other.version_id = self.version_id
                    AND other.ordinal <> self.ordinal AND ST_DWithin(other.geom, self.geom, 1)
                  WHERE self.version_id = ? AND self.ordinal = ? ORDER BY other.ordinal""")) {
            query.setLong(1, set.source().id());
            query.setInt(2, area.ordinal());
            List<String> codes = new ArrayList<>();
            try (ResultSet row = query.executeQuery()) {
              while (row.next()) {
                codes.add(row.getString(1));
              }
            }
            return codes;
          }
        });
  }

  private interface Question<T> {
    T answer(Connection connection) throws SQLException;
  }

  private <T> T ask(Question<T> question) {
    try (Connection connection = database.read()) {
      return question.answer(connection);
    } catch (SQLException e) {
      throw new StoreException(e);
    }
  }
}
