package org.parityatlas.boundaries.generalise;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import org.parityatlas.boundaries.BoundaryFile;
import org.parityatlas.boundaries.BoundaryOptions;
import org.parityatlas.boundaries.RealData;

/** Areas to try things on: of a published file, or sketched. */
final class Areas {
  private Areas() {}

  static MultiPolygon wkt(String rings) {
    try {
      return (MultiPolygon) new WKTReader().read("MULTIPOLYGON(" + rings + ")");
    } catch (ParseException e) {
      throw new IllegalArgumentException(rings, e);
    }
  }

  static List<MultiPolygon> read(String name) {
    Path zip = RealData.Mirror.boundaries(name);
    List<MultiPolygon> areas = new ArrayList<>();
    try (BoundaryFile file = BoundaryFile.open(zip, BoundaryOptions.recognised())) {
      file.forEach(area -> areas.add(area.geometry()));
    }
    return areas;
  }
}
