package org.parityatlas.boundaries.generalise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.coverage.CoverageValidator;
import org.locationtech.jts.densify.Densifier;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateSequenceFilter;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.AffineTransformation;
import org.parityatlas.boundaries.RealData;

/** The proof beside JTS's own comparison of every area with its neighbours, which is the judge. */
class CleanCoverageTest {
  private static List<MultiPolygon> areas(String... rings) {
    return Arrays.stream(rings).map(Areas::wkt).toList();
  }

  private static boolean isCoverage(List<MultiPolygon> areas) {
    return CoverageValidator.isValid(areas.toArray(Geometry[]::new));
  }

  @ParameterizedTest
  @RealData
  @CsvSource({
    "LSOA_2021_EW_BGC.zip, true",
    "LAD_MAY_2023_UK_BUC_V2.zip, true",
    "Regions_December_2019_Boundaries_EN_BGC.zip, true",
    "London_Borough_Excluding_MHW.zip, true",
    "london-2021-lsoa-gen20.zip, true",
    "london-2011-lsoa-gen20.zip, false"
  })
  void ofOfficialSetsTheJudgeSaysTheSame(String name, boolean coverage) {
    List<MultiPolygon> areas = Areas.read(name);
    assertEquals(coverage, isCoverage(areas));
    assertEquals(coverage, CleanCoverage.isProven(areas));
  }

  /** A damage that leaves every area valid, and is done to one area or two. */
  private enum Damage {
    A_CORNER_MOVED {
      @Override
      void inflict(List<MultiPolygon> areas, int at, Random random) {
        MultiPolygon area = (MultiPolygon) areas.get(at).copy();
        Coordinate[] corners = area.getCoordinates();
        Coordinate corner = corners[random.nextInt(corners.length)].copy();
        int metres = random.nextInt(9) - 4;
        area.apply(
            new CoordinateSequenceFilter() {
              @Override
              public void filter(CoordinateSequence line, int i) {
                if (line.getCoordinate(i).equals2D(corner)) {
                  line.setOrdinate(i, 0, corner.x + metres);
                  line.setOrdinate(i, 1, corner.y + 0.001);
                }
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
        areas.set(at, area);
      }
    },
    TWICE {
      @Override
      void inflict(List<MultiPolygon> areas, int at, Random random) {
        areas.add(areas.get(at));
      }
    },
    AWAY {
      @Override
      void inflict(List<MultiPolygon> areas, int at, Random random) {
        areas.remove(at);
      }
    },
    SHRUNK {
      @Override
      void inflict(List<MultiPolygon> areas, int at, Random random) {
        areas.set(at, many(areas.get(at).buffer(-1)));
      }
    },
    GROWN {
      @Override
      void inflict(List<MultiPolygon> areas, int at, Random random) {
        areas.set(at, many(areas.get(at).buffer(1)));
      }
    },
    AN_AREA_INSIDE {
      @Override
      void inflict(List<MultiPolygon> areas, int at, Random random) {
        areas.add(many(areas.get(at).getInteriorPoint().buffer(1)));
      }
    },
    A_CORNER_MORE {
      @Override
      void inflict(List<MultiPolygon> areas, int at, Random random) {
        areas.set(at, many(Densifier.densify(areas.get(at), 50 + random.nextInt(100))));
      }
    },
    ELSEWHERE {
      @Override
      void inflict(List<MultiPolygon> areas, int at, Random random) {
        AffineTransformation north =
            AffineTransformation.translationInstance(0, random.nextInt(400));
        areas.set(at, many(north.transform(areas.get(at))));
      }
    };

    abstract void inflict(List<MultiPolygon> areas, int at, Random random);

    private static MultiPolygon many(Geometry geometry) {
      return geometry instanceof MultiPolygon many
          ? many
          : geometry.getFactory().createMultiPolygon(new Polygon[] {(Polygon) geometry});
    }
  }

  @ParameterizedTest
  @RealData
  @EnumSource(Damage.class)
  void whatTheJudgeFindsFaultWithIsNeverProven(Damage damage) {
    List<MultiPolygon> boroughs = Areas.read("london-2021-lad22-gen20.zip");
    Random random = new Random(damage.ordinal());
    int faulty = 0;
    for (int i = 0; i < 25; i++) {
      List<MultiPolygon> damaged = new ArrayList<>(boroughs);
      damage.inflict(damaged, random.nextInt(boroughs.size()), random);
      boolean coverage = isCoverage(damaged);
      faulty += coverage ? 0 : 1;
      // A coverage need not be proven, but these are.
      assertEquals(coverage, CleanCoverage.isProven(damaged), damage + " " + i);
    }
    // Gaps are no faults: between areas there may lie water.
    boolean leavesGaps = damage == Damage.AWAY || damage == Damage.SHRUNK;
    assertTrue(leavesGaps ? faulty == 0 : faulty > 4, faulty + " of 25 are faulty");
  }

  @Test
  void aHoleMayBeFilledOrNot() {
    String ring = "((0 0,0 9,9 9,9 0,0 0),(3 3,6 3,6 6,3 6,3 3))";
    assertTrue(CleanCoverage.isProven(areas(ring)));
    assertTrue(CleanCoverage.isProven(areas(ring, "((3 3,3 6,6 6,6 3,3 3))")));
    assertTrue(CleanCoverage.isProven(areas(ring, "((4 4,4 5,5 5,5 4,4 4))")));
  }

  @Test
  void areasMayTouchAtACornerThatBothHave() {
    assertTrue(
        CleanCoverage.isProven(
            areas("((0 0,0 5,5 5,5 0,0 0))", "((5 5,5 9,9 9,9 5,5 5))", "((5 5,0 6,0 7,5 5))")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // A stack of two, which share no edge.
        "((0 0,0 9,9 9,9 0,0 0)) | ((3 3,3 6,6 6,6 3,3 3))",
        // Two that fill each other, both within a third.
        "((0 0,0 9,9 9,9 0,0 0)) | ((3 3,3 6,6 6,6 3,3 3)) | ((6 3,6 6,8 6,8 3,6 3))",
        // The inner one touches the outer at a corner that both have.
        "((0 0,0 9,9 9,9 0,0 0)) | ((0 0,1 3,3 1,0 0))",
        // A corner of one in the middle of the other's edge.
        "((0 0,0 9,9 9,9 0,0 0)) | ((9 4,14 9,14 0,9 4))",
        // An edge that is shared in part.
        "((0 0,0 9,9 9,9 0,0 0)) | ((9 2,9 7,14 7,14 2,9 2))",
        // One over the edge that two share.
        "((0 0,0 9,9 9,9 0,0 0)) | ((9 0,9 9,18 9,18 0,9 0)) | ((8 4,8 5,10 5,10 4,8 4))",
        // The same area three times.
        "((0 0,0 9,9 9,9 0,0 0)) | ((0 0,0 9,9 9,9 0,0 0)) | ((0 0,0 9,9 9,9 0,0 0))"
      })
  void overlapsAndEdgesThatDoNotMeetAreNotProven(String sketch) {
    List<MultiPolygon> areas = areas(sketch.split(" \\| "));
    assertFalse(isCoverage(areas));
    assertFalse(CleanCoverage.isProven(areas));
  }

  @Test
  void ringsMayRunEitherWay() {
    assertTrue(
        CleanCoverage.isProven(areas("((0 0,0 9,9 9,9 0,0 0))", "((9 0,18 0,18 9,9 9,9 0))")));
  }
}
