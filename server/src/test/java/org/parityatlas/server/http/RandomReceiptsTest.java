package org.parityatlas.server.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

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
 * Receipts of figures drawn at random from every dataset: the cells that they name hold what they
 * say, in the official files, and their formulas come out at what is served. The files are opened
 * by code that shares nothing with the product's readers. That no figure of a file is lost is for
 * the cells that are drawn from the files themselves.
 */
@RealData
@ExtendWith(SharedAtlas.OfMirror.class)
final class RandomReceiptsTest {
  private static final long SEED = 20_261_126;

  @Test
  void tenOfEachDataset(AtlasUnderTest atlas) throws SQLException {
    draw(atlas, 10);
  }

  @Test
  @Tag("soak")
  void aHundredOfEachDataset(AtlasUnderTest atlas) throws SQLException {
    draw(atlas, 100);
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
    assertEquals(expected, counts);
    assertEquals(drawn.size(), followed.followed());
  }
}
