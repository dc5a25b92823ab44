package org.parityatlas.server.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.SQLException;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.parityatlas.server.AtlasUnderTest;
import org.parityatlas.server.SharedAtlas;

/** Receipts of the figures that the product brings, in the project's own layout. */
@ExtendWith(SharedAtlas.Embedded.class)
final class OwnReceiptsTest {

  @Test
  void everyReceiptLeadsToTheCellsOfItsFile(AtlasUnderTest atlas) throws SQLException {
    FollowedReceipts followed = new FollowedReceipts(atlas, ChosenFigure.oneOfEach(atlas));
    assertEquals(
        Set.of("default-borough-deprivation", "default-borough-figures"), followed.datasets());
    assertEquals(Set.of("LongLayout"), followed.layouts());
    assertTrue(followed.marked() >= 2, "of " + followed.followed() + ": " + followed.marked());
  }

  /** A gap without one of its rates names both, and says which is wanting. */
  @Test
  void whereThereIsNoGapTheReceiptSaysWhy(AtlasUnderTest atlas) {
    JsonNode receipt =
        atlas
            .json("/api/v1/receipts/employment-rate/E09000001?measure=gap&period=2020")
            .path("receipt");
    assertTrue(receipt.path("value").isNull());
    assertTrue(receipt.path("formula").isNull());
    assertEquals(2, receipt.path("inputs").size());
    assertTrue(
        receipt.path("steps").toString().contains("There is no gap, because the"),
        receipt.path("steps").toString());
  }

  /** What cannot be answered is refused, with what there is instead. */
  @Test
  void unknownThingsAreProblems(AtlasUnderTest atlas) {
    assertProblem(atlas, "happiness/E09000030", 404, "happiness");
    assertProblem(atlas, "employment-rate/E09000099", 404, "E09000099");
    assertProblem(atlas, "employment-rate/E09000030?period=1999", 400, "no period \\\"1999\\\"");
    assertProblem(atlas, "employment-rate/E09000030?group=martians", 400, "martians");
    assertProblem(atlas, "employment-rate/E09000030?reference=white", 400, "measure=gap");
    assertProblem(atlas, "employment-rate/E09000030?measure=luck", 400, "luck");
    assertProblem(atlas, "employment-rate/E09000030?perod=2020", 400, "perod");
    assertProblem(atlas, "employment-rate/E09000030?geography=moon", 400, "moon");
  }

  private static void assertProblem(AtlasUnderTest atlas, String request, int status, String says) {
    JsonNode problem = atlas.json("/api/v1/receipts/" + request);
    assertEquals(status, problem.path("status").asInt(), request);
    assertTrue(problem.toString().contains(says), problem.toString());
  }
}
