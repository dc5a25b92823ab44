package org.parityatlas.server.http;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.encoder.Encoder;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * How a body is sent: as it is, or compressed. Chosen by the client's preferences, ours at a tie.
 */
enum ContentCoding {
  IDENTITY("identity"),
  GZIP("gzip"),
  BROTLI("br");

  /** Quality 5 takes about the time of gzip 6 and is smaller. */
  private static final int BROTLI_QUALITY = 5;

  private static final boolean BROTLI_HERE = Brotli4jLoader.isAvailable();

  private final String token;

  ContentCoding(String token) {
    this.token = token;
  }

  /** The word in Accept-Encoding and Content-Encoding. */
  String token() {
    return token;
  }

  /**
   * The best coding that a client accepts (RFC 9110 section 12.5.3). Identity where the header is
   * absent.
   */
  static ContentCoding accepted(String acceptEncoding) {
    return accepted(acceptEncoding, BROTLI_HERE);
  }

  /** The same of a body that has no brotli form. */
  static ContentCoding acceptedGzip(String acceptEncoding) {
    return accepted(acceptEncoding, false);
  }

  private static ContentCoding accepted(String acceptEncoding, boolean withBrotli) {
    if (acceptEncoding == null || acceptEncoding.isBlank()) {
      return IDENTITY;
    }
    double gzip = -1;
    double brotli = -1;
    double any = -1;
    for (String part : acceptEncoding.split(",")) {
      String[] pieces = part.trim().split(";");
      double quality = quality(pieces);
      switch (pieces[0].trim().toLowerCase(Locale.ROOT)) {
        case "gzip", "x-gzip" -> gzip = quality;
        case "br" -> brotli = quality;
        case "*" -> any = quality;
        default -> {
          // a coding that we do not offer
        }
      }
    }
    gzip = gzip < 0 ? any : gzip;
    brotli = withBrotli ? (brotli < 0 ? any : brotli) : -1;
    if (brotli > 0 && brotli >= gzip) {
      return BROTLI;
    }
    return gzip > 0 ? GZIP : IDENTITY;
  }

  private static double quality(String[] pieces) {
    for (int i = 1; i < pieces.length; i++) {
      String piece = pieces[i].trim();
      if (piece.startsWith("q=")) {
        try {
          return Double.parseDouble(piece.substring(2));
        } catch (NumberFormatException e) {
          return 0;
        }
      }
    }
    return 1;
  }

  /** The body in this coding. */
  byte[] encode(byte[] body) {
    try {
      return switch (this) {
        case IDENTITY -> body;
        case GZIP -> gzip(body);
        case BROTLI -> Encoder.compress(body, Encoder.Parameters.create(BROTLI_QUALITY));
      };
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The body that a gzip form was made of. */
  static byte[] gunzip(byte[] gzip) {
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(gzip))) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] gzip(byte[] body) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream(body.length / 4 + 64);
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(body);
    }
    return out.toByteArray();
  }
}
