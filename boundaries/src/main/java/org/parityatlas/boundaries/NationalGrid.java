package org.parityatlas.boundaries;

import java.util.Set;
import org.geotools.api.referencing.ReferenceIdentifier;
import org.geotools.api.referencing.crs.CoordinateReferenceSystem;
import org.geotools.api.referencing.operation.MathTransform;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.MultiPolygon;

/**
 * Brings a file's coordinates to the British National Grid (EPSG:27700, metres).
 *
 * <p>From degrees this is the {@link GridShift}, good to about 4 m.
 */
final class NationalGrid {
  private static final String CODE = "EPSG:27700";
  private static final Set<String> DEGREE_CODES = Set.of("EPSG:4326", "EPSG:4258");

  /** Null where the file is in the National Grid already. */
  private final MathTransform fromDegrees;

  private NationalGrid(MathTransform fromDegrees) {
    this.fromDegrees = fromDegrees;
  }

  /** The way from a file's coordinate reference system, known by its EPSG code. */
  static NationalGrid from(String file, CoordinateReferenceSystem crs) {
    String code = codeOf(crs);
    if (code.equals(CODE)) {
      return new NationalGrid(null);
    }
    if (!DEGREE_CODES.contains(code)) {
      throw new SourceFormatException(
          file, "its coordinate reference system is " + code + ", not " + CODE + " or degrees");
    }
    return new NationalGrid(GridShift.fromDegrees());
  }

  private static String codeOf(CoordinateReferenceSystem crs) {
    if (crs == null) {
      return "unknown";
    }
    for (ReferenceIdentifier id : crs.getIdentifiers()) {
      return id.toString();
    }
    return crs.getName().toString();
  }

  /** Where a polygon of the file has to lie, in the file's own coordinates. */
  Envelope limits() {
    return fromDegrees == null ? UkEnvelope.METRES : UkEnvelope.DEGREES;
  }

  /** The polygon on the National Grid; the polygon itself where it is there already. */
  MultiPolygon bring(MultiPolygon polygon) {
    if (fromDegrees == null) {
      return polygon;
    }
    return GridShift.move(polygon, fromDegrees);
  }
}
