package org.parityatlas.server.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.parityatlas.data.manifest.DatasetManifest;
import org.parityatlas.data.manifest.ManifestLibrary;
import org.parityatlas.server.AtlasUnderTest;
import org.parityatlas.server.RealData;
import org.parityatlas.server.SharedAtlas;

/**
 * Figures drawn at random from every dataset of the mirror: what HTTP serves of each is what the
 * official file says in the cells that its receipt names, markers included. The files are opened by
 * code that shares nothing with the product's readers. That no row of a file is lost is held by the
 * row accounts, and that no figure is lost by verification.
 */
@RealData
@ExtendWith(SharedAtlas.OfMirror.class)
final class RandomCellsTest {
  private static final long SEED = 20_261_126;

  @Test
  void fiftyOfEachDataset(AtlasUnderTest atlas) throws SQLException {
    draw(atlas, 50);
  }

  @Test
  @Tag("soak")
  void aThousandOfEachDataset(AtlasUnderTest atlas) throws SQLException {
    draw(atlas, 1_000);
  }

  private static void draw(AtlasUnderTest atlas, int ofEach) throws SQLException {
    List<ChosenFigure> drawn = ChosenFigure.draw(atlas, ofEach, SEED);
    FollowedReceipts followed = new FollowedReceipts(atlas, drawn);
    Map<String, Long> counts =
        drawn.stream()
            .collect(
                Collectors.groupingBy(ChosenFigure::dataset, TreeMap::new, Collectors.counting()));
    System.out.printf(
        "Seed %d: %d figures followed to their cells, %d of them marked; of each dataset: %s%n",
        SEED, followed.followed(), followed.marked(), counts);
    Map<String, Long> expected =
        ManifestLibrary.bundled().list().stream()
            .filter(DatasetManifest.class::isInstance)
            .filter(manifest -> manifest.byDefault() && !manifest.embedded())
            .collect(Collectors.toMap(manifest -> manifest.id(), manifest -> (long) ofEach));
    // A dataset may hold fewer figures than are drawn; none may be left out.
    assertEquals(expected.keySet(), counts.keySet());
    assertTrue(counts.values().stream().allMatch(count -> count <= ofEach && count >= 50));
    assertEquals(drawn.size(), followed.followed());
  }
}
