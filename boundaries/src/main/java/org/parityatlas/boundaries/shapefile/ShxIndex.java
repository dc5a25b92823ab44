package org.parityatlas.boundaries.shapefile;

import java.nio.ByteBuffer;
import java.nio.IntBuffer;
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

  static Optional<ShxIndex> find(ShapefileParts parts) {
    if (!parts.has(".shx")) {
      return Optional.empty();
    }
    try (PartStream in = parts.get(".shx")) {
      long length = ShpHeader.read(in).lengthBytes() - ShpHeader.BYTES;
      if (length % ENTRY_BYTES != 0 || length > Integer.MAX_VALUE) {
        throw in.fault(null, null, "has an impossible length");
      }
      IntBuffer entries = ByteBuffer.wrap(in.read(new byte[0], (int) length, null)).asIntBuffer();
      int[] words = new int[(int) length / 4];
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
