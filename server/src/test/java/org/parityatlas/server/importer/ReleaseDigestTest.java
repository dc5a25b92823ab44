package org.parityatlas.server.importer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.parityatlas.server.AtlasUnderTest;
import org.parityatlas.server.Mirror;
import org.parityatlas.server.RealData;
import org.parityatlas.server.SharedAtlas;
import org.parityatlas.server.cluster.DatabaseLocation;
import org.parityatlas.server.cluster.TestDatabase;
import org.parityatlas.server.postgis.Database;

/** A clean rebuild serves the same: the digest of all that is served says so. */
final class ReleaseDigestTest {
  @TempDir static Path work;

  /** Loads into a database of its own, one request after the other, and digests what is served. */
  private static String digestOf(LoadRequest... requests) throws SQLException {
    try (Fresh fresh = new Fresh(requests)) {
      return fresh.digest();
    }
  }

  /** A database of its own. */
  private static final class Fresh implements AutoCloseable {
    private final TestDatabase server = new TestDatabase();
    private final Database database;

    Fresh(LoadRequest... requests) throws SQLException {
      server.beforeAll(null);
      DatabaseLocation location = server.location();
      database = Database.open(location.jdbcUrl(), location.user(), location.password());
      database.migrate();
      Loader loader = new Loader(database, work);
      for (LoadRequest request : requests) {
        loader.load(request, AtlasUnderTest.UNWATCHED);
      }
    }

    String digest() {
      return ReleaseDigestTest.digest(database);
    }

    int tell(String sql) throws SQLException {
      try (Connection connection = database.connect();
          Statement statement = connection.createStatement()) {
        int rows = statement.executeUpdate(sql);
        connection.commit();
        return rows;
      }
    }

    @Override
    public void close() throws SQLException {
      database.close();
      server.afterAll(null);
    }
  }

  private static String digest(Database database) {
    return new Verifier(database, work)
        .verify(Optional.empty(), Optional.empty(), AtlasUnderTest.UNWATCHED)
        .apiDigest()
        .orElseThrow();
  }

  @Test
  void aCleanDatabaseServesTheSame() throws SQLException {
    String once = digestOf(LoadRequest.embedded());
    assertTrue(once.matches("[0-9a-f]{64}"), once);
    assertEquals(once, digestOf(LoadRequest.embedded()));
  }

  private static final String RATE_OF_2020 =
      " WHERE code = 'E09000030' AND numerator = 56200 AND denominator = 96500";

  /** One thing after the other is changed, and no digest comes twice. */
  @Test
  void whatIsServedOtherwiseHasAnotherDigest() throws SQLException {
    Set<String> seen = new HashSet<>();
    try (Fresh fresh = new Fresh(LoadRequest.embedded())) {
      seen.add(fresh.digest());
      for (String change :
          List.of(
              "UPDATE observation SET value = 58.3" + RATE_OF_2020,
              "UPDATE observation SET half_width = 16.3" + RATE_OF_2020,
              "UPDATE observation SET value_marker = 'low'" + RATE_OF_2020,
              "UPDATE observation SET denominator_marker = 'low'" + RATE_OF_2020,
              "UPDATE observation SET denominator = 96600" + RATE_OF_2020,
              "DELETE FROM observation WHERE code = 'E09000030' AND denominator = 96600",
              "UPDATE area SET name = 'Tower Hamlet' WHERE code = 'E09000030'",
              "DELETE FROM area_parent WHERE code = 'E09000030'",
              "UPDATE boundary_set SET area_plural = 'boroughs of London'",
              "UPDATE boundary_drawing SET content_hash = reverse(content_hash) WHERE as_published",
              "UPDATE series SET period = '2035' WHERE period = '2020'",
              "UPDATE source_version SET file_sha256 = reverse(file_sha256)")) {
        assertTrue(fresh.tell(change) > 0, change);
        assertTrue(seen.add(fresh.digest()), change);
      }
    }
  }

  @Test
  void aFigurePutBackGivesTheDigestBack() throws SQLException {
    try (Fresh fresh = new Fresh(LoadRequest.embedded())) {
      String before = fresh.digest();
      assertEquals(1, fresh.tell("UPDATE observation SET value = 58.3" + RATE_OF_2020));
      assertNotEquals(before, fresh.digest());
      assertEquals(1, fresh.tell("UPDATE observation SET value = 58.2" + RATE_OF_2020));
      assertEquals(before, fresh.digest());
    }
  }

  /** One source after the other, backwards, or all at once: the releases' numbers differ too. */
  @Test
  @RealData
  void theOrderOfLoadingDoesNotMatter() throws SQLException {
    LoadRequest boundaries = some("lad-2022-london", "msoa-2021-london");
    LoadRequest figures =
        some("regions-2024", "districts-2016-to-2024", "deprivation-2025-districts");
    LoadRequest all =
        some(
            "deprivation-2025-districts",
            "msoa-2021-london",
            "districts-2016-to-2024",
            "lad-2022-london",
            "regions-2024");
    String atOnce = digestOf(all);
    assertEquals(atOnce, digestOf(LoadRequest.embedded(), figures, boundaries));
    assertNotEquals(atOnce, digestOf(figures));
  }

  private static LoadRequest some(String... ids) {
    return LoadRequest.of(Optional.of(Mirror.root()), Optional.empty(), List.of(ids), false);
  }

  @Test
  @Tag("soak")
  @RealData
  @ExtendWith(SharedAtlas.OfMirror.class)
  void aCleanRebuildOfTheWholeMirrorServesTheSame(AtlasUnderTest atlas) throws SQLException {
    assertEquals(digest(atlas.database()), digestOf(LoadRequest.ofMirror(Mirror.root())));
  }
}
