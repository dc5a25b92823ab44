package org.parityatlas.server.http;

import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import org.parityatlas.server.store.GeometryText;

/**
 * A gzip stream (RFC 1952) of which pieces may stand ready: blocks of a deflate stream (RFC 1951)
 * that were made before are written between those that are made now. Most of a joined layer is
 * geometry, which is the same in each, and compressing it takes longer than all the rest.
 */
final class StitchedGzip extends OutputStream {
  /** The compressor is asked once for so many bytes: each time costs a call out of Java. */
  private static final int PIECE_BYTES = 1 << 14;

  /** Deflate, no name and no time, from no known system. */
  private static final byte[] HEADER = {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, (byte) 0xff};

  private final OutputStream out;
  private final Deflater deflater;
  private final CRC32 sum = new CRC32();
  private final byte[] piece = new byte[PIECE_BYTES];
  private long length;
  private boolean closed;

  StitchedGzip(OutputStream out, int level) throws IOException {
    this.out = out;
    this.deflater = new Deflater(level, true);
    out.write(HEADER);
  }

  @Override
  public void write(int value) throws IOException {
    write(new byte[] {(byte) value}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int from, int count) throws IOException {
    deflater.setInput(bytes, from, count);
    while (!deflater.needsInput()) {
      out.write(piece, 0, deflater.deflate(piece, 0, piece.length, Deflater.NO_FLUSH));
    }
    add(bytes, from, count);
  }

  /** Puts in a text that is compressed already. */
  void put(GeometryText text) throws IOException {
    byte[] utf8 = text.utf8();
    int made;
    do {
      made = deflater.deflate(piece, 0, piece.length, Deflater.SYNC_FLUSH);
      out.write(piece, 0, made);
    } while (made == piece.length);
    out.write(text.deflated());
    // What whoever reads the stream has before it here, as far as it may be referred to.
    deflater.setDictionary(utf8);
    add(utf8, 0, utf8.length);
  }

  private void add(byte[] bytes, int from, int count) {
    sum.update(bytes, from, count);
    length += count;
  }

  @Override
  public void close() throws IOException {
    if (closed) {
      return;
    }
    closed = true;
    try {
      deflater.finish();
      while (!deflater.finished()) {
        out.write(piece, 0, deflater.deflate(piece));
      }
      writeLittleEndian(sum.getValue());
      writeLittleEndian(length);
    } finally {
      deflater.end();
    }
    out.close();
  }

  private void writeLittleEndian(long value) throws IOException {
    for (int shift = 0; shift < Integer.SIZE; shift += Byte.SIZE) {
      out.write((int) (value >> shift));
    }
  }
}
