package org.parityatlas.server.importer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parityatlas.server.store.Box;

/**
 * Which zooms a set has tiles for, from where names are in them, and which drawing is for which.
 */
final class TileZoomsTest {
  private static final Box ENGLAND_AND_WALES = new Box(-6.42, 49.86, 1.77, 55.82);
  private static final Box LONDON = new Box(-0.511, 51.286, 0.335, 51.693);

  @Test
  void beginOneZoomBeforeTheLastAtWhichTheSetFitsIntoATile() {
    // 8.2° of 360° and, in Web Mercator, 9.9° high: a 36th of the world, so a tile at zoom 5.
    assertEquals(4, TileZooms.of(ENGLAND_AND_WALES, 1e-4).min());
    // 0.85°: a 425th, so zoom 8.
    assertEquals(7, TileZooms.of(LONDON, 1e-4).min());
    assertEquals(0, TileZooms.of(new Box(-170, -80, 170, 80), 1e-4).min());
    assertEquals(15, TileZooms.of(new Box(0, 51, 0.00001, 51.00001), 1e-9).min());
  }

  @Test
  void namesBeginWhereHalfOfTheAreasAreFourPixelsWide() {
    // A pixel at zoom 8 is a 131,072nd of the world.
    assertEquals(8, TileZooms.of(ENGLAND_AND_WALES, 4.0 / 131_072).name());
    assertEquals(9, TileZooms.of(ENGLAND_AND_WALES, 3.9 / 131_072).name());
    assertEquals(4, TileZooms.of(ENGLAND_AND_WALES, 0.1).name(), "never before there are tiles");
  }

  /**
   * A pixel of 512 to a tile is 369 m on the ground at zoom 7 in the middle of England and Wales.
   */
  @ParameterizedTest
  @CsvSource({"4, 700", "6, 700", "7, 180", "8, 180", "9, 20", "16, 20"})
  void theCoarsestDrawingThatHidesWithinAPixelIsTaken(int zoom, double tolerance) {
    assertEquals(tolerance, TileZooms.toleranceMetres(zoom, 52.84, List.of(20.0, 180.0, 700.0)));
  }

  @Test
  void whereNoneHidesItIsTheFinest() {
    assertEquals(500, TileZooms.toleranceMetres(12, 55.4, List.of(500.0, 1000.0, 2000.0)));
  }
}
