package org.parityatlas.boundaries;

import java.util.Set;
import org.geotools.api.referencing.FactoryException;
import org.geotools.api.referencing.ReferenceIdentifier;
import org.geotools.api.referencing.crs.CoordinateReferenceSystem;
import org.geotools.api.referencing.operation.MathTransform;
import org.geotools.api.referencing.operation.TransformException;
import org.geotools.referencing.CRS;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateSequenceFilter;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.MultiPolygon;

/**
 * Brings a file's coordinates to the British National Grid (EPSG:27700, metres).
 *
 * <p>From degrees this is a seven-parameter Helmert transformation with the parameters of
 * EPSG:1314, good to about 4 m: the Ordnance Survey's exact grid, OSTN15, is not part of this
 * product.
 */
final class NationalGrid {
  private static final String CODE = "EPSG:27700";
  private static final Set<String> DEGREE_CODES = Set.of("EPSG:4326", "EPSG:4258");

  /** OSGB36 longitude and latitude to eastings and northings, and the shift from WGS 84. */
  private static final String GRID_WKT =
      """
      PROJCS["British National Grid", GEOGCS["OSGB36",
        DATUM["OSGB36", SPHEROID["Airy 1830", 6377563.396, 299.3249646],
          TOWGS84[446.448, -125.157, 542.06, 0.15, 0.247, 0.842, -20.489]],
        PRIMEM["Greenwich", 0.0], UNIT["degree", 0.017453292519943295],
        AXIS["Longitude", EAST], AXIS["Latitude", NORTH]],
      PROJECTION["Transverse_Mercator"], PARAMETER["central_meridian", -2.0],
      PARAMETER["latitude_of_origin", 49.0], PARAMETER["scale_factor", 0.9996012717],
      PARAMETER["false_easting", 400000.0], PARAMETER["false_northing", -100000.0],
      UNIT["m", 1.0], AXIS["Easting", EAST], AXIS["Northing", NORTH]]
      """;

  private static final String DEGREES_WKT =
      """
      GEOGCS["WGS 84", DATUM["WGS 84", SPHEROID["WGS 84", 6378137.0, 298.257223563],
          TOWGS84[0, 0, 0, 0, 0, 0, 0]],
        PRIMEM["Greenwich", 0.0], UNIT["degree", 0.017453292519943295],
        AXIS["Longitude", EAST], AXIS["Latitude", NORTH]]
      """;

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
    try {
      return new NationalGrid(
          CRS.findMathTransform(CRS.parseWKT(DEGREES_WKT), CRS.parseWKT(GRID_WKT)));
    } catch (FactoryException e) {
      throw new IllegalStateException("the way to the National Grid cannot be made", e);
    }
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
    MultiPolygon moved = (MultiPolygon) polygon.copy();
    moved.apply(
        new CoordinateSequenceFilter() {
          private final double[] point = new double[2];

          @Override
          public void filter(CoordinateSequence points, int i) {
            point[0] = points.getX(i);
            point[1] = points.getY(i);
            try {
              fromDegrees.transform(point, 0, point, 0, 1);
            } catch (TransformException e) {
              throw new IllegalStateException("a point within the limits has no grid position", e);
            }
            points.setOrdinate(i, 0, point[0]);
            points.setOrdinate(i, 1, point[1]);
          }

          @Override
          public boolean isDone() {
            return false;
          }

          @Override
          public boolean isGeometryChanged() {
            return true;
          }
        });
    return moved;
  }
}
