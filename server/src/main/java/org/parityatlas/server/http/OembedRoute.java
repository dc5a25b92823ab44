package org.parityatlas.server.http;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.javalin.http.Context;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * {@code GET /oembed}: how a page of this server is embedded (oEmbed 1.0): as a framed widget, with
 * a still picture for whoever shows only that. The address of the page carries what the widget is
 * to be like: its release, theme, the host's colour and its size, which the limits of the request
 * then bound.
 */
final class OembedRoute {
  private static final int WIDTH = 720;
  private static final int HEIGHT = 560;
  private static final int LEAST = 280;
  private static final int MOST = 2000;
  private static final int CACHE_SECONDS = 3600;

  private final Views views;
  private final PublicLinks links;

  OembedRoute(Views views, PublicLinks links) {
    this.views = views;
    this.links = links;
  }

  /**
   * What oEmbed asks for, by its names.
   *
   * @param alternative of our own: what the picture shows, for those who do not see it
   */
  record Embedding(
      String version,
      String type,
      @JsonProperty("provider_name") String providerName,
      @JsonProperty("provider_url") String providerUrl,
      String title,
      @JsonProperty("cache_age") int cacheAge,
      String html,
      int width,
      int height,
      @JsonProperty("thumbnail_url") String thumbnailUrl,
      @JsonProperty("thumbnail_width") int thumbnailWidth,
      @JsonProperty("thumbnail_height") int thumbnailHeight,
      String alternative) {}

  /** CSS pixels. */
  private record Room(int width, int height) {
    static Room of(Parameters asked, Parameters limits) {
      return new Room(
          length(asked, "width", WIDTH, limits, "maxwidth"),
          length(asked, "height", HEIGHT, limits, "maxheight"));
    }

    private static int length(
        Parameters asked, String name, int usual, Parameters limits, String limit) {
      int wanted =
          asked
              .find(name)
              .filter(digits -> digits.matches("[0-9]{1,4}"))
              .map(digits -> Math.max(LEAST, Math.min(MOST, Integer.parseInt(digits))))
              .orElse(usual);
      return Math.min(wanted, limits.findInt(limit, 1, Integer.MAX_VALUE).orElse(wanted));
    }
  }

  void handle(Context ctx) {
    Parameters parameters = Parameters.ofPage(ctx.queryParamMap());
    String url = parameters.get("url", List.of());
    Map<String, List<String>> asked = query(url);
    PageView view =
        views
            .find(asked)
            .orElseThrow(() -> RequestException.notFound("There is nothing to embed.", List.of()));
    Parameters page = Parameters.ofPage(asked);
    Embedding embedding = embedding(view, page, Room.of(page, parameters));
    String format = parameters.find("format").orElse("json");
    switch (format) {
      case "json" -> send(ctx, Json.TYPE, Json.bytes(embedding));
      case "xml" ->
          send(ctx, "text/xml; charset=utf-8", xml(embedding).getBytes(StandardCharsets.UTF_8));
      default ->
          throw RequestException.badParameter(
              "format", "oEmbed comes as json or xml.", List.of("json", "xml"));
    }
  }

  private static void send(Context ctx, String type, byte[] body) {
    ctx.header("Access-Control-Allow-Origin", "*");
    Replies.send(ctx, Answer.ofContent(type, body), Replies.Freshness.REVALIDATE);
  }

  /** The query of a page or a widget of this server; a path alone is one of its own. */
  private Map<String, List<String>> query(String url) {
    String own = links.publicUrl().toString();
    String rest = url.startsWith("/") ? url : null;
    rest = url.startsWith(own) ? url.substring(own.length()) : rest;
    if (rest == null || !rest.matches("(/?|/embed/v1/map)([?#].*)?")) {
      throw RequestException.notFound(
          "This server embeds its own maps; their addresses begin with " + own + "/.", List.of());
    }
    Map<String, List<String>> given = new HashMap<>();
    int from = rest.indexOf('?');
    String query = from < 0 ? "" : rest.substring(from + 1).replaceFirst("#.*", "");
    for (String part : query.split("&")) {
      int equals = part.indexOf('=');
      if (equals > 0) {
        given.putIfAbsent(part.substring(0, equals), List.of(decoded(part.substring(equals + 1))));
      }
    }
    return given;
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw RequestException.badParameter(
          "url", "\"url\" is not encoded as an address has to be.", List.of());
    }
  }

  private Embedding embedding(PageView view, Parameters page, Room room) {
    Optional<Long> pinned = page.findRelease();
    WidgetLooks looks = WidgetLooks.of(page);
    ViewWords words = views.words(view);
    String html =
        "<iframe src=\"%s\" title=\"%s\" width=\"%d\" height=\"%d\" style=\"border:0;max-width:100%%\""
                .formatted(
                    Html.escaped(links.widget(view, pinned, looks)),
                    Html.escaped(words.title()),
                    room.width(),
                    room.height())
            + " loading=\"lazy\" sandbox=\"allow-same-origin allow-scripts allow-popups"
            + " allow-popups-to-escape-sandbox allow-downloads\"></iframe>";
    int stillWidth = Math.max(LEAST, Math.min(MOST, room.width()));
    int stillHeight = Math.max(LEAST, Math.min(MOST, room.height()));
    return new Embedding(
        "1.0",
        "rich",
        "Parity Atlas",
        links.publicUrl().toString(),
        words.title(),
        CACHE_SECONDS,
        html,
        room.width(),
        room.height(),
        links.still(view, pinned, looks, stillWidth, stillHeight),
        stillWidth,
        stillHeight,
        words.alternative());
  }

  private static String xml(Embedding embedding) {
    StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"utf-8\"?><oembed>");
    Json.tree(embedding)
        .properties()
        .forEach(
            field ->
                xml.append('<')
                    .append(field.getKey())
                    .append('>')
                    .append(Html.escaped(field.getValue().asText()))
                    .append("</")
                    .append(field.getKey())
                    .append('>'));
    return xml.append("</oembed>").toString();
  }
}
