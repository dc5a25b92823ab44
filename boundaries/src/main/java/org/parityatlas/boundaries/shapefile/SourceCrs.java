package org.parityatlas.boundaries.shapefile;

import org.geotools.api.referencing.FactoryException;
import org.geotools.api.referencing.crs.CoordinateReferenceSystem;
import org.geotools.referencing.CRS;

/**
 * The coordinate reference systems boundaries may come in. They are written out here, with their
 * authority codes and x before y as shapefiles have it, so that opening a file needs no look-up in
 * the EPSG database.
 */
enum SourceCrs {
  /** OSGB36 / British National Grid, metres. */
  EPSG_27700(
      """
      PROJCS["OSGB36 / British National Grid", GEOGCS["OSGB36",
        DATUM["Ordnance Survey of Great Britain 1936",
          SPHEROID["Airy 1830", 6377563.396, 299.3249646, AUTHORITY["EPSG","7001"]],
          TOWGS84[446.448, -125.157, 542.06, 0.15, 0.247, 0.842, -20.489], AUTHORITY["EPSG","6277"]],
        PRIMEM["Greenwich", 0.0], UNIT["degree", 0.017453292519943295],
        AXIS["Longitude", EAST], AXIS["Latitude", NORTH]],
      PROJECTION["Transverse_Mercator"], PARAMETER["central_meridian", -2.0],
      PARAMETER["latitude_of_origin", 49.0], PARAMETER["scale_factor", 0.9996012717],
      PARAMETER["false_easting", 400000.0], PARAMETER["false_northing", -100000.0],
      UNIT["m", 1.0], AXIS["Easting", EAST], AXIS["Northing", NORTH], AUTHORITY["EPSG","27700"]]
      """),
  /** WGS 84, degrees, longitude first. */
  EPSG_4326(geographic("WGS 84", "World Geodetic System 1984", "WGS 84", "298.257223563", 4326)),
  /** ETRS89, degrees, longitude first; within a metre of WGS 84 in these islands. */
  EPSG_4258(
      geographic(
          "ETRS89",
          "European Terrestrial Reference System 1989",
          "GRS 1980",
          "298.257222101",
          4258));

  private final String wkt;

  SourceCrs(String wkt) {
    this.wkt = wkt;
  }

  private static String geographic(
      String name, String datum, String spheroid, String flattening, int code) {
    return """
        GEOGCS["%s", DATUM["%s", SPHEROID["%s", 6378137.0, %s], TOWGS84[0, 0, 0, 0, 0, 0, 0]],
          PRIMEM["Greenwich", 0.0], UNIT["degree", 0.017453292519943295],
          AXIS["Longitude", EAST], AXIS["Latitude", NORTH], AUTHORITY["EPSG","%d"]]
        """
        .formatted(name, datum, spheroid, flattening, code);
  }

  CoordinateReferenceSystem crs() {
    try {
      return CRS.parseWKT(wkt);
    } catch (FactoryException e) {
      throw new IllegalStateException(name() + " cannot be made", e);
    }
  }
}
