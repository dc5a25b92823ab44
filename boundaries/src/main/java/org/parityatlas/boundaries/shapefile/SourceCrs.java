package org.parityatlas.boundaries.shapefile;

import java.util.function.Supplier;
import org.geotools.api.referencing.crs.CoordinateReferenceSystem;
import org.parityatlas.boundaries.ReferenceSystems;

/** The coordinate reference systems boundaries may come in. */
enum SourceCrs {
  /** OSGB36 / British National Grid, metres. */
  EPSG_27700(ReferenceSystems::nationalGrid),
  /** WGS 84, degrees, longitude first. */
  EPSG_4326(ReferenceSystems::wgs84),
  /** ETRS89, degrees, longitude first; within a metre of WGS 84 in these islands. */
  EPSG_4258(ReferenceSystems::etrs89);

  private final Supplier<CoordinateReferenceSystem> system;

  SourceCrs(Supplier<CoordinateReferenceSystem> system) {
    this.system = system;
  }

  CoordinateReferenceSystem crs() {
    return system.get();
  }
}
