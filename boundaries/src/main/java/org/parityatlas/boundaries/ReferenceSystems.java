package org.parityatlas.boundaries;

import java.util.Map;
import java.util.TreeMap;
import org.geotools.api.parameter.ParameterValueGroup;
import org.geotools.api.referencing.FactoryException;
import org.geotools.api.referencing.ReferenceIdentifier;
import org.geotools.api.referencing.crs.GeographicCRS;
import org.geotools.api.referencing.crs.ProjectedCRS;
import org.geotools.api.referencing.datum.Ellipsoid;
import org.geotools.metadata.iso.citation.Citations;
import org.geotools.referencing.NamedIdentifier;
import org.geotools.referencing.crs.DefaultGeographicCRS;
import org.geotools.referencing.crs.DefaultProjectedCRS;
import org.geotools.referencing.cs.DefaultCartesianCS;
import org.geotools.referencing.cs.DefaultEllipsoidalCS;
import org.geotools.referencing.datum.BursaWolfParameters;
import org.geotools.referencing.datum.DefaultEllipsoid;
import org.geotools.referencing.datum.DefaultGeodeticDatum;
import org.geotools.referencing.datum.DefaultPrimeMeridian;
import org.geotools.referencing.operation.DefaultMathTransformFactory;
import tech.units.indriya.unit.Units;

/**
 * The coordinate reference systems that boundaries come in and are kept in, with their EPSG codes
 * and x before y as shapefiles have it. They are put together here from their parameters: opening a
 * file needs neither the EPSG database nor a reader of well-known text, which takes a third of a
 * second where Java has just started.
 */
public final class ReferenceSystems {
  /** Of the ellipsoid of the National Grid, Airy 1830. */
  public static final double AIRY_RADIUS_METRES = 6_377_563.396;

  /** Parameters of the National Grid's transverse Mercator projection, degrees and metres. */
  public static final Map<String, Double> NATIONAL_GRID_PROJECTION =
      Map.of(
          "central_meridian", -2.0,
          "latitude_of_origin", 49.0,
          "scale_factor", 0.9996012717,
          "false_easting", 400_000.0,
          "false_northing", -100_000.0);

  private static final double AIRY_FLATTENING = 299.3249646;

  private ReferenceSystems() {}

  /** WGS 84, degrees, longitude first (EPSG:4326). */
  public static GeographicCRS wgs84() {
    Ellipsoid ellipsoid = ellipsoid("WGS 84", 6_378_137.0, 298.257223563);
    return geographic(
        "WGS 84", "4326", named("World Geodetic System 1984", "6326"), ellipsoid, unshifted());
  }

  /** ETRS89, degrees, longitude first (EPSG:4258); within a metre of WGS 84 in these islands. */
  public static GeographicCRS etrs89() {
    return geographic(
        "ETRS89",
        "4258",
        named("European Terrestrial Reference System 1989", "6258"),
        ellipsoid("GRS 1980", 6_378_137.0, 298.257222101),
        unshifted());
  }

  /**
   * OSGB36 / British National Grid, metres (EPSG:27700), with the seven-parameter Helmert shift of
   * EPSG:1314, good to about 4 m.
   */
  public static ProjectedCRS nationalGrid() {
    BursaWolfParameters shift = unshifted();
    shift.dx = 446.448;
    shift.dy = -125.157;
    shift.dz = 542.06;
    shift.ex = 0.15;
    shift.ey = 0.247;
    shift.ez = 0.842;
    shift.ppm = -20.489;
    Ellipsoid airy = ellipsoid("Airy 1830", AIRY_RADIUS_METRES, AIRY_FLATTENING);
    GeographicCRS osgb36 =
        geographic(
            "OSGB36", "4277", named("Ordnance Survey of Great Britain 1936", "6277"), airy, shift);
    try {
      DefaultMathTransformFactory projections = new DefaultMathTransformFactory();
      ParameterValueGroup projection = projections.getDefaultParameters("Transverse_Mercator");
      projection.parameter("semi_major").setValue(airy.getSemiMajorAxis());
      projection.parameter("semi_minor").setValue(airy.getSemiMinorAxis());
      NATIONAL_GRID_PROJECTION.forEach(
          (name, value) -> projection.parameter(name).setValue(value.doubleValue()));
      return new DefaultProjectedCRS(
          named("OSGB36 / British National Grid", "27700"),
          osgb36,
          projections.createParameterizedTransform(projection),
          DefaultCartesianCS.PROJECTED);
    } catch (FactoryException e) {
      throw new IllegalStateException("the National Grid cannot be made", e);
    }
  }

  private static GeographicCRS geographic(
      String name,
      String code,
      Map<String, Object> datum,
      Ellipsoid ellipsoid,
      BursaWolfParameters toWgs84) {
    datum.put(DefaultGeodeticDatum.BURSA_WOLF_KEY, toWgs84);
    return new DefaultGeographicCRS(
        named(name, code),
        new DefaultGeodeticDatum(datum, ellipsoid, DefaultPrimeMeridian.GREENWICH),
        DefaultEllipsoidalCS.GEODETIC_2D);
  }

  private static Ellipsoid ellipsoid(String name, double radiusMetres, double inverseFlattening) {
    return DefaultEllipsoid.createFlattenedSphere(
        name, radiusMetres, inverseFlattening, Units.METRE);
  }

  private static BursaWolfParameters unshifted() {
    return new BursaWolfParameters(DefaultGeodeticDatum.WGS84);
  }

  private static Map<String, Object> named(String name, String code) {
    return new TreeMap<>(
        Map.of(
            "name",
            name,
            "identifiers",
            new ReferenceIdentifier[] {new NamedIdentifier(Citations.EPSG, code)}));
  }
}
