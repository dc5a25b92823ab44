package org.parityatlas.boundaries.packed;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryComponentFilter;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import org.parityatlas.boundaries.BoundaryArea;
import org.parityatlas.boundaries.BoundaryFile;
import org.parityatlas.boundaries.BoundaryOptions;
import org.parityatlas.boundaries.RealData;
import org.parityatlas.boundaries.WebMercator;
import org.parityatlas.boundaries.generalise.CoverageGeneralisation;

class PackedCoverageTest {
  private static PackedArea area(String code, String name, String wkt) {
    try {
      return new PackedArea(code, name, Optional.empty(), new WKTReader().read(wkt));
    } catch (ParseException e) {
      throw new IllegalArgumentException(wkt, e);
    }
  }

  private static PackedCoverageReader.Coverage pack(double tolerance, PackedArea... areas) {
    return PackedCoverageReader.read(PackedCoverage.write(List.of(areas), tolerance));
  }

  @Test
  void aSharedEdgeIsWrittenOnce() {
    PackedCoverageReader.Coverage two =
        pack(
            10,
            area("E01000001", "A 001A", "POLYGON((0 0,0 100,50 100,50 60,50 30,50 0,0 0))"),
            area("E01000002", "A 001B", "POLYGON((50 0,50 30,50 60,50 100,100 100,100 0,50 0))"));
    assertEquals(8, two.vertices());
    assertEquals(6, two.areas().get(0).rings().get(0).length / 2);
    assertEquals(6, two.areas().get(1).rings().get(0).length / 2);
  }

  @Test
  void aHoleAndAnIslandAreRingsOfTheirArea() {
    PackedCoverageReader.Coverage one =
        pack(
            10,
            area(
                "E06000001",
                "Hartlepool",
                "MULTIPOLYGON(((0 0,0 90,90 90,90 0,0 0),(30 30,60 30,60 60,30 60,30 30)),"
                    + "((200 0,200 9,209 9,200 0)))"));
    assertEquals(3, one.areas().get(0).rings().size());
  }

