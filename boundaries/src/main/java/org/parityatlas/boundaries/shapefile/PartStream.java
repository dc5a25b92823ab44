package org.parityatlas.boundaries.shapefile;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import org.parityatlas.boundaries.SourceFormatException;

/**
 * One part of a shapefile ({@code .shp}, {@code .dbf}, …) read from its start, in bulk. It knows
 * how long it should be, and turns a short or unreadable part into a {@link SourceFormatException}
 * that names the file and the part.
 */
final class PartStream implements Closeable {
  private static final int BUFFER_BYTES = 1 << 16;

  /** Above this a length is believed only as far as bytes really come. */
  private static final int TRUSTED_LENGTH_BYTES = 1 << 24;

  private final String file;
  private final String part;
  private final InputStream in;
  private final long sizeBytes;
  private long position;

  PartStream(String file, String part, InputStream in, long sizeBytes) {
    this.file = file;
    this.part = part;
    this.in = new BufferedInputStream(in, BUFFER_BYTES);
    this.sizeBytes = sizeBytes;
  }

  /**
   * Reads {@code length} bytes into {@code buffer}, or into a larger one where it is too small.
   *
   * @param row the record being read, or null in a header
   * @return the buffer that holds the bytes, from index 0
   */
  byte[] read(byte[] buffer, int length, Integer row) {
    try {
      byte[] target = buffer;
      int got;
      if (length > TRUSTED_LENGTH_BYTES && length > buffer.length) {
        target = in.readNBytes(length);
        got = target.length;
      } else {
        target = length > buffer.length ? new byte[Math.max(length, 2 * buffer.length)] : buffer;
        got = in.readNBytes(target, 0, length);
      }
      position += got;
      if (got < length) {
        throw cutShort(row);
      }
      return target;
    } catch (IOException e) {
      throw unreadable(row, e);
    }
  }

  void skip(long bytes, Integer row) {
    try {
      in.skipNBytes(bytes);
      position += bytes;
    } catch (EOFException e) {
      throw cutShort(row);
    } catch (IOException e) {
      throw unreadable(row, e);
    }
  }

  /** Reads what is left, so that the checksum of a zipped part is looked at. */
  void drain() {
    try {
      in.transferTo(OutputStream.nullOutputStream());
    } catch (IOException e) {
      throw unreadable(null, e);
    }
  }

  long position() {
    return position;
  }

  long sizeBytes() {
    return sizeBytes;
  }

  /** A fault in this part; the row and the column may be null. */
  SourceFormatException fault(Integer row, String column, String text) {
    return new SourceFormatException(file, row, column, "the " + part + " " + text);
  }

  private SourceFormatException cutShort(Integer row) {
    return fault(
        row, null, "is cut short: it ends at byte " + position + ". Fetch the file again.");
  }

  private SourceFormatException unreadable(Integer row, IOException e) {
    return new SourceFormatException(
        file, row, null, "the " + part + " cannot be read (" + e.getMessage() + ")", e);
  }

  @Override
  public void close() {
    try {
      in.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
