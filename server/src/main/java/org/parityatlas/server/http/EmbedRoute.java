package org.parityatlas.server.http;

import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.parityatlas.data.indicator.Indicator;
import org.parityatlas.server.embed.Partners;
import org.parityatlas.server.layer.Question;
import org.parityatlas.server.release.Citations;
import org.parityatlas.server.store.Snapshot;

/**
 * {@code GET /embed/v1/map}: a view as a page for a frame in a partner's site, and {@code
 * /embed/v1/atlas.js}, which puts such a frame in place of an element. What a widget needs to begin
 * stands in its page; without scripts the page shows the still picture.
 */
final class EmbedRoute {
  private static final String PAGE = "embed/v1/map.html";
  private static final String LOADER = "embed/v1/atlas.js";

  /** Shown without scripts; a page in a frame of any width scales it down. */
  private static final int STILL_WIDTH = 720;

  private static final int STILL_HEIGHT = 480;

  private final Views views;
  private final PublicLinks links;
  private final LevelsRoute levels;
  private final StaticRoute files;
  private final Citations citations;
  private final String contentSecurity;

  EmbedRoute(
      Views views,
      PublicLinks links,
      LevelsRoute levels,
      StaticRoute files,
      Partners partners,
      Citations citations) {
    this.views = views;
    this.links = links;
    this.levels = levels;
    this.files = files;
    this.citations = citations;
    this.contentSecurity =
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self' 'unsafe-inline';"
            + " img-src 'self' data: blob:; connect-src 'self'; worker-src 'self' blob:;"
            + " base-uri 'none'; form-action 'none'; "
            + partners.frameAncestors();
  }

  /**
   * What a widget begins with.
   *
   * @param pinned whether it stays with its release
   * @param page the same figures in the atlas, and in its table
   * @param latest the newest figures in the atlas
   */
  record Start(
      long release,
      boolean pinned,
      QueryView query,
      LevelsRoute.SetView set,
      String area,
      String page,
      String table,
      String latest,
      String notice) {}

  /** The question of a map as the front end writes it. */
  record QueryView(
      String set, String indicator, String group, String measure, String period, String baseline) {}

  void map(Context ctx) {
    PageView view = views.get(ctx);
    Optional<Long> pinned = Parameters.ofPage(ctx.queryParamMap()).findRelease();
    pinned.ifPresent(citations::cite);
    String html =
        files
            .findText(PAGE)
            .orElseThrow(() -> RequestException.notFound("The widget is not built.", List.of()));
    ctx.header("Content-Security-Policy", contentSecurity);
    ctx.header("X-Content-Type-Options", "nosniff");
    ctx.header("Referrer-Policy", "no-referrer");
    String filled =
        html.replace("<!--atlas:head-->", head(view))
            .replace("<!--atlas:start-->", start(view, pinned))
            .replace("<!--atlas:still-->", still(view, pinned));
    Replies.send(
        ctx,
        Answer.ofRelease(
            view.layer().snapshot().release(),
            "text/html; charset=utf-8",
            filled.getBytes(StandardCharsets.UTF_8)),
        Replies.Freshness.REVALIDATE);
  }

  /** The script of {@code <parity-map>}; any page may load it. */
  void loader(Context ctx) {
    ctx.header("Access-Control-Allow-Origin", "*");
    ctx.header("Cross-Origin-Resource-Policy", "cross-origin");
    files.file(ctx, LOADER);
  }

  private String head(PageView view) {
    return "<title>" + Html.escaped(LegendView.title(view.layer())) + "</title>";
  }

  private String start(PageView view, Optional<Long> pinned) {
    Snapshot snapshot = view.layer().snapshot();
    Question question = view.layer().question();
    Indicator indicator = question.indicator();
    Start start =
        new Start(
            snapshot.release(),
            pinned.isPresent(),
            new QueryView(
                view.layer().set().id(),
                indicator.id(),
                question.group().id(),
                question.measure().id(),
                question.period(),
                question.baseline().orElse(null)),
            levels.view(snapshot, view.layer().set()),
            view.area().map(area -> area.code()).orElse(null),
            links.page(view, pinned),
            links.table(view, pinned),
            links.page(view, Optional.empty()),
            "/embed/v1/notice?release=" + snapshot.release());
    String json = new String(Json.bytes(start), StandardCharsets.UTF_8);
    return "<script type=\"application/json\" id=\"start\">" + Html.dataBlock(json) + "</script>";
  }

  /**
   * For browsers that run no scripts, and frames that may not: the picture, its words, the table.
   */
  private String still(PageView view, Optional<Long> pinned) {
    boolean small = Views.isSmall(view);
    String alternative = views.words(view).alternative();
    String address =
        Html.escaped("/embed/v1/still." + (small ? "svg" : "png") + "?" + view.query())
            + pinned.map(number -> "&amp;release=" + number).orElse("");
    return String.format(
        Locale.ROOT,
        "<noscript><figure class=\"still\"><picture>%s%s<img%s alt=\"%s\" /></picture>"
            + "<figcaption><a href=\"%s\" target=\"_blank\">All figures in a table</a> · "
            + "<a href=\"%s\" target=\"_blank\">Parity Atlas</a></figcaption></figure></noscript>",
        "<source media=\"(min-width:560px) and (max-height:420px)\""
            + sized("srcset", address, 600, 264)
            + " />",
        "<source media=\"(max-width:480px) and (min-height:560px)\""
            + sized("srcset", address, 360, 500)
            + " />",
        sized("src", address, STILL_WIDTH, STILL_HEIGHT),
        Html.escaped(alternative),
        Html.escaped(links.table(view, pinned)),
        Html.escaped(links.page(view, pinned)));
  }

  /** A picture whose words are drawn for its size, so that they are not scaled away. */
  private static String sized(String attribute, String address, int width, int height) {
    return String.format(
        Locale.ROOT,
        " %s=\"%s&amp;width=%d&amp;height=%d\" width=\"%d\" height=\"%d\"",
        attribute,
        address,
        width,
        height,
        width,
        height);
  }
}
