package org.parityatlas.server.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parityatlas.server.AtlasUnderTest;

/** Asks for tiles as a map does: reads the TileJSON and fills in its address. */
final class TileClient {
  private final AtlasUnderTest atlas;
  private final JsonNode tileJson;
  private final Map<String, Optional<DecodedTile>> seen = new HashMap<>();

  TileClient(AtlasUnderTest atlas, String setId) {
    this.atlas = atlas;
    this.tileJson = atlas.json("/api/v1/tiles/" + setId + ".json");
  }

  JsonNode tileJson() {
    return tileJson;
  }

  /** A tile's address, from the host on. */
  String path(int zoom, int column, int row) {
    String address = tileJson.at("/tiles/0").asText();
    assertTrue(address.startsWith(AtlasUnderTest.PUBLIC_URL + "/api/v1/tiles/"), address);
    return address
        .substring(AtlasUnderTest.PUBLIC_URL.toString().length())
        .replace("{z}", String.valueOf(zoom))
        .replace("{x}", String.valueOf(column))
        .replace("{y}", String.valueOf(row));
  }

  /** The tile; empty where the server says that nothing is in it. */
  Optional<DecodedTile> find(int zoom, int column, int row) {
    return seen.computeIfAbsent(path(zoom, column, row), this::ask);
  }

  private Optional<DecodedTile> ask(String path) {
    HttpResponse<byte[]> response = atlas.get(path);
    if (response.statusCode() == 204) {
      assertEquals(0, response.body().length);
      return Optional.empty();
    }
    assertEquals(200, response.statusCode(), path);
    return Optional.of(DecodedTile.of(response.body()));
  }

  /** A tile and where it is. */
  record Placed(int column, int row, DecodedTile tile) {}

  /** All tiles of a zoom within the bounds, the empty ones left out. */
  List<Placed> list(int zoom) {
    JsonNode bounds = tileJson.path("bounds");
    double side = 1 << zoom;
    List<Placed> tiles = new ArrayList<>();
    for (int x = (int) (side * across(bounds.get(0))); x <= side * across(bounds.get(2)); x++) {
      for (int y = (int) (side * down(bounds.get(3))); y <= side * down(bounds.get(1)); y++) {
        int row = y;
        int column = x;
        find(zoom, x, y).ifPresent(tile -> tiles.add(new Placed(column, row, tile)));
      }
    }
    return tiles;
  }

  private static double across(JsonNode longitude) {
    return (longitude.asDouble() + 180) / 360;
  }

  /** Web Mercator by its other formula, so that a slip of the server's is not made again here. */
  private static double down(JsonNode latitude) {
    double radians = Math.toRadians(latitude.asDouble());
    double north = Math.log(Math.tan(Math.PI / 4 + radians / 2));
    return 0.5 - north / (2 * Math.PI);
  }
}
