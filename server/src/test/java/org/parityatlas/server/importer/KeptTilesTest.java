package org.parityatlas.server.importer;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.parityatlas.server.AtlasUnderTest;
import org.parityatlas.server.Mirror;
import org.parityatlas.server.RealData;
import org.parityatlas.server.cluster.TestDatabase;

/**
 * A map that was opened before a load goes on with the tiles it was told of, while they are kept.
 */
@RealData
final class KeptTilesTest {
  private static final String TILE_JSON = "/api/v1/tiles/boroughs.json";

  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  @TempDir Path manifests;

  @Test
  void tilesOfAnEarlierReleaseAreServedUntilItIsSweptAndThenGo() throws IOException, SQLException {
    try (AtlasUnderTest atlas = AtlasUnderTest.start(DATABASE.location(), boroughs(60))) {
      String ready = path(atlas, "9/255/170");
      String onDemand = path(atlas, "14/8190/5448");
      byte[] readyBefore = atlas.get(ready).body();
      long firstVersion = number(atlas, "SELECT max(version_id) FROM vector_tile_set");

      atlas.load(boroughs(200));
      // A server that has nothing in memory finds the earlier version in the database.
      try (AtlasUnderTest fresh = atlas.another()) {
        assertNotEquals(ready, path(fresh, "9/255/170"), "another drawing has another address");
        assertArrayEquals(readyBefore, fresh.get(ready).body());
        assertEquals(200, fresh.get(onDemand).statusCode());
        assertEquals(200, fresh.get(path(fresh, "9/255/170")).statusCode());

        forget(fresh, firstVersion);
        assertEquals(
            0,
            number(fresh, "SELECT count(*) FROM vector_tile WHERE version_id = " + firstVersion));
        assertEquals(200, fresh.get(ready).statusCode(), "what is in memory never was another");
        assertEquals(404, fresh.get(path(fresh, "10/511/340", ready)).statusCode());
        assertEquals(404, fresh.get(path(fresh, "15/16380/10896", ready)).statusCode());
      }
      try (AtlasUnderTest fresh = atlas.another()) {
        assertEquals(404, fresh.get(ready).statusCode());
        assertEquals(200, fresh.get(path(fresh, "10/511/340")).statusCode());
      }
    }
  }

  private static String path(AtlasUnderTest atlas, String tile) {
    String address = atlas.json(TILE_JSON).at("/tiles/0").asText();
    return address
        .substring(AtlasUnderTest.PUBLIC_URL.toString().length())
        .replace("{z}/{x}/{y}", tile);
  }

  /** Another tile of the same content as one. */
  private static String path(AtlasUnderTest atlas, String tile, String likeThis) {
    return path(atlas, tile).replaceFirst("/[0-9a-f]{16}/", "/" + likeThis.split("/")[5] + "/");
  }

  /** What the sweep does with a version that no kept release has. */
  private static void forget(AtlasUnderTest atlas, long version) throws SQLException {
    try (Connection connection = atlas.database().connect();
        Statement statement = connection.createStatement()) {
      statement.executeUpdate("DELETE FROM release_member WHERE version_id = " + version);
      Sweep.run(connection);
    }
  }

  private static long number(AtlasUnderTest atlas, String sql) throws SQLException {
    try (Connection connection = atlas.database().read();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    }
  }

  /** London's boroughs, generalised to so many metres beside the drawing as published. */
  private LoadRequest boroughs(int toleranceMetres) throws IOException {
    Files.writeString(
        manifests.resolve("boroughs.yaml"),
        """
        id: boroughs
        kind: boundaries
        name: London boroughs
        extent: london
        order: 1
        areaSingular: borough
        areaPlural: boroughs
        sourceToleranceMetres: 20
        tolerancesMetres: [20, %d]
        publication:
          title: Local authority districts, London
          publisher: Office for National Statistics
          landingPage: https://geoportal.statistics.gov.uk/
          licence: Open Government Licence v3.0
          licenceUrl: https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/
          attribution: "Source: Office for National Statistics"
          published: "2022-12"
        location:
          mirrorPath: boundaries/london-2021-lad22-gen20.zip
        """
            .formatted(toleranceMetres));
    return new LoadRequest(
        Optional.of(Mirror.root()),
        Optional.of(manifests),
        List.of("boroughs"),
        false,
        false,
        false);
  }
}
