package org.parityatlas.server.http;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The front end, packed as resources. Pages are asked for again each time; files whose name holds a
 * hash of their content are kept for ever.
 */
final class StaticRoute {
  private static final String FOLDER = "web/";
  private static final String PAGE = "index.html";

  private static final Map<String, String> TYPES =
      Map.of(
          "html", "text/html; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "css", "text/css; charset=utf-8",
          "svg", "image/svg+xml",
          "png", "image/png",
          "ico", "image/x-icon",
          "json", "application/json; charset=utf-8",
          "webmanifest", "application/manifest+json",
          "txt", "text/plain; charset=utf-8");

  /**
   * Everything comes from here, and nothing may be framed but what a partner asks for. Leaflet sets
   * positions as inline styles by script, which this allows; style attributes in markup it does
   * not.
   */
  private static final String CONTENT_SECURITY =
      "default-src 'self'; connect-src 'self'; img-src 'self' data:; style-src 'self' 'unsafe-inline';"
          + " object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

  private final Map<String, Answer> answers = new ConcurrentHashMap<>();

  /** A page: the front end reads the rest of the address itself. */
  void page(Context ctx) {
    ctx.header("Content-Security-Policy", CONTENT_SECURITY);
    ctx.header("X-Content-Type-Options", "nosniff");
    ctx.header("Referrer-Policy", "strict-origin-when-cross-origin");
    send(ctx, PAGE, Replies.Freshness.REVALIDATE);
  }

  /** A file of the build. */
  void asset(Context ctx) {
    ctx.header("X-Content-Type-Options", "nosniff");
    send(ctx, "assets/" + ctx.pathParam("file"), Replies.Freshness.IMMUTABLE);
  }

  /** A file beside the page. */
  void file(Context ctx) {
    send(ctx, ctx.path().substring(1), Replies.Freshness.REVALIDATE);
  }

  private void send(Context ctx, String name, Replies.Freshness freshness) {
    Answer answer =
        find(name)
            .orElseThrow(
                () ->
                    RequestException.notFound(
                        "There is nothing at " + ctx.path() + ".", List.of()));
    Replies.send(ctx, answer, freshness);
  }

  private Optional<Answer> find(String name) {
    Answer known = answers.get(name);
    if (known != null) {
      return Optional.of(known);
    }
    if (name.contains("..")) {
      return Optional.empty();
    }
    try (InputStream in = StaticRoute.class.getClassLoader().getResourceAsStream(FOLDER + name)) {
      if (in == null) {
        return Optional.empty();
      }
      String extension = name.substring(name.lastIndexOf('.') + 1);
      String type = TYPES.getOrDefault(extension, "application/octet-stream");
      Answer answer = Answer.ofContent(type, in.readAllBytes());
      answers.put(name, answer);
      return Optional.of(answer);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
