package org.parityatlas.server.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parityatlas.server.AtlasUnderTest;
import org.parityatlas.server.SharedAtlas;

/** What HTTP asks of every answer, on the wire: methods, lengths, and requests that are broken. */
@ExtendWith(SharedAtlas.Embedded.class)
final class HttpEdgesTest {
  private static final String LAYER =
      "/api/v1/layers/lad-london-default.geojson?indicator=employment-rate";

  /** An answer as it came; header names in lower case. */
  private record Wire(int status, Map<String, String> headers, byte[] body) {
    JsonNode json() throws IOException {
      return new ObjectMapper().readTree(body);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"POST", "PUT", "DELETE", "PATCH", "OPTIONS"})
  void otherMethodsAreToldWhichAreAllowed(String method, AtlasUnderTest atlas) throws IOException {
    Wire answer = ask(atlas, method, "/api/v1/levels", "");
    assertEquals(405, answer.status());
    assertEquals("GET, HEAD", answer.headers().get("allow"));
    assertProblem(answer);
  }

  @Test
  void anyPageMayReadTheDescription(AtlasUnderTest atlas) {
    HttpResponse<byte[]> description = atlas.get("/openapi.json");
    assertEquals(
        "*", description.headers().firstValue("Access-Control-Allow-Origin").orElse("none"));
  }

  @ParameterizedTest
  @CsvSource({
    "/api/v1/areas?q=%ZZ",
    "/api/v1/levels?release=%ZZ",
    "/api/v1/levels?%ZZ=1",
    "/api/v1/levels?release=1%",
    "/api/v1/levels?release=1%2",
    "/api/v1/areas?q=%FF",
  })
  void aQueryThatCannotBeDecodedIsRefused(String path, AtlasUnderTest atlas) throws IOException {
    Wire answer = ask(atlas, "GET", path, "");
    assertEquals(400, answer.status());
    assertProblem(answer);
  }

  @Test
  void aQueryThatCanBeDecodedIsRead(AtlasUnderTest atlas) throws IOException {
    JsonNode found = ask(atlas, "GET", "/api/v1/areas?q=Tower%20H%61mlets", "").json();
    assertEquals("Tower Hamlets", found.path("query").asText());
    assertEquals(1, found.path("total").asInt());
    JsonNode welsh = ask(atlas, "GET", "/api/v1/areas?q=Ynys%20M%C3%B4n", "").json();
    assertEquals("Ynys Môn", welsh.path("query").asText());
  }

  @Test
  void aPathThatCannotBeDecodedIsAProblemDocument(AtlasUnderTest atlas) throws IOException {
    Wire answer = ask(atlas, "GET", "/api/v1/areas/%ZZ", "");
    assertEquals(400, answer.status());
    assertProblem(answer);
  }

  @Test
  void anAddressThatIsTooLongIsAProblemDocument(AtlasUnderTest atlas) throws IOException {
    Wire answer = ask(atlas, "GET", "/api/v1/areas?q=" + "a".repeat(20_000), "");
    assertEquals(414, answer.status());
    assertProblem(answer);
  }

  @Test
  void headersThatAreTooLongAreAProblemDocument(AtlasUnderTest atlas) throws IOException {
    Wire answer = ask(atlas, "GET", "/api/v1/levels", "X: " + "a".repeat(20_000) + "\r\n");
    assertEquals(431, answer.status());
    assertProblem(answer);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        LAYER + "                            | identity",
        LAYER + "                            | gzip",
        LAYER + "                            | br",
        "/                                   | gzip",
        "/openapi.json                       | identity",
        "/health/live                        | identity",
        "/api/v1/values/moon?indicator=x     | identity"
      })
  void everyBodySaysItsLengthAndHeadSaysTheSame(String path, String coding, AtlasUnderTest atlas)
      throws IOException {
    String accept = "Accept-Encoding: " + coding + "\r\n";
    Wire whole = ask(atlas, "GET", path, accept);
    assertTrue(whole.body().length > 0);
    assertEquals(String.valueOf(whole.body().length), whole.headers().get("content-length"));
    assertFalse(whole.headers().containsKey("transfer-encoding"));
    Wire head = ask(atlas, "HEAD", path, accept);
    assertEquals(0, head.body().length);
    assertEquals(whole.status(), head.status());
    for (String header : new String[] {"content-length", "content-type", "etag", "vary"}) {
      assertEquals(whole.headers().get(header), head.headers().get(header), header);
    }
  }

  @Test
  void everyFileThatThePageNamesIsThere(AtlasUnderTest atlas) {
    String page = new String(atlas.get("/").body(), StandardCharsets.UTF_8);
    Matcher link = Pattern.compile("(?:href|src)=\"(/(?:assets/)?[^/\"]+\\.\\w+)\"").matcher(page);
    Set<String> types = new TreeSet<>();
    while (link.find()) {
      HttpResponse<byte[]> file = atlas.get(link.group(1));
      assertEquals(200, file.statusCode(), link.group(1));
      types.add(file.headers().firstValue("Content-Type").orElseThrow().split(";")[0]);
    }
    assertEquals(Set.of("image/svg+xml", "text/css", "text/javascript"), types);
  }

  private static void assertProblem(Wire answer) throws IOException {
    assertEquals("application/problem+json; charset=utf-8", answer.headers().get("content-type"));
    assertEquals("no-store", answer.headers().get("cache-control"));
    assertEquals("*", answer.headers().get("access-control-allow-origin"));
    assertEquals(answer.status(), answer.json().path("status").asInt());
    assertFalse(answer.json().path("title").asText().isEmpty());
    assertFalse(answer.json().path("detail").asText().isEmpty());
    String text = new String(answer.body(), StandardCharsets.UTF_8);
    assertFalse(text.contains("Exception"), text);
  }

  /** Asks over a bare socket, since a client would not send a broken request. */
  private static Wire ask(AtlasUnderTest atlas, String method, String path, String headers)
      throws IOException {
    URI url = URI.create(atlas.url());
    try (Socket socket = new Socket(url.getHost(), url.getPort())) {
      socket.setSoTimeout(20_000);
      String request =
          method + " " + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n" + headers + "\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      return read(socket.getInputStream());
    }
  }

  private static Wire read(InputStream in) throws IOException {
    Map<String, String> headers = new TreeMap<>();
    String status = line(in);
    for (String line = line(in); !line.isEmpty(); line = line(in)) {
      int colon = line.indexOf(':');
      headers.put(
          line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 1).strip());
    }
    return new Wire(Integer.parseInt(status.split(" ")[1]), headers, in.readAllBytes());
  }

  private static String line(InputStream in) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int c = in.read(); c >= 0 && c != '\n'; c = in.read()) {
      line.append((char) c);
    }
    return line.toString().strip();
  }
}
