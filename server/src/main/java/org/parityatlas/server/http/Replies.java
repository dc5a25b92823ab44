package org.parityatlas.server.http;

import io.javalin.http.Context;

/** Sends an {@link Answer}: coding, entity tag, 304 and how long it may be kept. */
final class Replies {
  /** How long a client or proxy may keep an answer without asking. */
  enum Freshness {
    /** Asks each time; usually gets a 304. A release can change at any moment. */
    REVALIDATE("no-cache"),
    /** The URL names the content. */
    IMMUTABLE("public, max-age=31536000, immutable");

    private final String cacheControl;

    Freshness(String cacheControl) {
      this.cacheControl = cacheControl;
    }
  }

  private Replies() {}

  /** Sends the answer, or 304 where the client already has it in the coding it would get. */
  static void send(Context ctx, Answer answer, Freshness freshness) {
    String accepted = ctx.header("Accept-Encoding");
    ContentCoding coding =
        answer.usable(
            answer.isGzip()
                ? ContentCoding.acceptedGzip(accepted)
                : ContentCoding.accepted(accepted));
    String entityTag = answer.entityTag(coding);
    ctx.header("ETag", entityTag);
    ctx.header("Cache-Control", freshness.cacheControl);
    ctx.header("Vary", "Accept-Encoding");
    if (matches(ctx.header("If-None-Match"), entityTag)) {
      ctx.status(304);
      return;
    }
    if (answer.isEmpty()) {
      ctx.status(204);
      return;
    }
    if (coding != ContentCoding.IDENTITY) {
      ctx.header("Content-Encoding", coding.token());
    }
    write(ctx, answer.contentType(), answer.bytes(coding));
  }

  /** Sends a whole body with its length, which HEAD tells too. */
  static void write(Context ctx, String contentType, byte[] body) {
    ctx.contentType(contentType);
    ctx.header("Content-Length", String.valueOf(body.length));
    ctx.result(body);
  }

  /** Weak comparison, as If-None-Match asks for (RFC 9110 section 13.1.2). */
  static boolean matches(String ifNoneMatch, String entityTag) {
    if (ifNoneMatch == null) {
      return false;
    }
    if (ifNoneMatch.trim().equals("*")) {
      return true;
    }
    for (String candidate : ifNoneMatch.split(",")) {
      String tag = candidate.trim();
      if (tag.equals(entityTag) || (tag.startsWith("W/") && tag.substring(2).equals(entityTag))) {
        return true;
      }
    }
    return false;
  }
}
