package org.parityatlas.data.reader;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.parityatlas.boundaries.SourceFormatException;

/**
 * Limits on a workbook, which is a zip: a small file can unpack to more than a machine holds. What
 * it unpacks to is counted by unpacking it, since a zip's own statement of its sizes can be untrue.
 * The largest official workbook in use unpacks to 25 MB at a ratio of 6.
 */
final class WorkbookCaps {
  static final int MAX_PACKED_BYTES = 100 << 20;
  static final long MAX_UNPACKED_BYTES = 1L << 30;
  static final int MAX_ENTRIES = 2_000;
  static final int MAX_RATIO = 200;

  private static final long RATIO_MATTERS_FROM_BYTES = 10 << 20;

  private WorkbookCaps() {}

  /** The packed bytes of a workbook that is within the limits. */
  static byte[] read(InputStream stream, String file) throws IOException {
    byte[] packed = stream.readNBytes(MAX_PACKED_BYTES + 1);
    if (packed.length > MAX_PACKED_BYTES) {
      throw tooLarge(file, "is larger than " + (MAX_PACKED_BYTES >> 20) + " MB");
    }
    long limit = Math.max(RATIO_MATTERS_FROM_BYTES, (long) packed.length * MAX_RATIO);
    long unpacked = 0;
    int entries = 0;
    byte[] buffer = new byte[1 << 16];
    // Read by its directory, as the workbook will be: java.util.zip's stream refuses valid
    // workbooks
    // whose sizes follow their parts in 64 bits.
    try (ZipFile zip =
        ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(packed)).get()) {
      for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
        if (++entries > MAX_ENTRIES) {
          throw tooLarge(file, "holds more than " + MAX_ENTRIES + " parts");
        }
        try (InputStream part = zip.getInputStream(entry)) {
          for (int n = part.read(buffer); n >= 0; n = part.read(buffer)) {
            unpacked += n;
            if (unpacked > limit || unpacked > MAX_UNPACKED_BYTES) {
              throw tooLarge(file, "unpacks to far more than a workbook of its size would");
            }
          }
        }
      }
    } catch (IOException e) {
      throw new SourceFormatException(
          file, null, null, "is not an Excel workbook (.xlsx), or is cut short", e);
    }
    return packed;
  }

  private static SourceFormatException tooLarge(String file, String fault) {
    return new SourceFormatException(file, fault);
  }
}
