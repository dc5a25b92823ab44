package org.parityatlas.server.http;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Whether a query can be read at all (RFC 3986 section 2.1): every percent sign begins two hex
 * digits, and what they encode is UTF-8. The container drops or mends what is not, so that a filter
 * could be lost unseen.
 */
final class QueryEncoding {
  private QueryEncoding() {}

  /** Refuses a raw query that cannot be read; null is none. */
  static void check(String query) {
    if (query == null || query.indexOf('%') < 0) {
      return;
    }
    ByteArrayOutputStream decoded = new ByteArrayOutputStream(query.length());
    for (int i = 0; i < query.length(); i++) {
      if (query.charAt(i) != '%') {
        decoded.writeBytes(String.valueOf(query.charAt(i)).getBytes(StandardCharsets.UTF_8));
        continue;
      }
      int high = digit(query, i + 1);
      int low = digit(query, i + 2);
      if (high < 0 || low < 0) {
        throw unreadable("\"" + query.substring(i, Math.min(i + 3, query.length())) + "\"");
      }
      decoded.write(high << 4 | low);
      i += 2;
    }
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(decoded.toByteArray()));
    } catch (CharacterCodingException e) {
      throw unreadable("what it encodes");
    }
  }

  private static int digit(String query, int place) {
    return place < query.length() ? Character.digit(query.charAt(place), 16) : -1;
  }

  private static RequestException unreadable(String what) {
    return RequestException.badParameter(
        null, "The query is not percent-encoded UTF-8: " + what + " cannot be read.", List.of());
  }
}
