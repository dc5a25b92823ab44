package org.parityatlas.boundaries.shapefile;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Locale;
import org.locationtech.jts.geom.Envelope;

/**
 * The 100-byte header that {@code .shp} and {@code .shx} share.
 *
 * @param lengthBytes length of the whole file as the header states it
 * @param bounds extent of all shapes in the file's own coordinates
 */
record ShpHeader(long lengthBytes, ShapeType type, Envelope bounds) {
  static final int BYTES = 100;
  private static final int FILE_CODE = 9994;
  private static final int VERSION = 1000;

  static ShpHeader read(PartStream in) {
    ByteBuffer header = ByteBuffer.wrap(in.read(new byte[BYTES], BYTES, null), 0, BYTES);
    if (header.getInt(0) != FILE_CODE) {
      throw in.fault(null, null, "does not begin as a shapefile does (file code 9994)");
    }
    long lengthBytes = 2L * header.getInt(24);
    header.order(ByteOrder.LITTLE_ENDIAN);
    if (header.getInt(28) != VERSION) {
      throw in.fault(null, null, "has version " + header.getInt(28) + "; only 1000 exists");
    }
    if (lengthBytes < BYTES) {
      throw in.fault(null, null, "states an impossible length of " + lengthBytes + " bytes");
    }
    if (lengthBytes > in.sizeBytes()) {
      throw in.fault(
          null,
          null,
          String.format(
              Locale.ROOT,
              "is cut short: it should have %,d bytes and has %,d. Fetch the file again.",
              lengthBytes,
              in.sizeBytes()));
    }
    int number = header.getInt(32);
    ShapeType type = ShapeType.find(number);
    if (type == null) {
      throw in.fault(null, null, "has shape type " + number + ", which does not exist");
    }
    if (!type.isPolygon()) {
      throw in.fault(null, null, "holds " + type.words + "; boundaries must be polygons");
    }
    Envelope bounds =
        new Envelope(
            header.getDouble(36), header.getDouble(52), header.getDouble(44), header.getDouble(60));
    return new ShpHeader(lengthBytes, type, bounds);
  }
}
