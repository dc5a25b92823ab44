package org.parityatlas.boundaries.shapefile;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;

/**
 * An entry of a zip held to what the zip's directory says of it: never more bytes than its size, so
 * that a directory that lies gets past no cap, and at its end the right checksum.
 */
final class CheckedEntryStream extends FilterInputStream {
  private final ZipEntry entry;
  private final CRC32 checksum = new CRC32();
  private long count;
  private boolean ended;

  CheckedEntryStream(InputStream in, ZipEntry entry) {
    super(in);
    this.entry = entry;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int got = super.read(buffer, offset, length);
    if (got > 0) {
      count += got;
      if (count > entry.getSize()) {
        throw new ZipException(entry.getName() + " is longer than the zip says");
      }
      checksum.update(buffer, offset, got);
    } else if (got < 0 && !ended) {
      ended = true;
      if (count != entry.getSize() || checksum.getValue() != entry.getCrc()) {
        throw new ZipException(entry.getName() + " does not match its checksum in the zip");
      }
    }
    return got;
  }

  @Override
  public long skip(long bytes) throws IOException {
    byte[] scratch = new byte[(int) Math.min(8192, Math.max(1, bytes))];
    int got = read(scratch, 0, (int) Math.min(scratch.length, bytes));
    return Math.max(0, got);
  }

  @Override
  public boolean markSupported() {
    return false;
  }
}
