package org.parityatlas.server.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parityatlas.server.AtlasUnderTest;
import org.parityatlas.server.SharedAtlas;

/** A view as others show it: oEmbed, a still picture, a preview, a widget's page. */
@ExtendWith(SharedAtlas.Embedded.class)
final class SharedViewTest {
  private static final String VIEW = "?indicator=employment-rate&measure=gap&area=E09000025";

  private static String oembed(String url) {
    return "/oembed?url=" + URLEncoder.encode(url, StandardCharsets.UTF_8);
  }

  private static String text(HttpResponse<byte[]> answer) {
    return new String(answer.body(), StandardCharsets.UTF_8);
  }

  @Test
  void pastedAddressBecomesAWidgetWithinTheRoomThereIs(AtlasUnderTest atlas) {
    String page = AtlasUnderTest.PUBLIC_URL + "/" + VIEW + "&release=1&fbclid=x";
    JsonNode answer = atlas.json(oembed(page) + "&maxwidth=500&maxheight=400");
    assertEquals("rich", answer.path("type").asText());
    assertEquals(500, answer.path("width").asInt());
    assertEquals(400, answer.path("height").asInt());
    String html = answer.path("html").asText();
    assertTrue(html.startsWith("<iframe src=\"" + AtlasUnderTest.PUBLIC_URL + "/embed/v1/map?"));
    assertTrue(html.contains("area=E09000025&amp;release=1"), html);
    assertFalse(html.contains("fbclid"), html);
    assertTrue(answer.path("title").asText().contains("gap to white, 2020"));
    assertTrue(
        answer
            .path("alternative")
            .asText()
            .contains("Newham: 10.1 points lower than white in 2020"));
    JsonNode chosen = atlas.json(oembed(page + "&theme=dark&accent=5b2a86&width=900&height=640"));
    assertTrue(chosen.path("html").asText().contains("&amp;theme=dark&amp;accent=5b2a86"));
    assertTrue(chosen.path("thumbnail_url").asText().contains("&theme=dark&release=1&width=900"));
    assertEquals(900, chosen.path("width").asInt());
    assertEquals(640, chosen.path("height").asInt());
    JsonNode unknown = atlas.json(oembed(page + "&theme=%22%3E&accent=red&width=9&height=x"));
    assertFalse(unknown.path("html").asText().contains("theme="), unknown.toString());
    assertFalse(unknown.path("html").asText().contains("accent="), unknown.toString());
    assertEquals(280, unknown.path("width").asInt());
    assertEquals(560, unknown.path("height").asInt());
    assertEquals(200, atlas.get(oembed("/" + VIEW)).statusCode());
    assertEquals(404, atlas.get(oembed("//elsewhere.example/" + VIEW)).statusCode());
    assertTrue(text(atlas.get(oembed(page) + "&format=xml")).contains("<type>rich</type>"));
    assertEquals(404, atlas.get(oembed("https://elsewhere.example/" + VIEW)).statusCode());
    assertEquals(404, atlas.get(oembed(AtlasUnderTest.PUBLIC_URL + ".evil.example/")).statusCode());
    assertEquals(400, atlas.get(oembed(page) + "&format=yaml").statusCode());
  }

