package org.parityatlas.server.store;

import java.io.ByteArrayOutputStream;
import java.util.zip.Deflater;

/**
 * The geometry of an area in a drawing, as GeoJSON in UTF-8: WGS 84 with six decimals (about 0.1 m;
 * RFC 7946 section 11.2), rings by the right-hand rule. It never changes, so that its compressed
 * form is made once, when it is first asked for, and goes into every joined layer.
 */
public final class GeometryText {
  private static final int LEVEL = 6;
  private static final int PIECE_BYTES = 1 << 13;
  private static final int OBJECT_BYTES = 48;

  private final byte[] utf8;
  private volatile byte[] deflated;

  public GeometryText(byte[] utf8) {
    this.utf8 = utf8;
  }

  /** The text itself; not to be changed. */
  public byte[] utf8() {
    return utf8;
  }

  /**
   * The text as blocks of a deflate stream (RFC 1951) that end at a byte, refer to nothing before
   * them and are not the last of their stream; not to be changed. Two who ask at once may both make
   * it.
   */
  public byte[] deflated() {
    byte[] made = deflated;
    if (made == null) {
      made = deflate(utf8);
      deflated = made;
    }
    return made;
  }

  private static byte[] deflate(byte[] text) {
    Deflater deflater = new Deflater(LEVEL, true);
    try {
      deflater.setInput(text);
      ByteArrayOutputStream out = new ByteArrayOutputStream(text.length / 2 + 16);
      byte[] piece = new byte[PIECE_BYTES];
      int length;
      do {
        length = deflater.deflate(piece, 0, piece.length, Deflater.SYNC_FLUSH);
        out.write(piece, 0, length);
      } while (length == piece.length);
      return out.toByteArray();
    } finally {
      deflater.end();
    }
  }

  /** Bytes held in memory at most: coordinates are compressed to less than half. */
  int weight() {
    return utf8.length + utf8.length / 2 + OBJECT_BYTES;
  }
}
