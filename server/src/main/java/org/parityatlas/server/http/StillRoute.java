package org.parityatlas.server.http;

import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.parityatlas.server.layer.Layer;
import org.parityatlas.server.picture.LayerPicture;
import org.parityatlas.server.picture.PictureTheme;
import org.parityatlas.server.picture.PngPicture;
import org.parityatlas.server.store.AtlasStore;
import org.parityatlas.server.store.BoundarySet;
import org.parityatlas.server.store.Drawing;
import org.parityatlas.server.store.GeometryText;

/**
 * {@code GET /embed/v1/still.png} and {@code .svg}: a view as a picture with its title, legend and
 * sources in it, for pages without scripts, for chats and for documents. Kept by release.
 */
final class StillRoute {
  private static final int LEAST = 200;
  private static final int MOST = 2000;
  private static final int WIDTH = 1200;
  private static final int HEIGHT = 630;

  /** A picture is at most this finely drawn: some points for each of its pixels show no more. */
  private static final long MAX_VERTICES = 250_000;

  private final Views views;
  private final ReleaseAnswers answers;
  private final AtlasStore store;

  StillRoute(Views views, ReleaseAnswers answers, AtlasStore store) {
    this.views = views;
    this.answers = answers;
    this.store = store;
  }

  private record Still(PageView view, int width, int height, boolean dark) {
    String key() {
      return String.format(
          Locale.ROOT,
          "%s|%s|%d|%d|%b",
          view.layer().canonical(),
          view.area().map(area -> area.code()).orElse(""),
          width,
          height,
          dark);
    }

    long release() {
      return view.layer().snapshot().release();
    }
  }

  void png(Context ctx) {
    Still still = still(ctx);
    Answer answer =
        answers.get(
            "png|" + still.key(),
            () ->
                Answer.ofRelease(
                    still.release(),
                    "image/png",
                    PngPicture.of(draw(still), still.width(), still.height(), 1)));
    send(ctx, answer);
  }

  void svg(Context ctx) {
    Still still = still(ctx);
    Answer answer =
        answers.get(
            "svg|" + still.key(),
            () ->
                Answer.ofRelease(
                    still.release(),
                    "image/svg+xml",
                    draw(still).getBytes(StandardCharsets.UTF_8)));
    send(ctx, answer);
  }

  private static void send(Context ctx, Answer answer) {
    ctx.header("Cross-Origin-Resource-Policy", "cross-origin");
    ctx.header("X-Content-Type-Options", "nosniff");
    Replies.send(ctx, answer, Replies.Freshness.REVALIDATE);
  }

  private Still still(Context ctx) {
    Parameters parameters = Parameters.ofPage(ctx.queryParamMap());
    return new Still(
        views.get(ctx),
        parameters.findInt("width", LEAST, MOST).orElse(WIDTH),
        parameters.findInt("height", LEAST, MOST).orElse(HEIGHT),
        parameters.find("theme").filter("dark"::equals).isPresent());
  }

  private String draw(Still still) {
    Layer layer = views.layer(still.view());
    BoundarySet set = layer.request().set();
    Drawing drawing = set.drawingWithin(MAX_VERTICES);
    List<GeometryText> geometry = store.listGeometry(set, drawing);
    return LayerPicture.svg(
        layer,
        geometry,
        views.wordsWithFigures(still.view()).picture(),
        still.dark() ? PictureTheme.DARK : PictureTheme.LIGHT,
        still.width(),
        still.height());
  }
}
