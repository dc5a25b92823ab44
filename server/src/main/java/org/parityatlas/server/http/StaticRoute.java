package org.parityatlas.server.http;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.parityatlas.server.release.Citations;
import org.parityatlas.server.store.Snapshot;

/**
 * The front end, packed as resources. Pages are asked for again each time; files whose name holds a
 * hash of their content are kept for ever.
 */
final class StaticRoute {
  private static final String FOLDER = "web/";
  private static final String PAGE = "index.html";
  private static final int MOST_PAGES = 500;

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
   * not. Maps of large sets are drawn by WebAssembly, which is no more than script that comes from
   * here.
   */
  private static final String CONTENT_SECURITY =
      "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; img-src 'self' data:; style-src 'self' 'unsafe-inline';"
          + " object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

  private final Map<String, Answer> answers = new ConcurrentHashMap<>();
  private final PageHead head;
  private final ReleaseChoice releases;
  private final Citations citations;

  /** Pages with what their view says, by release and query; they take no turn and wait for none. */
  private final Cache<String, Answer> pages = Caffeine.newBuilder().maximumSize(MOST_PAGES).build();

  StaticRoute(PageHead head, ReleaseChoice releases, Citations citations) {
    this.head = head;
    this.releases = releases;
    this.citations = citations;
  }

  /** A page: the front end reads the rest of the address itself. */
  void page(Context ctx) {
    // A link that stays with a release cites it as a widget does.
    findNamed(ctx).ifPresent(named -> citations.cite(named.release()));
    ctx.header("Content-Security-Policy", CONTENT_SECURITY);
    ctx.header("X-Content-Type-Options", "nosniff");
    ctx.header("Referrer-Policy", "strict-origin-when-cross-origin");
    Answer plain = get(ctx, PAGE);
    Answer page = releases.findLive().map(live -> page(ctx, live.release(), plain)).orElse(plain);
    Replies.send(ctx, page, Replies.Freshness.REVALIDATE);
  }

  /** The release that the address of a page names, where it is kept; the page says if it is not. */
  private Optional<Snapshot> findNamed(Context ctx) {
    try {
      return Parameters.ofPage(ctx.queryParamMap()).findRelease().flatMap(releases::find);
    } catch (RequestException e) {
      return Optional.empty();
    }
  }

  /** What could not be told now is not kept: the next request may have it. */
  private Answer page(Context ctx, long release, Answer plain) {
    String key = release + "|" + ctx.queryString();
    Answer kept = pages.getIfPresent(key);
    if (kept != null) {
      return kept;
    }
    Optional<Answer> told = head.find(ctx).map(said -> with(said, plain));
    told.ifPresent(answer -> pages.put(key, answer));
    return told.orElse(plain);
  }

  private static Answer with(String said, Answer plain) {
    String html = new String(plain.bytes(ContentCoding.IDENTITY), StandardCharsets.UTF_8);
    // The view's own description takes the place of the general one.
    String rest = html.replaceFirst("<meta name=\"description\"[^>]*>\\s*", "");
    return Answer.ofContent(
        plain.contentType(),
        rest.replace("</head>", said + "</head>").getBytes(StandardCharsets.UTF_8));
  }

  /** A file of the build; also for widgets in a frame without an origin of its own. */
  void asset(Context ctx) {
    ctx.header("Access-Control-Allow-Origin", "*");
    ctx.header("X-Content-Type-Options", "nosniff");
    send(ctx, "assets/" + ctx.pathParam("file"), Replies.Freshness.IMMUTABLE);
  }

  /** A file beside the page. */
  void file(Context ctx) {
    file(ctx, ctx.path().substring(1));
  }

  /** A file of the build under the name that it has there. */
  void file(Context ctx, String name) {
    send(ctx, name, Replies.Freshness.REVALIDATE);
  }

  private void send(Context ctx, String name, Replies.Freshness freshness) {
    Replies.send(ctx, get(ctx, name), freshness);
  }

  private Answer get(Context ctx, String name) {
    return find(name)
        .orElseThrow(
            () -> RequestException.notFound("There is nothing at " + ctx.path() + ".", List.of()));
  }

  /** The text of a file of the build that is filled in before it is sent. */
  Optional<String> findText(String name) {
    return find(name)
        .map(one -> new String(one.bytes(ContentCoding.IDENTITY), StandardCharsets.UTF_8));
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
