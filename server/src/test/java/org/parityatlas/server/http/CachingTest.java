package org.parityatlas.server.http;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.decoder.BrotliInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parityatlas.server.AtlasUnderTest;
import org.parityatlas.server.SharedAtlas;

/** Codings, entity tags and 304s, on the wire. */
@ExtendWith(SharedAtlas.Embedded.class)
final class CachingTest {
  private static final String LAYER =
      "/api/v1/layers/lad-london-default.geojson?indicator=employment-rate";

  @ParameterizedTest
  @ValueSource(strings = {"identity", "gzip", "br"})
  void aTagOfEachCodingIsConfirmedWith304AndNoOther(String coding, AtlasUnderTest atlas) {
    HttpResponse<byte[]> first = atlas.get(LAYER, "Accept-Encoding", coding);
    String tag = header(first, "ETag");
    assertTrue(tag.matches("\"r\\d+-[0-9a-f]{16}-" + coding + "\""), tag);
    assertEquals("Accept-Encoding", header(first, "Vary"));
    assertEquals("no-cache", header(first, "Cache-Control"));

    for (String known : List.of(tag, "\"x\", " + tag, "W/" + tag, "*")) {
      HttpResponse<byte[]> again =
          atlas.get(LAYER, "Accept-Encoding", coding, "If-None-Match", known);
      assertEquals(304, again.statusCode(), known);
      assertEquals(0, again.body().length);
      assertEquals(tag, header(again, "ETag"));
    }

    for (String other : new String[] {"identity", "gzip", "br"}) {
      if (!other.equals(coding)) {
        assertEquals(
            200,
            atlas.get(LAYER, "Accept-Encoding", other, "If-None-Match", tag).statusCode(),
            "a tag of " + coding + " says nothing of " + other);
      }
    }
  }

  @Test
  void allCodingsHoldTheSameBytes(AtlasUnderTest atlas) throws IOException {
    byte[] plain = atlas.get(LAYER).body();
    HttpResponse<byte[]> gzip = atlas.get(LAYER, "Accept-Encoding", "gzip");
    assertEquals("gzip", header(gzip, "Content-Encoding"));
    assertArrayEquals(plain, read(new GZIPInputStream(new ByteArrayInputStream(gzip.body()))));
    HttpResponse<byte[]> brotli = atlas.get(LAYER, "Accept-Encoding", "br");
    assertEquals("br", header(brotli, "Content-Encoding"));
    Brotli4jLoader.ensureAvailability();
    assertArrayEquals(plain, read(new BrotliInputStream(new ByteArrayInputStream(brotli.body()))));
    assertTrue(brotli.body().length < plain.length / 2);
  }

  private static byte[] read(InputStream in) throws IOException {
    try (in) {
      return in.readAllBytes();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "'gzip, deflate, br', br",
    "'gzip;q=1.0, br;q=0.5', gzip",
    "'br;q=0, gzip', gzip",
    "'*', br",
    "'identity', ''",
    "'gzip;q=0, br;q=0', ''",
    "'GZIP', gzip"
  })
  void theClientsPreferenceDecides(String accepted, String coding, AtlasUnderTest atlas) {
    HttpResponse<byte[]> response = atlas.get(LAYER, "Accept-Encoding", accepted);
    assertEquals(coding, response.headers().firstValue("Content-Encoding").orElse(""));
  }

  @Test
  void parametersInAnotherOrderOrLeftOutAtTheirDefaultGiveTheSameTag(AtlasUnderTest atlas) {
    String tag = header(atlas.get(LAYER), "ETag");
    assertEquals(
        tag,
        header(
            atlas.get(
                "/api/v1/layers/lad-london-default.geojson?period=2020&group=ethnic-minority"
                    + "&measure=rate&indicator=employment-rate"),
            "ETag"));
    assertNotEquals(tag, header(atlas.get(LAYER + "&period=2004"), "ETag"));
  }

  @Test
  void geometryMayBeKeptForEver(AtlasUnderTest atlas) {
    String url = atlas.json("/api/v1/levels").at("/sets/0/geometry/0/url").asText();
    assertTrue(header(atlas.get(url), "Cache-Control").contains("immutable"));
  }

  @Test
  void anyPageMayReadTheApiAndProblemsAreNotKept(AtlasUnderTest atlas) {
    assertEquals("*", header(atlas.get(LAYER), "Access-Control-Allow-Origin"));
    HttpResponse<byte[]> problem = atlas.get("/api/v1/values/moon?indicator=x");
    assertEquals("*", header(problem, "Access-Control-Allow-Origin"));
    assertEquals("no-store", header(problem, "Cache-Control"));
  }

  @Test
  void whatPreferenceIsUnderstoodDoesNotDependOnTheServer() {
    assertEquals(ContentCoding.IDENTITY, ContentCoding.accepted(null));
    assertEquals(ContentCoding.IDENTITY, ContentCoding.accepted("zstd"));
    assertEquals(ContentCoding.GZIP, ContentCoding.accepted("br;q=nonsense, gzip"));
  }

  private static String header(HttpResponse<byte[]> response, String name) {
    return response.headers().firstValue(name).orElseThrow(() -> new AssertionError(name));
  }
}
