package org.parityatlas.server.postgis;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.impl.PackedCoordinateSequence;

/**
 * Multipolygons as PostGIS takes them: little-endian WKB with the SRID in front (PostGIS source,
 * "liblwgeom/lwin_wkb.c"). A ring read from a shapefile is one array of doubles and goes over as
 * one.
 */
final class EwkbOutput {
  private static final byte LITTLE_ENDIAN = 1;
  private static final int POLYGON = 3;
  private static final int MULTI_POLYGON = 6;
  private static final int HAS_SRID = 0x20000000;
  private static final int HEAD_BYTES = 13;
  private static final int POLYGON_HEAD_BYTES = 9;

  private EwkbOutput() {}

  /** Bytes that a multipolygon takes. */
  static int length(MultiPolygon area) {
    int bytes = HEAD_BYTES;
    for (int i = 0; i < area.getNumGeometries(); i++) {
      Polygon polygon = (Polygon) area.getGeometryN(i);
      bytes += POLYGON_HEAD_BYTES + length(polygon.getExteriorRing());
      for (int r = 0; r < polygon.getNumInteriorRing(); r++) {
        bytes += length(polygon.getInteriorRingN(r));
      }
    }
    return bytes;
  }

  private static int length(LinearRing ring) {
    return 4 + 16 * ring.getNumPoints();
  }

  /** Writes a multipolygon; the buffer has room for it and gets its byte order back. */
  static void write(ByteBuffer out, MultiPolygon area, int srid) {
    ByteOrder before = out.order();
    out.order(ByteOrder.LITTLE_ENDIAN);
    out.put(LITTLE_ENDIAN).putInt(MULTI_POLYGON | HAS_SRID).putInt(srid);
    out.putInt(area.getNumGeometries());
    for (int i = 0; i < area.getNumGeometries(); i++) {
      Polygon polygon = (Polygon) area.getGeometryN(i);
      out.put(LITTLE_ENDIAN).putInt(POLYGON).putInt(1 + polygon.getNumInteriorRing());
      write(out, polygon.getExteriorRing());
      for (int r = 0; r < polygon.getNumInteriorRing(); r++) {
        write(out, polygon.getInteriorRingN(r));
      }
    }
    out.order(before);
  }

  private static void write(ByteBuffer out, LinearRing ring) {
    CoordinateSequence points = ring.getCoordinateSequence();
    out.putInt(points.size());
    if (points instanceof PackedCoordinateSequence.Double packed && packed.getDimension() == 2) {
      double[] ordinates = packed.getRawCoordinates();
      out.asDoubleBuffer().put(ordinates, 0, 2 * points.size());
      out.position(out.position() + 16 * points.size());
      return;
    }
    for (int i = 0; i < points.size(); i++) {
      out.putDouble(points.getX(i)).putDouble(points.getY(i));
    }
  }
}
