package org.parityatlas.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.locationtech.jts.geom.MultiPolygon;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.parityatlas.boundaries.BoundaryArea;
import org.parityatlas.boundaries.BoundaryFile;
import org.parityatlas.boundaries.WebMercator;
import org.parityatlas.boundaries.generalise.CoverageGeneralisation;
import org.parityatlas.boundaries.packed.PackedArea;
import org.parityatlas.boundaries.packed.PackedCoverage;
import org.parityatlas.data.manifest.BoundaryManifest;
import org.parityatlas.data.manifest.ManifestLibrary;

/**
 * All super output areas of England and Wales, from the official file in {@code ATLAS_MIRROR}, in
 * code order, drawn at 700 m.
 */
@State(Scope.Benchmark)
public class NationalAreas {
  static final double TOLERANCE_METRES = 700;

  /** At 700 m, in EPSG:3857. */
  List<PackedArea> areas;

  /** The same, packed. */
  byte[] packed;

  @Setup(Level.Trial)
  public void read() {
    BoundaryManifest manifest = (BoundaryManifest) ManifestLibrary.bundled().get("lsoa-2021-ew");
    List<BoundaryArea> read = new ArrayList<>();
    try (BoundaryFile file =
        BoundaryFile.open(
            Path.of(mirror()).resolve(manifest.location().mirrorPath().orElseThrow()),
            manifest.options())) {
      file.forEach(read::add);
    }
    read.sort(Comparator.comparing(BoundaryArea::code));
    List<MultiPolygon> drawn =
        CoverageGeneralisation.simplify(
            read.stream().map(BoundaryArea::geometry).toList(), TOLERANCE_METRES);
    WebMercator mercator = new WebMercator();
    areas = new ArrayList<>();
    for (int i = 0; i < drawn.size(); i++) {
      BoundaryArea area = read.get(i);
      areas.add(
          new PackedArea(
              area.code(), area.name(), area.welshName(), mercator.project(drawn.get(i))));
    }
    packed = PackedCoverage.write(areas, TOLERANCE_METRES);
  }

  private static String mirror() {
    String mirror = System.getenv("ATLAS_MIRROR");
    if (mirror == null) {
      throw new IllegalStateException("ATLAS_MIRROR names no folder with the official files");
    }
    return mirror;
  }
}
