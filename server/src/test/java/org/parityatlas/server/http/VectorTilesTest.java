package org.parityatlas.server.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.util.AffineTransformation;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.parityatlas.server.AtlasUnderTest;
import org.parityatlas.server.Mirror;
import org.parityatlas.server.RealData;
import org.parityatlas.server.cluster.TestDatabase;
import org.parityatlas.server.importer.LoadRequest;

/**
 * What is in the tiles of London's 4,994 super output areas and 33 boroughs, read by a decoder that
 * is not ours and held against PostGIS.
 */
@RealData
final class VectorTilesTest {
  private static final String SMALL_AREAS = "lsoa-2021-london";
  private static final String BOROUGHS = "lad-2022-london";

  /** Of the 180 m drawing, in cells of 57 m. */
  private static final int COLLAPSED_AT_ZOOM_7 = 2;

  private static final double HALF_WORLD = 20_037_508.342789244;

  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();
  private static AtlasUnderTest atlas;

  @BeforeAll
  static void serve() {
    atlas =
        AtlasUnderTest.start(
            DATABASE.location(), LoadRequest.ofMirror(Mirror.root(), SMALL_AREAS, BOROUGHS));
  }

  @AfterAll
  static void stop() {
    atlas.close();
  }

  /** An area as the database draws it, as published. */
  private record Published(long ordinal, String code, Geometry shape, Point inside) {}

  @ParameterizedTest
  @CsvSource({
    "lsoa-2021-london, 7",
    "lsoa-2021-london, 8",
    "lsoa-2021-london, 9",
    "lsoa-2021-london, 10",
    "lsoa-2021-london, 11",
    "lsoa-2021-london, 12",
    "lsoa-2021-london, 13",
    "lad-2022-london, 7",
    "lad-2022-london, 10",
    "lad-2022-london, 12",
    "lad-2022-london, 14"
  })
  void everyAreaIsInTheTileOfItsPlaceUnderItsPlaceInTheOrder(String setId, int zoom)
      throws SQLException {
    TileClient client = new TileClient(atlas, setId);
    List<String> codes = codesOfValues(setId);
    Set<Long> met = new TreeSet<>();
    List<TileClient.Placed> tiles = client.list(zoom);
    for (TileClient.Placed placed : tiles) {
      assertEquals(setId, placed.tile().layer());
      assertEquals(4096, placed.tile().extent());
      placed
          .tile()
          .features()
          .forEach((id, feature) -> assertEquals(codes.get(id.intValue()), feature.code()));
      met.addAll(placed.tile().features().keySet());
    }
    assertEquals(LongStream.range(0, codes.size()).boxed().collect(Collectors.toSet()), met);
    for (Published area : published(setId)) {
      assertEquals(codes.get((int) area.ordinal()), area.code());
      assertTrue(
          tiles.stream()
              .filter(tile -> tile.column() == column(area.inside(), zoom))
              .filter(tile -> tile.row() == row(area.inside(), zoom))
              .anyMatch(tile -> tile.tile().features().containsKey(area.ordinal())),
          area.code() + " is not in the tile that holds a point of it");
    }
  }

  private static int column(Point point, int zoom) {
    return (int) Math.floor((point.getX() + HALF_WORLD) / (2 * HALF_WORLD) * (1 << zoom));
  }

  private static int row(Point point, int zoom) {
    return (int) Math.floor((HALF_WORLD - point.getY()) / (2 * HALF_WORLD) * (1 << zoom));
  }

  /** The order that values come in is told by an answer that knows nothing of tiles. */
  private static List<String> codesOfValues(String setId) {
    List<String> codes = new ArrayList<>();
    JsonNode features =
        atlas.json(atlas.json("/api/v1/levels").at(geometryOf(setId)).asText()).path("features");
    features.forEach(feature -> codes.add(feature.path("id").asText()));
    assertFalse(codes.isEmpty());
    return codes;
  }

  private static String geometryOf(String setId) {
    JsonNode sets = atlas.json("/api/v1/levels").path("sets");
    for (int i = 0; i < sets.size(); i++) {
      if (sets.get(i).path("id").asText().equals(setId)) {
        return "/sets/" + i + "/geometry/0/url";
      }
    }
    throw new AssertionError(setId);
  }

