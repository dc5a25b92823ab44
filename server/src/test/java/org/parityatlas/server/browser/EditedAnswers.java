package org.parityatlas.server.browser;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Route;
import java.util.List;
import java.util.function.Consumer;

/** Answers of the server as they are where it has less to tell than the sample it comes with. */
final class EditedAnswers {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String VALUES = "**/api/v1/values/**";
  private static final int MORE_THAN_LISTED = 401;
  private static final String SUPPRESSED = "suppressed";

  /** Every reason there is, in the order in which areas are named for them. */
  private static final List<String> MARKERS =
      List.of(SUPPRESSED, "missing", "not-applicable", "unreliable");

  private EditedAnswers() {}

  /** No boundaries are loaded. */
  static void withoutSets(Visit visit) {
    edit(visit, "**/api/v1/levels", answer -> answer.putArray("sets"));
  }

  /** A set has more areas than are drawn one by one, so that the page takes its packed drawing. */
  static void asLargeSet(Visit visit, String id) {
    edit(
        visit,
        "**/api/v1/levels",
        answer -> {
          for (var set : answer.withArray("sets")) {
            if (set.path("id").asText().equals(id)) {
              ((ObjectNode) set).put("count", MORE_THAN_LISTED);
            }
          }
        });
  }

  /** Each area's figure is suppressed. */
  static void withoutFigures(Visit visit) {
    edit(visit, VALUES, EditedAnswers::suppressAll);
  }

  /**
   * Four areas without a firm figure, each for another reason: the figures of three are taken away,
   * that of the last is called unreliable.
   */
  static void withEveryKindOfMissing(Visit visit, List<String> codes) {
    edit(visit, VALUES, answer -> markEach(answer, codes));
  }

  /** Figures that do not come. */
  static void withoutEnd(Visit visit) {
    visit.page().route(VALUES, route -> {});
  }

  private static void markEach(ObjectNode answer, List<String> codes) {
    ObjectNode columns = (ObjectNode) answer.get("columns");
    ArrayNode missing = ((ObjectNode) answer.get("layer")).putArray("missing");
    for (int kind = 0; kind < MARKERS.size(); kind++) {
      String marker = MARKERS.get(kind);
      missing
          .addObject()
          .put("marker", marker)
          .put("label", "No figure: " + marker)
          .put("count", 1);
      int row = 0;
      while (!columns.get("code").get(row).asText().equals(codes.get(kind))) {
        row++;
      }
      if (!marker.equals("unreliable")) {
        for (String column : List.of("class", "value", "lower", "upper")) {
          ((ArrayNode) columns.get(column)).setNull(row);
        }
      }
      ((ArrayNode) columns.get("marker")).set(row, marker);
    }
  }

  private static void suppressAll(ObjectNode answer) {
    ObjectNode columns = (ObjectNode) answer.get("columns");
    int areas = columns.get("code").size();
    for (var column : columns.properties()) {
      if (column.getKey().equals("code")) {
        continue;
      }
      ArrayNode cells = JSON.createArrayNode();
      for (int i = 0; i < areas; i++) {
        cells.add(column.getKey().equals("marker") ? SUPPRESSED : null);
      }
      column.setValue(cells);
    }
    ObjectNode layer = (ObjectNode) answer.get("layer");
    layer.putArray("legend");
    layer
        .putArray("missing")
        .addObject()
        .put("marker", SUPPRESSED)
        .put("label", "Too few people surveyed to say")
        .put("count", areas);
  }

  private static void edit(Visit visit, String pattern, Consumer<ObjectNode> change) {
    visit.page().route(pattern, route -> fulfil(route, change));
  }

  private static void fulfil(Route route, Consumer<ObjectNode> change) {
    APIResponse response = route.fetch();
    try {
      ObjectNode answer = (ObjectNode) JSON.readTree(response.text());
      change.accept(answer);
      route.fulfill(
          new Route.FulfillOptions()
              .setResponse(response)
              .setBody(JSON.writeValueAsString(answer)));
    } catch (JsonProcessingException problem) {
      throw new AssertionError(problem);
    }
  }
}
