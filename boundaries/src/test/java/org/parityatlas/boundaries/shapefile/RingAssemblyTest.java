package org.parityatlas.boundaries.shapefile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

class RingAssemblyTest {
  private static final String SHELL = "LINEARRING(0 0,0 10,10 10,10 0,0 0)";
  private static final String HOLE = "LINEARRING(2 2,8 2,8 8,2 8,2 2)";

  private static Geometry wkt(String text) {
    try {
      return new WKTReader().read(text);
    } catch (ParseException e) {
      throw new IllegalArgumentException(text, e);
    }
  }

  private static void check(String expected, String... rings) {
    List<LinearRing> read = new ArrayList<>();
    for (String ring : rings) {
      read.add((LinearRing) wkt(ring));
    }
    MultiPolygon polygons = RingAssembly.polygons(read, new GeometryFactory());
    assertTrue(polygons.isValid(), polygons::toText);
    assertEquals(wkt(expected).norm().toText(), polygons.norm().toText());
  }

  private static String reversed(String ring) {
    return wkt(ring).reverse().toText();
  }

  @Test
  void oneRingIsAShellWhicheverWayItIsWound() {
    check("MULTIPOLYGON(((0 0,0 10,10 10,10 0,0 0)))", SHELL);
    check("MULTIPOLYGON(((0 0,0 10,10 10,10 0,0 0)))", reversed(SHELL));
  }

  @Test
  void aHoleGoesIntoItsShell() {
    String expected = "MULTIPOLYGON(((0 0,0 10,10 10,10 0,0 0),(2 2,8 2,8 8,2 8,2 2)))";
    check(expected, SHELL, HOLE);
    check(expected, HOLE, SHELL);
  }

  @Test
  void aFileWoundTheOtherWayRoundIsReadTheSame() {
    check(
        "MULTIPOLYGON(((0 0,0 10,10 10,10 0,0 0),(2 2,8 2,8 8,2 8,2 2)))",
        reversed(SHELL),
        reversed(HOLE));
  }

  @Test
  void ofTwoShellsTheHoleGoesIntoTheOneAroundIt() {
    String other = "LINEARRING(20 0,20 10,30 10,30 0,20 0)";
    check(
        "MULTIPOLYGON(((20 0,20 10,30 10,30 0,20 0)),"
            + "((0 0,0 10,10 10,10 0,0 0),(2 2,8 2,8 8,2 8,2 2)))",
        other,
        SHELL,
        HOLE);
  }

  @Test
  void anIslandInALakeIsAPolygonOfItsOwn() {
    String island = "LINEARRING(4 4,4 6,6 6,6 4,4 4)";
    String pond = "LINEARRING(4.5 4.5,5 4.5,5 5,4.5 5,4.5 4.5)";
    check(
        "MULTIPOLYGON(((0 0,0 10,10 10,10 0,0 0),(2 2,8 2,8 8,2 8,2 2)),"
            + "((4 4,4 6,6 6,6 4,4 4),(4.5 4.5,5 4.5,5 5,4.5 5,4.5 4.5)))",
        SHELL,
        HOLE,
        pond,
        island);
  }

  @Test
  void aHoleThatTouchesItsShellAtACornerIsInIt() {
    check(
        "MULTIPOLYGON(((0 0,0 10,10 10,10 0,0 0),(0 0,5 2,2 5,0 0)))",
        SHELL,
        "LINEARRING(0 0,5 2,2 5,0 0)");
  }

  @Test
  void aHoleOutsideEveryShellIsAShell() {
    check(
        "MULTIPOLYGON(((0 0,0 10,10 10,10 0,0 0)),((20 2,28 2,28 8,20 8,20 2)))",
        SHELL,
        "LINEARRING(20 2,28 2,28 8,20 8,20 2)");
  }
}
