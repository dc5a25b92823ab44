package org.parityatlas.server.cells;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.parityatlas.server.AtlasUnderTest;
import org.parityatlas.server.RealData;
import org.parityatlas.server.SharedAtlas;

/**
 * Cells drawn at random from every official file are served as the file has them, markers included.
 * They are drawn from the file and not from what is stored, so that a figure that was lost, or
 * stored under a wrong area, group or year, is found; and what a column means is said once more
 * here, so that a manifest that misreads one is found too.
 */
@RealData
@ExtendWith(SharedAtlas.OfMirror.class)
final class OfficialCellsTest {
  private static final long SEED = 20_211_204;

  @Test
  void fiftyCellsOfEachSource(AtlasUnderTest atlas) {
    compare(atlas, 50);
  }

  @Test
  @Tag("soak")
  void aThousandCellsOfEachSource(AtlasUnderTest atlas) {
    compare(atlas, 1_000);
  }

  /** A dataset that nobody described here would be compared with nothing. */
  @Test
  void everyDatasetOfTheReleaseHasATable(AtlasUnderTest atlas) {
    Set<String> described = new TreeSet<>();
    OfficialFiles.open().forEach(source -> described.add(source.dataset()));
    Set<String> served = new TreeSet<>();
    for (JsonNode indicator : atlas.json("/api/v1/indicators").path("indicators")) {
      indicator.path("sources").forEach(source -> served.add(source.path("dataset").asText()));
    }
    assertEquals(described, served);
  }

  private static void compare(AtlasUnderTest atlas, int ofEach) {
    ServedFigures served = new ServedFigures(atlas);
    List<String> differences = new ArrayList<>();
    System.out.println("Cells drawn with seed " + SEED + ":");
    for (OfficialCells source : OfficialFiles.open()) {
      long start = System.nanoTime();
      List<Cell> cells = source.draw(new Random(SEED), ofEach);
      assertTrue(cells.size() >= Math.min(ofEach, source.size()), source.dataset());
      List<String> found =
          cells.stream().flatMap(cell -> served.differences(cell).stream()).toList();
      found.stream().limit(5).forEach(differences::add);
      System.out.printf(
          "  %s: %d of %d cells, %d marked, %d differences, %d ms%n",
          source.dataset(),
          cells.size(),
          source.size(),
          cells.stream().filter(Cell::isMarked).count(),
          found.size(),
          (System.nanoTime() - start) / 1_000_000);
    }
    assertEquals(List.of(), differences, "the first of each source");
  }
}
