package org.parityatlas.server.postgis;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.BiConsumer;
import org.locationtech.jts.geom.MultiPolygon;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Rows into a table by {@code COPY … (FORMAT binary)}, streamed (PostgreSQL manual, "COPY, Binary
 * Format"). Columns are written in the order named when it was opened; nothing is seen by others
 * until the connection's transaction commits. Closing without {@link #finish()} cancels the copy.
 */
public final class CopyBinary implements AutoCloseable {
  private static final byte[] SIGNATURE = {
    'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xff, '\r', '\n', 0
  };
  private static final int INT_OID = 23;
  private static final int TEXT_OID = 25;
  private static final int DOUBLE_OID = 701;
  private static final int SRID = 27700;
  private static final int CHUNK_BYTES = 1 << 16;

  private final CopyIn copy;
  private final short columns;
  private ByteBuffer buffer = ByteBuffer.allocate(2 * CHUNK_BYTES);
  private long rows;

  private CopyBinary(CopyIn copy, int columns) {
    this.copy = copy;
    this.columns = (short) columns;
  }

  /** Opens a copy into {@code table}; both names come from code, never from a request. */
  public static CopyBinary into(Connection connection, String table, String... columns)
      throws SQLException {
    String sql =
        "COPY " + table + " (" + String.join(", ", columns) + ") FROM STDIN (FORMAT binary)";
    CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(sql);
    CopyBinary writer = new CopyBinary(copy, columns.length);
    writer.buffer.put(SIGNATURE).putInt(0).putInt(0);
    return writer;
  }

  /** Begins a row; exactly as many values as columns must follow. */
  public CopyBinary row() throws SQLException {
    if (buffer.position() >= CHUNK_BYTES) {
      send();
    }
    rows++;
    buffer.putShort(columns);
    return this;
  }

  public CopyBinary put(long value) {
    room(12).putInt(8).putLong(value);
    return this;
  }

  public CopyBinary put(int value) {
    room(8).putInt(4).putInt(value);
    return this;
  }

  public CopyBinary put(double value) {
    room(12).putInt(8).putDouble(value);
    return this;
  }

  /** A double, or SQL null. */
  public CopyBinary put(Double value) {
    return value == null ? putNull() : put(value.doubleValue());
  }

  /** A text, or SQL null. */
  public CopyBinary put(String value) {
    return value == null ? putNull() : bytes(value.getBytes(StandardCharsets.UTF_8));
  }

  /** An int, or SQL null. */
  public CopyBinary put(Integer value) {
    return value == null ? putNull() : put(value.intValue());
  }

  public CopyBinary put(boolean value) {
    room(5).putInt(1).put((byte) (value ? 1 : 0));
    return this;
  }

  /** An array of texts, any of which may be null. */
  public CopyBinary put(String[] values) {
    return array(values, TEXT_OID, (each, text) -> each.put(text));
  }

  /** An array of ints, any of which may be null. */
  public CopyBinary put(Integer[] values) {
    return array(values, INT_OID, (each, number) -> each.put(number));
  }

  /** An array of doubles, any of which may be null. */
  public CopyBinary put(Double[] values) {
    return array(values, DOUBLE_OID, (each, number) -> each.put(number));
  }

  /** One dimension from 1; an empty array has none ({@code array_recv} in PostgreSQL's source). */
  private <T> CopyBinary array(T[] values, int elementOid, BiConsumer<CopyBinary, T> write) {
    room(24);
    int lengthAt = buffer.position();
    buffer.putInt(0).putInt(values.length == 0 ? 0 : 1).putInt(1).putInt(elementOid);
    if (values.length > 0) {
      buffer.putInt(values.length).putInt(1);
    }
    for (T value : values) {
      write.accept(this, value);
    }
    buffer.putInt(lengthAt, buffer.position() - lengthAt - 4);
    return this;
  }

  /** A multipolygon in EPSG:27700, as EWKB. */
  public CopyBinary put(MultiPolygon value) {
    int length = EwkbOutput.length(value);
    EwkbOutput.write(room(4 + length).putInt(length), value, SRID);
    return this;
  }

  private CopyBinary putNull() {
    room(4).putInt(-1);
    return this;
  }

  private CopyBinary bytes(byte[] value) {
    room(4 + value.length).putInt(value.length).put(value);
    return this;
  }

  private ByteBuffer room(int bytes) {
    if (buffer.remaining() < bytes + 2) {
      int wanted = Math.max(buffer.capacity() * 2, buffer.position() + bytes + 2);
      buffer = ByteBuffer.allocate(wanted).put(buffer.flip());
    }
    return buffer;
  }

  private void send() throws SQLException {
    copy.writeToCopy(buffer.array(), 0, buffer.position());
    buffer.clear();
  }

  /** Ends the copy and gives the number of rows written. */
  public long finish() throws SQLException {
    room(2).putShort((short) -1);
    send();
    copy.endCopy();
    return rows;
  }

  @Override
  public void close() throws SQLException {
    if (copy.isActive()) {
      copy.cancelCopy();
    }
  }
}