  /**
   * Zooms 12 and before are ready ones of the finest drawing; 13 and 15 are made when asked for.
   */
  @ParameterizedTest
  @ValueSource(ints = {11, 12, 13, 15})
  void shapesAreThoseOfPostgisToTheGridCell(int zoom) throws SQLException {
    TileClient client = new TileClient(atlas, SMALL_AREAS);
    int held = 0;
    for (Published area : published(SMALL_AREAS)) {
      // Every fiftieth, all over London.
      if (area.ordinal() % 50 != 0) {
        continue;
      }
      int column = column(area.inside(), zoom);
      int row = row(area.inside(), zoom);
      DecodedTile tile = client.find(zoom, column, row).orElseThrow();
      Geometry drawn = tile.features().get(area.ordinal()).shape();
      Geometry expected = inCells(area.shape(), zoom, column, row);
      Geometry view = new GeometryFactory().toGeometry(new Envelope(0, 4096, 0, 4096));
      Geometry seen = drawn.buffer(0).intersection(view);
      double difference = seen.symDifference(expected.intersection(view)).getArea();
      // A vertex moves by half a cell each way at most, and a line between two of them no further.
      double most = 0.75 * expected.intersection(view).getLength() + 1;
      assertTrue(difference <= most, area.code() + ": " + difference + " of " + most + " cells");
      held++;
    }
    assertEquals(100, held);
  }

  private static Geometry inCells(Geometry mercator, int zoom, int column, int row) {
    double cells = 4096.0 * (1 << zoom) / (2 * HALF_WORLD);
    return new AffineTransformation()
        .translate(HALF_WORLD, -HALF_WORLD)
        .scale(cells, -cells)
        .translate(-4096.0 * column, -4096.0 * row)
        .transform(mercator);
  }

  @Test
  void anAreaTooSmallForTheGridIsOneCellOfIt() {
    TileClient client = new TileClient(atlas, SMALL_AREAS);
    List<Geometry> cells =
        client.list(7).stream()
            .flatMap(placed -> placed.tile().features().values().stream())
            .map(DecodedTile.Feature::shape)
            .filter(shape -> shape.getArea() == 1 && shape.getNumPoints() == 5)
            .toList();
    assertEquals(COLLAPSED_AT_ZOOM_7, cells.size(), cells::toString);
  }

  @Test
  void neighboursShareTheirEdgesInATile() {
    DecodedTile tile = new TileClient(atlas, BOROUGHS).find(9, 255, 170).orElseThrow();
    List<Geometry> shapes =
        tile.features().values().stream().map(DecodedTile.Feature::shape).toList();
    assertTrue(shapes.size() > 20, shapes.size() + " boroughs");
    double apart = shapes.stream().mapToDouble(Geometry::getArea).sum();
    Geometry together = shapes.get(0).getFactory().buildGeometry(shapes).union();
    assertEquals(apart, together.getArea(), apart * 1e-4, "they overlap");
  }

  @Test
  void namesAreInTilesFromTheZoomThatTheTileJsonNames() {
    TileClient client = new TileClient(atlas, SMALL_AREAS);
    String field = client.tileJson().at("/vector_layers/0/fields/name").asText();
    int first = Integer.parseInt(field.replaceAll("\\D", ""));
    assertEquals(9, first, field);
    assertTrue(
        names(client.list(first - 1)).isEmpty(), "areas are too small to be pointed at there");
    assertTrue(names(client.list(first)).contains("City of London 001A"));
    assertTrue(names(client.list(13)).contains("City of London 001A"));
  }

  private static Set<String> names(List<TileClient.Placed> tiles) {
    return tiles.stream()
        .flatMap(placed -> placed.tile().features().values().stream())
        .flatMap(feature -> feature.name().stream())
        .collect(Collectors.toSet());
  }

  private static List<Published> published(String setId) throws SQLException {
    List<Published> areas = new ArrayList<>();
    try (Connection connection = atlas.database().read();
        PreparedStatement query =
            connection.prepareStatement(
                """
                SELECT b.ordinal, b.code, ST_AsBinary(t.geom), ST_AsBinary(ST_PointOnSurface(t.geom))
                FROM boundary_set s JOIN boundary_area b USING (version_id)
                CROSS JOIN LATERAL (SELECT ST_Transform(b.geom, 3857) AS geom) AS t
                WHERE s.set_id = ? ORDER BY b.ordinal""")) {
      query.setString(1, setId);
      try (ResultSet row = query.executeQuery()) {
        WKBReader wkb = new WKBReader();
        while (row.next()) {
          areas.add(
              new Published(
                  row.getLong(1),
                  row.getString(2),
                  wkb.read(row.getBytes(3)),
                  (Point) wkb.read(row.getBytes(4))));
        }
      }
    } catch (ParseException e) {
      throw new AssertionError(e);
    }
    return areas;
  }
}
