package org.parityatlas.server.http;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A body ready to be sent, with its compressed forms made once and kept. The tag names release,
 * content and coding, so that two servers, or a server before and after a restart, give the same
 * tag to the same bytes and never the same tag to different ones.
 */
final class Answer {
  /** Below this a compressed body saves nothing that matters. */
  private static final int MIN_COMPRESSED_BYTES = 512;

  private final String contentType;

  /** Null where only the compressed form is kept. */
  private final byte[] body;

  private final String tag;
  private byte[] gzip;
  private byte[] brotli;

  private Answer(String contentType, byte[] body, String tag) {
    this.contentType = contentType;
    this.body = body;
    this.tag = tag;
  }

  /** An answer about one release. */
  static Answer ofRelease(long release, String contentType, byte[] body) {
    return new Answer(contentType, body, "r" + release + "-" + digest(body));
  }

  /** An answer that no release has a part in: a page, a script, the API description. */
  static Answer ofContent(String contentType, byte[] body) {
    return new Answer(contentType, body, digest(body));
  }

  /**
   * An answer that no release has a part in, of bytes that are compressed already: they are what is
   * kept and sent, and taken apart only for a client that does not accept gzip. No bytes are an
   * empty answer: 204.
   */
  static Answer ofGzip(String contentType, byte[] gzip) {
    Answer answer = new Answer(contentType, gzip.length == 0 ? gzip : null, digest(gzip));
    answer.gzip = gzip;
    return answer;
  }

  /** The first eight bytes of a body's SHA-256. */
  static String digest(byte[] body) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(body);
      return HexFormat.of().formatHex(hash, 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  String contentType() {
    return contentType;
  }

  /** Whether there is nothing to send. */
  boolean isEmpty() {
    return body != null && body.length == 0;
  }

  /** Whether gzip is the one compressed form there is. */
  boolean isGzip() {
    return body == null;
  }

  /** The coding that is used where this one is accepted: small bodies are sent as they are. */
  ContentCoding usable(ContentCoding accepted) {
    if (isGzip()) {
      return accepted;
    }
    boolean compressible =
        contentType.startsWith("text/")
            || contentType.contains("json")
            || contentType.contains("javascript")
            || contentType.contains("svg");
    return compressible && body.length >= MIN_COMPRESSED_BYTES ? accepted : ContentCoding.IDENTITY;
  }

  /** The quoted entity tag of this answer in a coding. */
  String entityTag(ContentCoding coding) {
    return '"' + tag + "-" + coding.token() + '"';
  }

  /** The bytes in a coding; compressed at first use. */
  byte[] bytes(ContentCoding coding) {
    return switch (coding) {
      case IDENTITY -> body == null ? ContentCoding.gunzip(gzip) : body;
      case GZIP -> {
        synchronized (this) {
          if (gzip == null) {
            gzip = coding.encode(body);
          }
          yield gzip;
        }
      }
      case BROTLI -> {
        synchronized (this) {
          if (brotli == null) {
            brotli = coding.encode(body);
          }
          yield brotli;
        }
      }
    };
  }

  /** Bytes held in memory at most, for the cache that keeps it: compressed forms come on top. */
  int weight() {
    return body == null ? gzip.length + 512 : body.length + body.length / 3 + 512;
  }
}
