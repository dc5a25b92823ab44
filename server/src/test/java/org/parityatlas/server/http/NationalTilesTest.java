package org.parityatlas.server.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.locationtech.jts.geom.Geometry;
import org.parityatlas.server.AtlasUnderTest;
import org.parityatlas.server.Mirror;
import org.parityatlas.server.RealData;
import org.parityatlas.server.cluster.TestDatabase;
import org.parityatlas.server.importer.LoadRequest;

/** All of England and Wales at the low zooms, as {@code docs/tiles.md} says. */
@RealData
@Tag("soak")
final class NationalTilesTest {
  private static final int AREAS = 35_672;

  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  @Test
  void everyAreaIsAtEveryReadyZoomAndTheDocumentedTableHolds() throws IOException {
    try (AtlasUnderTest atlas =
        AtlasUnderTest.start(
            DATABASE.location(), LoadRequest.ofMirror(Mirror.root(), "lsoa-2021-ew"))) {
      TileClient client = new TileClient(atlas, "lsoa-2021-ew");
      List<String[]> documented = documented();
      assertEquals(client.tileJson().path("minzoom").asText(), documented.get(0)[0]);
      for (String[] row : documented) {
        int zoom = Integer.parseInt(row[0]);
        List<TileClient.Placed> tiles = client.list(zoom);
        assertEquals(row[2], String.valueOf(tiles.size()), "ready tiles of zoom " + zoom);
        Map<Long, String> codes = new HashMap<>();
        long cells = 0;
        boolean names = false;
        for (TileClient.Placed placed : tiles) {
          for (Map.Entry<Long, DecodedTile.Feature> one : placed.tile().features().entrySet()) {
            String before = codes.put(one.getKey(), one.getValue().code());
            assertTrue(before == null || before.equals(one.getValue().code()));
            cells += isCell(one.getValue().shape()) ? 1 : 0;
            names |= one.getValue().name().isPresent();
          }
        }
        assertEquals(
            LongStream.range(0, AREAS).boxed().collect(Collectors.toSet()), codes.keySet());
        assertEquals(row[6].equals("yes"), names, "names at zoom " + zoom);
        long small = row[5].equals("none") ? 0 : Long.parseLong(row[5].replace(",", ""));
        assertEquals(small, tooSmall(atlas, zoom, Double.parseDouble(row[1].replace(" m", ""))));
        // A shape that is a cell without our doing looks the same.
        assertTrue(cells >= small, zoom + ": " + cells + " of one cell");
      }
    }
  }

  /**
   * How many areas of a drawing PostGIS alone leaves out at a zoom, in a tile that holds them all.
   */
  private static long tooSmall(AtlasUnderTest atlas, int zoom, double toleranceMetres) {
    try (Connection connection = atlas.database().read();
        PreparedStatement query =
            connection.prepareStatement(
                """
                SELECT count(*) FROM (
                  SELECT b.version_id, 20::float8 AS tolerance_metres, b.geom FROM boundary_area b
                  UNION ALL
                  SELECT version_id, tolerance_metres, geom FROM boundary_generalised) AS drawn
                JOIN boundary_set s USING (version_id)
                WHERE s.set_id = 'lsoa-2021-ew' AND tolerance_metres = ?
                  AND ST_AsMVTGeom(ST_Transform(geom, 3857), ST_TileEnvelope(0, 0, 0)::box2d,
                    4096 * (1 << ?), 0, false) IS NULL""")) {
      query.setDouble(1, toleranceMetres);
      query.setInt(2, zoom);
      try (ResultSet row = query.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  private static boolean isCell(Geometry shape) {
    return shape.getArea() == 1 && shape.getNumPoints() == 5;
  }

  /** The rows of the table, cell by cell. */
  private static List<String[]> documented() throws IOException {
    return Files.readAllLines(Path.of("docs", "tiles.md")).stream()
        .filter(line -> line.matches("\\| \\d+ \\|.*"))
        .map(
            line ->
                Arrays.stream(line.split("\\|")).skip(1).map(String::strip).toArray(String[]::new))
        .toList();
  }
}