  /** A rock of four metres on a grid of seventy is one vertex, and still there. */
  @Test
  void anAreaSmallerThanTheGridStays() {
    PackedCoverageReader.Coverage two =
        pack(
            700,
            area("E06000001", "Rock", "POLYGON((0 0,0 4,4 4,0 0))"),
            area("E06000002", "Land", "POLYGON((700 0,700 900,1900 900,700 0))"));
    assertEquals(2, two.areas().get(0).rings().get(0).length);
    assertEquals(6, two.areas().get(1).rings().get(0).length);
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "E01000001,City of London 001A,-",
        "W01000003,Isle of Anglesey 007A,Ynys Môn 007A",
        "W02000001,Isle of Anglesey 001,Ynys Môn 001",
        "E09000030,Tower Hamlets,-",
        "K04000001,England and Wales,Cymru a Lloegr",
        "ALL,001,-"
      })
  void codesAndNamesComeBack(String code, String name, String welsh) {
    Geometry place = area(code, name, "POLYGON((0 0,0 90,90 90,0 0))").geometry();
    PackedArea given = new PackedArea(code, name, Optional.ofNullable(welsh), place);
    PackedArea before = area("E01000000", "Camden 028B", "POLYGON((0 0,0 90,90 90,0 0))");
    PackedCoverageReader.Area read = pack(20, before, given).areas().get(1);
    assertEquals(code, read.code());
    assertEquals(name, read.name());
    assertEquals(given.welshName(), read.welshName());
  }

  @Test
  void whatIsCutOffIsRefused() {
    byte[] whole =
        PackedCoverage.write(
            List.of(area("E06000001", "Land", "POLYGON((0 0,0 900,900 900,0 0))")), 20);
    for (int length = 0; length < whole.length; length++) {
      byte[] cut = Arrays.copyOf(whole, length);
      assertThrows(IllegalArgumentException.class, () -> PackedCoverageReader.read(cut));
    }
  }

  /**
   * The real set: all areas, codes and names; every vertex within a cell's half of where it was.
   */
  @RealData
  @ParameterizedTest
  @CsvSource({
    "london-2021-lsoa-gen20.zip,180",
    "london-2021-lsoa-gen20.zip,0",
    "london-2021-msoa-gen20.zip,60"
  })
  void aRealSetComesBackWithinHalfACell(String file, double tolerance) {
    List<BoundaryArea> read = read(file);
    List<MultiPolygon> drawn =
        CoverageGeneralisation.simplify(
            read.stream().map(BoundaryArea::geometry).toList(), tolerance);
    WebMercator mercator = new WebMercator();
    List<PackedArea> areas = new ArrayList<>();
    for (int i = 0; i < read.size(); i++) {
      BoundaryArea area = read.get(i);
      areas.add(
          new PackedArea(
              area.code(), area.name(), area.welshName(), mercator.project(drawn.get(i))));
    }
    byte[] bytes = PackedCoverage.write(areas, tolerance);
    PackedCoverageReader.Coverage back = PackedCoverageReader.read(bytes);

    assertArrayEquals(AreaOrder.of(areas.stream().map(PackedArea::code).toList()), back.order());
    Set<Long> different = new HashSet<>();
    for (int i = 0; i < areas.size(); i++) {
      PackedArea given = areas.get(i);
      PackedCoverageReader.Area got = back.areas().get(i);
      assertEquals(given.code(), got.code());
      assertEquals(given.name(), got.name());
      assertEquals(given.welshName(), got.welshName());
      List<Coordinate> corners = corners(given.geometry(), 0);
      List<Coordinate> kept = corners(given.geometry(), back.cellMetres());
      List<Coordinate> packed = new ArrayList<>();
      for (double[] ring : got.rings()) {
        for (int k = 0; k < ring.length; k += 2) {
          packed.add(new Coordinate(ring[k], ring[k + 1]));
          different.add(Math.round(ring[k] * 10) << 32 ^ Math.round(ring[k + 1] * 10));
        }
      }
      assertNear(given.code(), kept, packed, back.cellMetres());
      assertNear(given.code(), packed, corners, back.cellMetres());
    }
    assertEquals(different.size(), back.vertices(), "each vertex once");
    assertTrue(back.vertices() < 0.62 * corners(areas), "edges between areas are shared");
  }

  /** Each of these points is within half a cell of one of those. */
  private static void assertNear(
      String code, List<Coordinate> these, List<Coordinate> those, double cell) {
    double half = 0.5 * cell + 1e-6;
    for (Coordinate one : these) {
      assertTrue(
          those.stream()
              .anyMatch(
                  other -> Math.abs(other.x - one.x) < half && Math.abs(other.y - one.y) < half),
          () -> code + " at " + one);
    }
  }

  private static long corners(List<PackedArea> areas) {
    return areas.stream().mapToLong(area -> corners(area.geometry(), 0).size()).sum();
  }

  /** Corners of all rings with three in different cells, without the repeated last one. */
  private static List<Coordinate> corners(Geometry area, double cell) {
    List<Coordinate> corners = new ArrayList<>();
    area.apply(
        (GeometryComponentFilter)
            part -> {
              if (part instanceof LinearRing ring && (cell == 0 || cells(ring, cell) >= 3)) {
                Coordinate[] all = ring.getCoordinates();
                corners.addAll(Arrays.asList(all).subList(0, all.length - 1));
              }
            });
    return corners;
  }

  /** Corners that are surely in cells of their own, wherever the grid lies. */
  private static long cells(LinearRing ring, double cell) {
    List<Coordinate> apart = new ArrayList<>();
    for (Coordinate corner : ring.getCoordinates()) {
      if (apart.stream().allMatch(other -> other.distance(corner) > 1.5 * cell)) {
        apart.add(corner);
      }
    }
    return apart.size();
  }

  private static List<BoundaryArea> read(String name) {
    Path zip = RealData.Mirror.boundaries(name);
    List<BoundaryArea> areas = new ArrayList<>();
    try (BoundaryFile file = BoundaryFile.open(zip, BoundaryOptions.recognised())) {
      file.forEach(areas::add);
    }
    areas.sort(Comparator.comparing(BoundaryArea::code));
    return areas;
  }
}