  @Test
  void pictureHoldsItsTitleItsFigureAndItsSources(AtlasUnderTest atlas) throws Exception {
    HttpResponse<byte[]> svg = atlas.get("/embed/v1/still.svg" + VIEW + "&utm_source=x");
    assertEquals(200, svg.statusCode());
    DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(svg.body()));
    String said = text(svg).replaceAll("</text><text[^>]*>", " ");
    for (String part :
        List.of(
            "ethnic minority residents, gap to white, 2020",
            "Newham: 10.1 points lower than white in 2020, likely between",
            "Too few people surveyed to say (1)",
            "no clear difference",
            "between 8.1 points higher and 28.3 points lower.",
            "Office for National Statistics",
            "Open Government Licence",
            "Crown copyright")) {
      assertTrue(said.contains(part), part + " is not in the picture");
    }
    var png =
        ImageIO.read(
            new ByteArrayInputStream(
                atlas.get("/embed/v1/still.png" + VIEW + "&width=640&height=400").body()));
    assertEquals(640, png.getWidth());
    assertEquals(400, png.getHeight());
    assertEquals(400, atlas.get("/embed/v1/still.png" + VIEW + "&width=20000").statusCode());
  }

  /** Words that stand in one column follow each other, whatever the size of the picture. */
  @ParameterizedTest
  @CsvSource({"1200,630", "720,480", "640,400", "600,264", "420,620", "360,720", "360,500"})
  void wordsOfAPictureDoNotLieOverEachOther(int width, int height, AtlasUnderTest atlas) {
    String svg =
        text(atlas.get("/embed/v1/still.svg" + VIEW + "&width=" + width + "&height=" + height));
    List<double[]> lines =
        Pattern.compile("<text x='([\\d.]+)' y='([\\d.]+)' font-size='([\\d.]+)'")
            .matcher(svg)
            .results()
            .map(
                m ->
                    new double[] {
                      Double.parseDouble(m.group(1)),
                      Double.parseDouble(m.group(2)),
                      Double.parseDouble(m.group(3))
                    })
            .sorted(Comparator.comparingDouble(line -> line[1]))
            .toList();
    assertTrue(lines.size() > 10);
    for (int i = 1; i < lines.size(); i++) {
      double[] above = lines.get(i - 1);
      double[] line = lines.get(i);
      boolean beside = Math.abs(above[1] - line[1]) < 0.1;
      assertTrue(beside || line[1] - above[1] >= 0.95 * line[2], "at " + line[1]);
    }
    double last = lines.get(lines.size() - 1)[1];
    assertTrue(last < height, "the last line is at " + last);
  }

  /** Whatever stands in an address, nothing of it becomes markup. */
  @Test
  void headOfAPageTellsOfItsViewAndEscapesItsAddress(AtlasUnderTest atlas) {
    String page = text(atlas.get("/" + VIEW));
    assertTrue(page.contains("<meta property=\"og:title\" content=\"Employment rate of ethnic"));
    assertTrue(
        page.contains("content=\"Newham: 10.1 points lower than white in 2020, likely between"));
    assertTrue(page.contains("<meta property=\"og:image\" content=\"" + AtlasUnderTest.PUBLIC_URL));
    assertTrue(page.contains("type=\"application/json+oembed\" href=\""));
    assertEquals(1, page.split("name=\"description\"", -1).length - 1);
    String hostile = text(atlas.get("/?area=%22%3E%3Cscript%3Ealert(1)%3C/script%3E"));
    assertFalse(hostile.contains("<script>alert"));
  }

  @Test
  void nobodyFramesAPageAndOnlyPartnersAWidget(AtlasUnderTest atlas) {
    String page = atlas.get("/").headers().firstValue("Content-Security-Policy").orElse("");
    assertTrue(page.endsWith("frame-ancestors 'none'"), page);
    for (String path : List.of("/oembed?url=/", "/openapi.json", "/embed/v1/still.svg" + VIEW)) {
      String framing = atlas.get(path).headers().firstValue("Content-Security-Policy").orElse("");
      String may = path.startsWith("/embed") ? "'self'" : "'none'";
      assertEquals("frame-ancestors " + may, framing, path);
    }
    HttpResponse<byte[]> widget = atlas.get("/embed/v1/map" + VIEW);
    String policy = widget.headers().firstValue("Content-Security-Policy").orElse("");
    assertTrue(policy.endsWith("frame-ancestors 'self'"), policy);
    assertTrue(text(widget).contains("<noscript><figure class=\"still\"><picture><source media="));
    assertTrue(widget.headers().firstValue("Set-Cookie").isEmpty());
  }

  @Test
  void whatDoesNotExistIsReplacedInAWidget(AtlasUnderTest atlas) throws IOException {
    HttpResponse<byte[]> widget =
        atlas.get("/embed/v1/map?set=nowhere&indicator=happiness&period=1850&area=E99999999");
    assertEquals(200, widget.statusCode());
    assertTrue(text(widget).contains("by London borough</title>"));
    assertEquals(404, atlas.get("/embed/v1/map?release=99999").statusCode());
  }
}
