package org.parityatlas.boundaries.shapefile;

import java.io.Closeable;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.DoubleBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.impl.PackedCoordinateSequence;

/**
 * Reads the polygons of a {@code .shp} one record at a time, in file order, from a stream. One
 * buffer serves all records; coordinates are copied in bulk. Heights and measures are not kept.
 */
final class ShpReader implements Closeable {
  private static final int RECORD_HEADER_BYTES = 8;

  /** Sixteen million points. The most detailed official areas have a few million. */
  private static final int LARGEST_RECORD_BYTES = 1 << 28;

  private static final int POLYGON_HEADER_BYTES = 44;

  private final PartStream in;
  private final ShpHeader header;
  private final Optional<ShxIndex> index;
  private final GeometryFactory factory;
  private byte[] buffer = new byte[1 << 16];
  private ByteBuffer content;
  private int record;

  /**
   * Opens the {@code .shp}, and its index where there is one.
   *
   * @param rows how many records there should be, by the table
   */
  ShpReader(ShapefileParts parts, int rows, GeometryFactory factory) {
    this.in = parts.get(".shp");
    this.factory = factory;
    try {
      this.header = ShpHeader.read(in);
      this.index = ShxIndex.find(parts, rows);
    } catch (RuntimeException e) {
      in.close();
      throw e;
    }
  }

  /** Moves to the next record; false at the end of the file. */
  boolean next() {
    if (index.isPresent() ? record == index.get().recordCount() : isAtEnd()) {
      return false;
    }
    record++;
    if (index.isPresent()) {
      moveTo(index.get().offsetBytes(record - 1));
    }
    requireLeft(RECORD_HEADER_BYTES);
    buffer = in.read(buffer, RECORD_HEADER_BYTES, record);
    // The record number is not looked at: several writers number from 0, or not at all.
    long contentBytes = 2L * ByteBuffer.wrap(buffer).getInt(4);
    if (contentBytes < 4 || contentBytes > LARGEST_RECORD_BYTES) {
      throw in.fault(
          record,
          null,
          "has a record of " + contentBytes + " bytes; 4 to " + LARGEST_RECORD_BYTES + " are read");
    }
    requireLeft(contentBytes);
    if (index.isPresent() && index.get().contentBytes(record - 1) != contentBytes) {
      throw in.fault(
          record,
          null,
          String.format(
              Locale.ROOT,
              "has a record of %,d bytes here and the .shx says %,d: they are not of one shapefile",
              contentBytes,
              index.get().contentBytes(record - 1)));
    }
    buffer = in.read(buffer, (int) contentBytes, record);
    content = ByteBuffer.wrap(buffer, 0, (int) contentBytes).order(ByteOrder.LITTLE_ENDIAN);
    return true;
  }

  private boolean isAtEnd() {
    return in.position() >= header.lengthBytes();
  }

  private void moveTo(long offsetBytes) {
    if (offsetBytes < in.position()) {
      throw in.fault(
          record, null, "does not lie in the order of its .shx; write the shapefile anew");
    }
    if (offsetBytes > header.lengthBytes()) {
      throw in.fault(record, null, "ends before byte " + offsetBytes + ", where its .shx points");
    }
    in.skip(offsetBytes - in.position(), record);
  }

  private void requireLeft(long bytes) {
    if (bytes > header.lengthBytes() - in.position()) {
      throw in.fault(record, null, "ends in the middle of this record");
    }
  }

  /**
   * The shape of the current record.
   *
   * @return the polygon, or null where the file has a null shape
   */
  MultiPolygon polygon() {
    int number = content.getInt(0);
    if (number == ShapeType.NULL.number) {
      return null;
    }
    if (number != header.type().number) {
      throw in.fault(
          record, null, "has shape type " + number + " in a file of type " + header.type().number);
    }
    int length = content.limit();
    long partCount = length < POLYGON_HEADER_BYTES ? -1 : content.getInt(36);
    long pointCount = length < POLYGON_HEADER_BYTES ? -1 : content.getInt(40);
    if (partCount < 0
        || pointCount < 0
        || POLYGON_HEADER_BYTES + 4 * partCount + 16 * pointCount > length) {
      throw in.fault(
          record,
          null,
          String.format(
              Locale.ROOT,
              "claims %,d rings and %,d points in %,d bytes",
              partCount,
              pointCount,
              length));
    }
    return partCount == 0 || pointCount == 0
        ? null
        : RingAssembly.polygons(rings((int) partCount, (int) pointCount), factory);
  }

  private List<LinearRing> rings(int partCount, int pointCount) {
    int pointsAt = POLYGON_HEADER_BYTES + 4 * partCount;
    DoubleBuffer points =
        content.slice(pointsAt, 16 * pointCount).order(ByteOrder.LITTLE_ENDIAN).asDoubleBuffer();
    List<LinearRing> rings = new ArrayList<>(partCount);
    for (int part = 0; part < partCount; part++) {
      int start = content.getInt(POLYGON_HEADER_BYTES + 4 * part);
      int end =
          part + 1 < partCount ? content.getInt(POLYGON_HEADER_BYTES + 4 * (part + 1)) : pointCount;
      if (start < 0 || end < start || end > pointCount || part == 0 && start != 0) {
        throw in.fault(record, null, "has a ring from point " + start + " to " + end);
      }
      if (end > start) {
        rings.add(ring(points, start, end));
      }
    }
    return rings;
  }

  /**
   * One ring. It is closed where the writer forgot to, and filled up to the four points a ring must
   * have, so that a collapsed ring reaches the repair of invalid geometry and is reported there.
   */
  private LinearRing ring(DoubleBuffer points, int start, int end) {
    int count = end - start;
    boolean closed =
        points.get(2 * start) == points.get(2 * end - 2)
            && points.get(2 * start + 1) == points.get(2 * end - 1);
    int size = Math.max(4, closed ? count : count + 1);
    double[] xy = new double[2 * size];
    points.get(2 * start, xy, 0, 2 * count);
    for (int i = count; i < size; i++) {
      xy[2 * i] = xy[0];
      xy[2 * i + 1] = xy[1];
    }
    for (double ordinate : xy) {
      if (!Double.isFinite(ordinate)) {
        throw in.fault(record, null, "has a coordinate that is not a number");
      }
    }
    return factory.createLinearRing(new PackedCoordinateSequence.Double(xy, 2, 0));
  }

  /** Number of the current record, from 1. */
  int record() {
    return record;
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
