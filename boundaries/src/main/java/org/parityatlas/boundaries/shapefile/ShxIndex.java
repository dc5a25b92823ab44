package org.parityatlas.boundaries.shapefile;

import java.nio.ByteBuffer;
import java.nio.IntBuffer;
import java.util.Locale;
import java.util.Optional;

/**
 * The {@code .shx}: where each record of the {@code .shp} begins and how long its content is. It is
 * held to the {@code .shp} record by record while that is read; a shapefile without it is read in
 * the order its records lie.
 */
final class ShxIndex {
  private static final int ENTRY_BYTES = 8;

  private final int[] words;

  private ShxIndex(int[] words) {
    this.words = words;
  }

  /**
   * Reads the index, where there is one.
   *
   * @param rows how many records there should be, by the table
   */
  static Optional<ShxIndex> find(ShapefileParts parts, int rows) {
    if (!parts.has(".shx")) {
      return Optional.empty();
    }
    try (PartStream in = parts.get(".shx")) {
      long lengthBytes = ShpHeader.read(in).lengthBytes() - ShpHeader.BYTES;
      if (lengthBytes != (long) ENTRY_BYTES * rows) {
        throw in.fault(
            null,
            null,
            String.format(
                Locale.ROOT,
                "has %,d records and the .dbf %,d: they are not of one shapefile",
                lengthBytes / ENTRY_BYTES,
                rows));
      }
      IntBuffer entries =
          ByteBuffer.wrap(in.read(new byte[0], (int) lengthBytes, null)).asIntBuffer();
      int[] words = new int[2 * rows];
      entries.get(words);
      return Optional.of(new ShxIndex(words));
    }
  }

  int recordCount() {
    return words.length / 2;
  }

  /** Byte at which the header of a record begins; records count from 0 here. */
  long offsetBytes(int index) {
    return 2L * words[2 * index];
  }

  /** Length of a record's content, without its 8-byte header. */
  long contentBytes(int index) {
    return 2L * words[2 * index + 1];
  }
}
