package org.parityatlas.server.http;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parityatlas.server.AtlasUnderTest;
import org.parityatlas.server.SharedAtlas;

/** Addresses, codings, tags and faults of vector tiles and their TileJSON. */
@ExtendWith(SharedAtlas.Embedded.class)
final class TilesOnTheWireTest {
  private static final String SET = "lad-london-default";

  /** Ready and made now: the product's own boroughs have ready tiles to zoom 12. */
  @ParameterizedTest
  @ValueSource(ints = {9, 12, 13, 16})
  void gzipAndIdentityHoldTheSameTile(int zoom, AtlasUnderTest atlas) throws IOException {
    String path = path(atlas, zoom);
    HttpResponse<byte[]> plain = atlas.get(path);
    HttpResponse<byte[]> gzip = atlas.get(path, "Accept-Encoding", "gzip, deflate, br");
    assertEquals("application/vnd.mapbox-vector-tile", header(plain, "Content-Type"));
    assertEquals("", plain.headers().firstValue("Content-Encoding").orElse(""));
    assertEquals("gzip", header(gzip, "Content-Encoding"));
    assertEquals("Accept-Encoding", header(gzip, "Vary"));
    assertEquals(String.valueOf(gzip.body().length), header(gzip, "Content-Length"));
    assertEquals(String.valueOf(plain.body().length), header(plain, "Content-Length"));
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(gzip.body()))) {
      assertArrayEquals(plain.body(), in.readAllBytes());
    }
    assertTrue(DecodedTile.of(plain.body()).features().size() > 0);
  }

  @ParameterizedTest
  @CsvSource({"identity, ''", "br, ''", "'gzip;q=0, br', ''", "gzip, gzip", "*, gzip"})
  void onlyGzipIsOffered(String accepted, String coding, AtlasUnderTest atlas) {
    HttpResponse<byte[]> tile = atlas.get(path(atlas, 9), "Accept-Encoding", accepted);
    assertEquals(200, tile.statusCode());
    assertEquals(coding, tile.headers().firstValue("Content-Encoding").orElse(""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"identity", "gzip"})
  void aTileMayBeKeptForEverAndItsTagIsConfirmed(String coding, AtlasUnderTest atlas) {
    HttpResponse<byte[]> tile = atlas.get(path(atlas, 9), "Accept-Encoding", coding);
    assertTrue(header(tile, "Cache-Control").contains("immutable"));
    String tag = header(tile, "ETag");
    assertTrue(tag.matches("\"[0-9a-f]{16}-" + coding + "\""), tag);
    HttpResponse<byte[]> again =
        atlas.get(path(atlas, 9), "Accept-Encoding", coding, "If-None-Match", tag);
    assertEquals(304, again.statusCode());
    assertEquals(0, again.body().length);
    assertEquals("*", header(tile, "Access-Control-Allow-Origin"));
  }

  /**
   * Within the bounds but over the sea of no borough, beside them, and at the world's other end.
   */
  @ParameterizedTest
  @CsvSource({"9/254/170", "12/2041/1362", "13/4082/2741", "16/0/0", "7/127/1"})
  void aTileWithoutAreasIs204(String tile, AtlasUnderTest atlas) {
    String address = address(atlas).replace("{z}/{x}/{y}", tile);
    HttpResponse<byte[]> response = atlas.get(address);
    assertEquals(204, response.statusCode(), tile);
    assertEquals(0, response.body().length);
    assertTrue(header(response, "Cache-Control").contains("immutable"));
  }

  @ParameterizedTest
  @CsvSource({
    "17/0/0, z, 400",
    "-1/0/0, z, 400",
    "x/0/0, z, 400",
    "007/1/1, z, 400",
    "9/512/0, x, 400",
    "9/0/512, y, 400",
    "9/1.5/0, x, 400",
    "9/0/99999999999, y, 400",
    "6/31/21, '', 404",
  })
  void anAddressOffTheGridSaysWhatThereIs(
      String tile, String parameter, int status, AtlasUnderTest atlas) throws IOException {
    HttpResponse<byte[]> response = atlas.get(address(atlas).replace("{z}/{x}/{y}", tile));
    assertEquals(status, response.statusCode(), tile);
    JsonNode problem = new ObjectMapper().readTree(response.body());
    assertEquals(parameter, problem.path("parameter").asText());
    assertTrue(problem.path("detail").asText().matches(".*\\d+ to \\d+\\."), problem.toString());
  }

  @Test
  void unknownSetsAndHashesAre404(AtlasUnderTest atlas) {
    String path = path(atlas, 9);
    assertEquals(404, atlas.get(path.replace(SET, "moon")).statusCode());
    assertEquals(
        404, atlas.get(path.replaceFirst("/[0-9a-f]{16}/", "/0000000000000000/")).statusCode());
    assertEquals(404, atlas.get("/api/v1/tiles/moon.json").statusCode());
  }

  /** The keys that TileJSON 3.0.0 requires, section 3, and what clients go by. */
  @Test
  void theTileJsonSaysWhereTilesAreAndWhatIsInThem(AtlasUnderTest atlas) {
    JsonNode json = new TileClient(atlas, SET).tileJson();
    assertEquals("3.0.0", json.path("tilejson").asText());
    assertEquals(1, json.path("tiles").size());
    assertTrue(json.at("/tiles/0").asText().endsWith("/{z}/{x}/{y}.mvt"));
    JsonNode layer = json.at("/vector_layers/0");
    assertEquals(SET, layer.path("id").asText());
    assertTrue(layer.path("fields").has("code") && layer.path("fields").has("name"));
    assertEquals(7, json.path("minzoom").asInt());
    assertEquals(16, json.path("maxzoom").asInt());
    JsonNode bounds = json.path("bounds");
    // London reaches from Heathrow to Upminster, and from Coulsdon to Enfield.
    double[] london = {-0.51, 51.287, 0.334, 51.692};
    for (int i = 0; i < london.length; i++) {
      assertEquals(london[i], bounds.get(i).asDouble(), 0.001);
    }
    assertTrue(json.path("attribution").asText().contains("OS data © Crown copyright"));
    assertEquals(33, json.path("areas").asInt());
  }

  @Test
  void addressesComeFromTheConfigurationAndNotFromTheRequest(AtlasUnderTest atlas) {
    HttpResponse<byte[]> response =
        atlas.get(
            "/api/v1/tiles/" + SET + ".json",
            "X-Forwarded-Host",
            "elsewhere.example",
            "Forwarded",
            "host=elsewhere.example");
    String text = new String(response.body(), StandardCharsets.UTF_8);
    assertTrue(!text.contains("elsewhere") && !text.contains("127.0.0.1"), text);
    assertTrue(text.contains(AtlasUnderTest.PUBLIC_URL + "/api/v1/tiles/"), text);
  }

  /** Proxies and browsers may get a tile from either, so its tag must be the same. */
  @ParameterizedTest
  @ValueSource(ints = {9, 15})
  void twoServersGiveATileTheSameTag(int zoom, AtlasUnderTest atlas) {
    String path = path(atlas, zoom);
    try (AtlasUnderTest other = atlas.another()) {
      assertEquals(header(atlas.get(path), "ETag"), header(other.get(path), "ETag"));
      assertArrayEquals(atlas.get(path).body(), other.get(path).body());
    }
  }

  /** The tile that holds the Tower of London. */
  private static String path(AtlasUnderTest atlas, int zoom) {
    double side = 1 << zoom;
    int column = (int) (side * (180 - 0.0759) / 360);
    double down =
        0.5 - Math.log(Math.tan(Math.PI / 4 + Math.toRadians(51.5081) / 2)) / (2 * Math.PI);
    return new TileClient(atlas, SET).path(zoom, column, (int) (side * down));
  }

  private static String address(AtlasUnderTest atlas) {
    return new TileClient(atlas, SET)
        .tileJson()
        .at("/tiles/0")
        .asText()
        .substring(AtlasUnderTest.PUBLIC_URL.toString().length());
  }

  private static String header(HttpResponse<byte[]> response, String name) {
    return response.headers().firstValue(name).orElseThrow(() -> new AssertionError(name));
  }
}
