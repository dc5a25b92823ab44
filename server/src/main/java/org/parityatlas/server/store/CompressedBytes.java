package org.parityatlas.server.store;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.encoder.Encoder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/**
 * A body as it was compressed when its source was loaded: slowly, once, and as small as it gets.
 *
 * @param gzip RFC 1952
 * @param brotli RFC 7932; null where there is no Brotli on this machine
 */
public record CompressedBytes(byte[] gzip, byte[] brotli) {
  private static final int BROTLI_QUALITY = 11;

  /** 16 MiB, the largest window that every client has to understand. */
  private static final int BROTLI_WINDOW_BITS = 24;

  /** Compresses a body. */
  public static CompressedBytes of(byte[] body) {
    try {
      return new CompressedBytes(gzip(body), Brotli4jLoader.isAvailable() ? brotli(body) : null);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] gzip(byte[] body) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream(body.length / 2 + 64);
    try (GZIPOutputStream gzip = new SmallGzip(out)) {
      gzip.write(body);
    }
    return out.toByteArray();
  }

  private static byte[] brotli(byte[] body) throws IOException {
    return Encoder.compress(
        body, Encoder.Parameters.create(BROTLI_QUALITY).setWindow(BROTLI_WINDOW_BITS));
  }

  /** Level 9, which the stream of the library has no parameter for. */
  private static final class SmallGzip extends GZIPOutputStream {
    SmallGzip(ByteArrayOutputStream out) throws IOException {
      super(out);
      def.setLevel(Deflater.BEST_COMPRESSION);
    }
  }
}
