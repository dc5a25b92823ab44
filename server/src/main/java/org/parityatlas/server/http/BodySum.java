package org.parityatlas.server.http;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;
import org.parityatlas.server.store.GeometryText;

/**
 * Sixty-four bits that tell a body from another, taken while it is written on: two cyclic sums with
 * different polynomials, at a tenth of the time of a cryptographic digest, which every layer of
 * megabytes would wait for.
 */
final class BodySum extends FilterOutputStream {
  private final CRC32 one = new CRC32();
  private final CRC32C other = new CRC32C();
  private int length;

  BodySum(OutputStream out) {
    super(out);
  }

  /** The sum of a body that is at hand. */
  static String digest(byte[] body) {
    BodySum sum = new BodySum(OutputStream.nullOutputStream());
    sum.add(body, 0, body.length);
    return sum.digest();
  }

  @Override
  public void write(int value) throws IOException {
    write(new byte[] {(byte) value}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int from, int count) throws IOException {
    add(bytes, from, count);
    out.write(bytes, from, count);
  }

  /** Writes a geometry, as it was compressed before where the stream can put it in so. */
  void put(GeometryText geometry) throws IOException {
    byte[] utf8 = geometry.utf8();
    if (out instanceof StitchedGzip gzip) {
      add(utf8, 0, utf8.length);
      gzip.put(geometry);
    } else {
      write(utf8, 0, utf8.length);
    }
  }

  private void add(byte[] bytes, int from, int count) {
    one.update(bytes, from, count);
    other.update(bytes, from, count);
    length += count;
  }

  /** Of all that was written so far. */
  String digest() {
    return String.format("%08x%08x", one.getValue(), other.getValue());
  }

  /** Bytes written so far. */
  int length() {
    return length;
  }
}
