package org.parityatlas.server.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.parityatlas.server.store.ReleaseGoneException;
import org.parityatlas.server.store.ReleaseNotHereException;
import org.parityatlas.server.store.StoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Every fault as a problem document (RFC 9457): what is wrong, what is allowed, nothing of the
 * inside.
 */
final class Problems {
  static final String TYPE = "application/problem+json; charset=utf-8";

  private static final Logger LOG = LoggerFactory.getLogger(Problems.class);
  private static final int RETRY_AFTER_SECONDS = 5;

  private Problems() {}

  static void register(RoutesConfig routes) {
    routes.exception(
        RequestException.class,
        (e, ctx) -> send(ctx, e.status(), e.getMessage(), e.parameter(), e.allowed()));
    routes.exception(
        StoreException.class,
        (e, ctx) -> {
          LOG.warn("{} {}: {}", ctx.method(), ctx.path(), e.getMessage());
          unavailable(ctx, "The database is not answering. Try again in a few seconds.");
        });
    routes.exception(
        ReleaseChoice.NothingLoadedException.class,
        (e, ctx) -> unavailable(ctx, "Nothing is loaded yet, or the database is still starting."));
    routes.exception(
        ReleaseAnswers.BusyException.class,
        (e, ctx) -> unavailable(ctx, "Too many requests at once. Try again in a few seconds."));
    routes.exception(
        ReleaseNotHereException.class,
        (e, ctx) ->
            unavailable(
                ctx, "This release has not reached this server yet. Try again in a few seconds."));
    routes.exception(
        ReleaseGoneException.class,
        (e, ctx) -> {
          if (ctx.queryParam("release") == null && !ctx.pathParamMap().containsKey("hash")) {
            // The live one is meant: this server slept while it was swept, and is about to see so.
            unavailable(ctx, "A newer release is live. Try again in a few seconds.");
          } else {
            send(ctx, 404, "This release is not kept any more.", null, List.of());
          }
        });
    routes.exception(
        HttpResponseException.class,
        (e, ctx) -> {
          if (e.getStatus() == 405) {
            ctx.header("Allow", "GET, HEAD");
          }
          send(ctx, e.getStatus(), detail(e, ctx), null, List.of());
        });
    routes.exception(
        Exception.class,
        (e, ctx) -> {
          String id = UUID.randomUUID().toString();
          LOG.error("request {} failed: {} {}", id, ctx.method(), ctx.path(), e);
          send(ctx, 500, "Something went wrong here. Request id: " + id, null, List.of());
        });
  }

  private static String detail(HttpResponseException e, Context ctx) {
    return switch (e.getStatus()) {
      case 404 -> "There is nothing at " + ctx.path() + ".";
      case 405 -> "This is read-only: " + ctx.path() + " answers GET and HEAD.";
      default -> e.getMessage();
    };
  }

  /** 503: nothing can be served just now. */
  static void unavailable(Context ctx, String detail) {
    ctx.header("Retry-After", String.valueOf(RETRY_AFTER_SECONDS));
    send(ctx, 503, detail, null, List.of());
  }

  private static void send(
      Context ctx, int status, String detail, String parameter, List<String> allowed) {
    ctx.status(status);
    ctx.header("Cache-Control", "no-store");
    Replies.write(ctx, TYPE, document(status, detail, parameter, allowed));
  }

  /** The problem document; {@code parameter} is null where no parameter is at fault. */
  static byte[] document(int status, String detail, String parameter, List<String> allowed) {
    Map<String, Object> problem = new LinkedHashMap<>();
    problem.put("type", "about:blank");
    problem.put("title", title(status));
    problem.put("status", status);
    problem.put("detail", detail);
    if (parameter != null) {
      problem.put("parameter", parameter);
    }
    if (!allowed.isEmpty()) {
      problem.put("allowed", allowed);
    }
    return Json.bytes(problem);
  }

  private static String title(int status) {
    return switch (status) {
      case 400 -> "The request cannot be understood";
      case 404 -> "Not found";
      case 405 -> "Method not allowed";
      case 503 -> "Not ready";
      default -> status >= 500 ? "Server error" : "The request cannot be answered";
    };
  }
}
