package org.parityatlas.server.http;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.decoder.BrotliInputStream;
import com.aayushatharva.brotli4j.encoder.BrotliOutputStream;
import com.aayushatharva.brotli4j.encoder.Encoder;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.GZIPInputStream;

/**
 * How a body is sent: as it is, or compressed. Chosen by the client's preferences, ours at a tie.
 */
enum ContentCoding {
  IDENTITY("identity"),
  GZIP("gzip"),
  BROTLI("br");

  /** How hard a body is compressed, once, for all who ask for it. */
  enum Effort {
    /**
     * For bodies of megabytes that are mostly asked for once, such as joined layers: of a layer of
     * 361 districts a fifth of the time for an eighth more bytes.
     */
    FAST(1, 1),
    /** Brotli 5 takes about the time of gzip 6 and is smaller. */
    SMALL(6, 5);

    private final int gzipLevel;
    private final int brotliQuality;

    Effort(int gzipLevel, int brotliQuality) {
      this.gzipLevel = gzipLevel;
      this.brotliQuality = brotliQuality;
    }
  }

  /** A compressor is asked once for so many bytes: each time costs a call out of Java. */
  private static final int CODED_BYTES = 1 << 14;

  private static final int MOST_ACCEPTED_KEPT = 200;

  /** Browsers say the same a million times. */
  private static final Map<String, Accepted> ACCEPTED = new ConcurrentHashMap<>();

  /** What a client takes of a body in every form, and of one without brotli. */
  private record Accepted(ContentCoding best, ContentCoding gzipAtMost) {
    static final Accepted NOTHING = new Accepted(IDENTITY, IDENTITY);
  }

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
    return known(acceptEncoding).best();
  }

  /** The same of a body that has no brotli form. */
  static ContentCoding acceptedGzip(String acceptEncoding) {
    return known(acceptEncoding).gzipAtMost();
  }

  private static Accepted known(String acceptEncoding) {
    if (acceptEncoding == null || acceptEncoding.isBlank()) {
      return Accepted.NOTHING;
    }
    Accepted known = ACCEPTED.get(acceptEncoding);
    if (known == null) {
      known = new Accepted(read(acceptEncoding, BROTLI_HERE), read(acceptEncoding, false));
      if (ACCEPTED.size() < MOST_ACCEPTED_KEPT) {
        ACCEPTED.put(acceptEncoding, known);
      }
    }
    return known;
  }

  private static ContentCoding read(String acceptEncoding, boolean withBrotli) {
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
  byte[] encode(byte[] body, Effort effort) {
    if (this == IDENTITY) {
      return body;
    }
    try {
      if (this == BROTLI) {
        return Encoder.compress(body, Encoder.Parameters.create(effort.brotliQuality));
      }
      ByteArrayOutputStream out = new ByteArrayOutputStream(body.length / 3 + 64);
      try (OutputStream coded = stream(out, effort)) {
        coded.write(body);
      }
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes on to {@code out} in this coding, all of it when it is closed. */
  OutputStream stream(OutputStream out, Effort effort) throws IOException {
    return switch (this) {
      case IDENTITY -> out;
      case GZIP -> new StitchedGzip(out, effort.gzipLevel);
      case BROTLI ->
          new BrotliOutputStream(out, Encoder.Parameters.create(effort.brotliQuality), CODED_BYTES);
    };
  }

  /** The body that a compressed form was made of. */
  byte[] decode(byte[] coded) {
    InputStream bytes = new ByteArrayInputStream(coded);
    try (InputStream in =
        this == BROTLI ? new BrotliInputStream(bytes) : new GZIPInputStream(bytes, CODED_BYTES)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
