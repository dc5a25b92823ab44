package org.parityatlas.server.http;

import io.javalin.http.Context;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the head of a page says to those who do not run it: a chat that previews a pasted link (Open
 * Graph, Twitter cards), a content system that embeds it (oEmbed discovery), a search engine.
 */
final class PageHead {
  private static final Logger LOG = LoggerFactory.getLogger(PageHead.class);

  private static final int WIDTH = 1200;
  private static final int HEIGHT = 630;

  private final Views views;
  private final PublicLinks links;

  PageHead(Views views, PublicLinks links) {
    this.views = views;
    this.links = links;
  }

  /** Elements for the head; empty where there is nothing to show, which the page itself says. */
  Optional<String> find(Context ctx) {
    try {
      return views.find(ctx).map(view -> write(ctx, view));
    } catch (RuntimeException e) {
      // The page has to come even when the database is away; it then says so itself.
      LOG.debug("no preview of {}: {}", ctx.queryString(), e.getMessage());
      return Optional.empty();
    }
  }

  private String write(Context ctx, PageView view) {
    ViewWords words = views.words(view);
    String query = Optional.ofNullable(ctx.queryString()).map(text -> "?" + text).orElse("");
    String page = links.publicUrl() + "/" + query;
    Parameters asked = Parameters.ofPage(ctx.queryParamMap());
    String picture = links.still(view, asked.findRelease(), WidgetLooks.of(asked), WIDTH, HEIGHT);
    StringBuilder head = new StringBuilder();
    meta(head, "name", "description", words.description());
    meta(head, "property", "og:type", "website");
    meta(head, "property", "og:site_name", "Parity Atlas");
    meta(head, "property", "og:title", words.title());
    meta(head, "property", "og:description", words.description());
    meta(head, "property", "og:url", page);
    meta(head, "property", "og:image", picture);
    meta(head, "property", "og:image:type", "image/png");
    meta(head, "property", "og:image:width", String.valueOf(WIDTH));
    meta(head, "property", "og:image:height", String.valueOf(HEIGHT));
    meta(head, "property", "og:image:alt", words.alternative());
    meta(head, "name", "twitter:card", "summary_large_image");
    for (String format : new String[] {"json", "xml"}) {
      head.append("<link rel=\"alternate\" type=\"")
          .append(format.equals("json") ? "application/json+oembed" : "text/xml+oembed")
          .append("\" href=\"")
          .append(Html.escaped(links.oembed(page) + "&format=" + format))
          .append("\" title=\"")
          .append(Html.escaped(words.title()))
          .append("\" />\n");
    }
    return head.toString();
  }

  private static void meta(StringBuilder head, String key, String name, String content) {
    head.append("<meta ")
        .append(key)
        .append("=\"")
        .append(name)
        .append("\" content=\"")
        .append(Html.escaped(content))
        .append("\" />\n");
  }
}
