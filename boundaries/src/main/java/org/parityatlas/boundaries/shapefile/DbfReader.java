package org.parityatlas.boundaries.shapefile;

import java.io.Closeable;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Reads the records of a {@code .dbf} in order; a record is decoded field by field, as asked. */
final class DbfReader implements Closeable {
  private static final byte LIVE = ' ';
  private static final byte DELETED = '*';

  private final PartStream in;
  private final DbfHeader header;
  private final DbfValues values;
  private byte[] bytes;
  private int record;

  DbfReader(PartStream in, Charset charset) {
    this.in = in;
    try {
      this.header = DbfHeader.read(in);
    } catch (RuntimeException e) {
      in.close();
      throw e;
    }
    this.values = new DbfValues(charset);
    this.bytes = new byte[header.recordBytes()];
  }

  DbfHeader header() {
    return header;
  }

  /** Moves to the next record, deleted or not; false after the last. */
  boolean next() {
    if (record == header.recordCount()) {
      return false;
    }
    record++;
    bytes = in.read(bytes, header.recordBytes(), record);
    if (bytes[0] != LIVE && bytes[0] != DELETED) {
      throw in.fault(record, null, "has a record that is neither live nor deleted");
    }
    return true;
  }

  /** Whether the current record is marked as deleted; its shape is then to be left out as well. */
  boolean isDeleted() {
    return bytes[0] == DELETED;
  }

  /** Number of the current record, from 1. */
  int record() {
    return record;
  }

  /** A value of the current record: null where it is blank. */
  Object value(DbfField field) {
    try {
      return values.decode(bytes, field);
    } catch (DbfValues.Undecodable e) {
      throw in.fault(record, field.name(), e.getMessage());
    }
  }

  /** Whether all text of the current record is well-formed UTF-8. */
  boolean isUtf8() {
    for (DbfField field : header.fields()) {
      if (field.type() == 'C'
          && !DbfValues.isDecodable(bytes, field, StandardCharsets.UTF_8.newDecoder())) {
        return false;
      }
    }
    return true;
  }

  /** Reads to the end of the part, so that the checksum of a zipped one is looked at. */
  void finish() {
    in.drain();
  }

  @Override
  public void close() {
    in.close();
  }
}
