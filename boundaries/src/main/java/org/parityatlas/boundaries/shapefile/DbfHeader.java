package org.parityatlas.boundaries.shapefile;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The header of a {@code .dbf} (dBASE III, IV, and FoxPro files without memos).
 *
 * @param languageByte the language driver id at byte 29; 0 where the writer did not say
 */
record DbfHeader(
    int recordCount, int headerBytes, int recordBytes, int languageByte, List<DbfField> fields) {
  /** Ten times as many as the finest official areas, the output areas, are. */
  private static final int MOST_RECORDS = 2_500_000;

  private static final int FIXED_BYTES = 32;
  private static final int FIELD_BYTES = 32;
  private static final byte END_OF_FIELDS = 0x0D;

  /** Reads the header and leaves the stream at the first record. */
  static DbfHeader read(PartStream in) {
    ByteBuffer fixed =
        ByteBuffer.wrap(in.read(new byte[FIXED_BYTES], FIXED_BYTES, null))
            .order(ByteOrder.LITTLE_ENDIAN);
    int recordCount = fixed.getInt(4);
    int headerBytes = fixed.getShort(8) & 0xffff;
    int recordBytes = fixed.getShort(10) & 0xffff;
    if (recordCount < 0 || headerBytes < FIXED_BYTES + 1 || recordBytes < 1) {
      throw in.fault(null, null, "does not begin as a dBASE table does");
    }
    if (recordCount > MOST_RECORDS) {
      throw in.fault(
          null,
          null,
          String.format(
              Locale.ROOT, "has %,d records; at most %,d are read", recordCount, MOST_RECORDS));
    }
    // The mark of the end of file after the last record may be missing.
    long needed = headerBytes + (long) recordCount * recordBytes;
    if (needed > in.sizeBytes()) {
      throw in.fault(
          null,
          null,
          String.format(
              Locale.ROOT,
              "is cut short: %,d records need %,d bytes and it has %,d. Fetch the file again.",
              recordCount,
              needed,
              in.sizeBytes()));
    }
    byte[] columns = in.read(new byte[0], headerBytes - FIXED_BYTES, null);
    List<DbfField> fields = fields(in, columns, headerBytes - FIXED_BYTES);
    DbfField last = fields.get(fields.size() - 1);
    if (last.offset() + last.width() > recordBytes) {
      throw in.fault(null, last.name(), "has columns wider than its records");
    }
    return new DbfHeader(recordCount, headerBytes, recordBytes, fixed.get(29) & 0xff, fields);
  }

  private static List<DbfField> fields(PartStream in, byte[] columns, int length) {
    List<DbfField> fields = new ArrayList<>();
    // The geometry is an attribute like the columns, and its name is taken.
    Set<String> names = new HashSet<>(Set.of(ShapefileFeatureSource.GEOMETRY));
    int offset = 1;
    for (int at = 0;
        at + FIELD_BYTES <= length && columns[at] != END_OF_FIELDS;
        at += FIELD_BYTES) {
      DbfField field = field(in, columns, at, offset);
      if (!names.add(field.name().toLowerCase(Locale.ROOT))) {
        throw in.fault(
            null, field.name(), "has two columns of this name, or one named as the geometry is");
      }
      fields.add(field);
      offset += field.width();
    }
    if (fields.isEmpty()) {
      throw in.fault(null, null, "has no columns");
    }
    return List.copyOf(fields);
  }

  private static DbfField field(PartStream in, byte[] columns, int at, int offset) {
    int nameLength = 0;
    while (nameLength < 11 && columns[at + nameLength] != 0) {
      nameLength++;
    }
    String name = new String(columns, at, nameLength, StandardCharsets.ISO_8859_1).strip();
    char type = Character.toUpperCase((char) (columns[at + 11] & 0xff));
    int width = columns[at + 16] & 0xff;
    boolean isNumber = type == 'N' || type == 'F';
    int decimals = isNumber ? columns[at + 17] & 0xff : 0;
    if (name.isEmpty() || width == 0) {
      throw in.fault(null, null, "has a column without a name or a width");
    }
    switch (type) {
      case 'C', 'N', 'F', 'L' -> {}
      case 'D' -> {
        if (width != 8) {
          throw in.fault(null, name, "has dates of " + width + " characters; there must be 8");
        }
      }
      case 'M', 'B', 'G', 'P' ->
          throw in.fault(
              null,
              name,
              "keeps this column in a memo file (type "
                  + type
                  + "), which is not read;"
                  + " export the boundaries without it");
      default ->
          throw in.fault(
              null, name, "has a column of type \"" + type + "\"; C, N, F, L and D are read");
    }
    return new DbfField(name, type, offset, width, decimals);
  }
}
