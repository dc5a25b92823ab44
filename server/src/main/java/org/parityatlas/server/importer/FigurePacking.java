package org.parityatlas.server.importer;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.parityatlas.boundaries.packed.AreaOrder;
import org.parityatlas.data.indicator.Indicator;
import org.parityatlas.data.indicator.IndicatorCatalogue;
import org.parityatlas.server.layer.RateFigures;
import org.parityatlas.server.store.CompressedBytes;
import org.parityatlas.server.store.Reading;
import org.parityatlas.server.store.ReadingsReader;

/**
 * Figures over large sets, packed and compressed before a release is served: whoever asks first
 * waits no longer than who asks next. What was packed for an earlier release is kept with it.
 */
final class FigurePacking {
  /** Smaller sets are packed when they are asked for, in a few milliseconds. */
  private static final int LEAST_AREAS = 1_000;

  private final Connection connection;
  private final IndicatorCatalogue catalogue;

  FigurePacking(Connection connection, IndicatorCatalogue catalogue) {
    this.connection = connection;
    this.catalogue = catalogue;
  }

  /** A large set: the version that draws it, and its codes in order. */
  private record LargeSet(long version, String geography, List<String> codes) {}

  private record Wanted(long series, Indicator indicator) {}

  private record Packed(Wanted wanted, Future<CompressedBytes> bytes) {}

  /** Packs what these versions have and no earlier load has packed; commits. */
  void run(Collection<Long> versions, LoadProgress progress) throws SQLException {
    for (LargeSet set : listLargeSets(versions)) {
      List<Wanted> wanted = listWanted(set, versions);
      if (!wanted.isEmpty()) {
        try (LoadProgress.Step step =
            progress.step("Packing figures by " + set.geography(), wanted.size())) {
          pack(set, wanted, step);
        }
        connection.commit();
      }
    }
  }

  private void pack(LargeSet set, List<Wanted> wanted, LoadProgress.Step step) throws SQLException {
    byte[] order = AreaOrder.of(set.codes());
    int cores = Runtime.getRuntime().availableProcessors();
    ExecutorService workers = Executors.newFixedThreadPool(cores);
    Deque<Packed> underWay = new ArrayDeque<>();
    try {
      for (Wanted one : wanted) {
        Map<String, Reading> byCode = ReadingsReader.list(connection, one.series());
        underWay.add(
            new Packed(
                one,
                workers.submit(
                    () ->
                        CompressedBytes.of(
                            RateFigures.columns(
                                one.indicator(), order, inOrder(set.codes(), byCode))))));
        // Only so many at once: each holds the readings of a whole country.
        if (underWay.size() > cores) {
          store(set, underWay.poll());
          step.advance(1);
        }
      }
      while (!underWay.isEmpty()) {
        store(set, underWay.poll());
        step.advance(1);
      }
    } finally {
      workers.shutdownNow();
    }
  }

  private static List<Reading> inOrder(List<String> codes, Map<String, Reading> byCode) {
    return codes.stream().map(code -> byCode.getOrDefault(code, Reading.ABSENT)).toList();
  }

  private void store(LargeSet set, Packed packed) throws SQLException {
    CompressedBytes bytes = Waiting.on(packed.bytes());
    try (PreparedStatement insert =
        connection.prepareStatement(
            """
            INSERT INTO packed_figures (set_version_id, series_id, decimals, gzip, brotli)
            VALUES (?, ?, ?, ?, ?)
            ON CONFLICT (set_version_id, series_id) DO UPDATE
              SET decimals = excluded.decimals, gzip = excluded.gzip, brotli = excluded.brotli""")) {
      insert.setLong(1, set.version());
      insert.setLong(2, packed.wanted().series());
      insert.setInt(3, packed.wanted().indicator().decimals());
      insert.setBytes(4, bytes.gzip());
      insert.setBytes(5, bytes.brotli());
      insert.executeUpdate();
    }
  }

  private List<LargeSet> listLargeSets(Collection<Long> versions) throws SQLException {
    List<LargeSet> sets = new ArrayList<>();
    try (PreparedStatement query =
        connection.prepareStatement(
            """
            SELECT version_id, geography,
              ARRAY(SELECT code FROM boundary_area b WHERE b.version_id = s.version_id
                    ORDER BY ordinal)
            FROM boundary_set s
            WHERE version_id = ANY (?) AND area_count >= ? ORDER BY version_id""")) {
      query.setArray(1, ids(versions));
      query.setInt(2, LEAST_AREAS);
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          List<String> codes = List.of((String[]) row.getArray(3).getArray());
          sets.add(new LargeSet(row.getLong(1), row.getString(2), codes));
        }
      }
    }
    return sets;
  }

  private List<Wanted> listWanted(LargeSet set, Collection<Long> versions) throws SQLException {
    List<Wanted> wanted = new ArrayList<>();
    try (PreparedStatement query =
        connection.prepareStatement(
            """
            SELECT s.id, s.indicator, p.decimals FROM series s
            LEFT JOIN packed_figures p ON p.series_id = s.id AND p.set_version_id = ?
            WHERE s.version_id = ANY (?) AND s.geography = ? ORDER BY s.id""")) {
      query.setLong(1, set.version());
      query.setArray(2, ids(versions));
      query.setString(3, set.geography());
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          Optional<Indicator> indicator = catalogue.find(row.getString(2));
          int decimals = row.getInt(3);
          boolean isPacked = !row.wasNull();
          long series = row.getLong(1);
          indicator
              .filter(one -> !isPacked || one.decimals() != decimals)
              .ifPresent(one -> wanted.add(new Wanted(series, one)));
        }
      }
    }
    return wanted;
  }

  private Array ids(Collection<Long> versions) throws SQLException {
    return connection.createArrayOf("bigint", versions.toArray());
  }
}
