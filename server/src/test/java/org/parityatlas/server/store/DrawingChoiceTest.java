package org.parityatlas.server.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The finest drawing with at most so many vertices. */
final class DrawingChoiceTest {
  private static final BoundarySet SET =
      new BoundarySet(
          null,
          "set",
          "Set",
          null,
          2021,
          null,
          "London",
          "area",
          "areas",
          null,
          List.of(drawing("coarse", 1_000), drawing("middle", 400_000), drawing("fine", 900_000)),
          List.of());

  @ParameterizedTest
  @CsvSource({
    "400000, middle",
    "399999, coarse",
    "400001, middle",
    "900000, fine",
    "899999, middle",
    "999, coarse"
  })
  void isTheFinestWithinTheLimitOrTheCoarsestOfAll(long most, String chosen) {
    assertEquals(chosen, SET.drawingWithin(most).contentHash());
  }

  private static Drawing drawing(String name, long vertices) {
    return new Drawing(1, false, name, vertices, false);
  }
}
