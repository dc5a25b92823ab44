package org.parityatlas.server.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parityatlas.boundaries.packed.PackedCoverageReader;
import org.parityatlas.server.AtlasUnderTest;
import org.parityatlas.server.RealData;
import org.parityatlas.server.SharedAtlas;
import org.parityatlas.server.columns.ColumnsReader;

/** The three parts of a view hold what the one answer holds, for real sets and every measure. */
@RealData
@ExtendWith(SharedAtlas.OfMirror.class)
final class PackedViewTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "lsoa-2021-ew?indicator=census-unemployment-rate",
        "lsoa-2021-ew?indicator=census-ethnic-composition&group=black",
        "lsoa-2021-ew?indicator=imd-2025-score",
        "lsoa-2021-ew?indicator=health-2025-score",
        "lsoa-2021-ew?indicator=imd-2025-rank",
        "lsoa-2021-london?indicator=census-employment-rate",
        "lsoa-2011-london?indicator=imd-2019-score",
        "lad-2022-london?indicator=employment-rate&group=ethnic-minority",
        "lad-2022-london?indicator=employment-rate&measure=gap",
        "lad-2022-london?indicator=employment-rate&measure=ratio",
        "lad-2022-london?indicator=employment-rate&measure=gap-change",
        "lad-2022-london?indicator=employment-rate&measure=change"
      })
  void thePartsHoldWhatTheWholeHolds(String view, AtlasUnderTest atlas) {
    JsonNode whole = atlas.json("/api/v1/values/" + view);
    JsonNode parts = atlas.json("/api/v1/values/" + view.replace("?", "/view?"));
    assertEquals(whole.path("layer"), parts.path("layer"));
    assertEquals(whole.path("release"), parts.path("release"));

    ColumnsReader figures = read(atlas, view, "figures.apv");
    ColumnsReader ranges = read(atlas, view, "ranges.apv");
    assertEquals(figures.order(), ranges.order());
    assertEquals(whole.at("/columns/code").size(), figures.areas());

    Set<String> names = new TreeSet<>();
    whole.path("columns").fieldNames().forEachRemaining(names::add);
    names.removeAll(Set.of("code", "class"));
    for (String name : names) {
      List<Object> got = ranges.columns().getOrDefault(name, figures.columns().get(name));
      assertColumn(name, whole.path("columns").path(name), got);
    }
    for (Map<String, List<Object>> columns : List.of(figures.columns(), ranges.columns())) {
      assertTrue(names.containsAll(columns.keySet()), columns.keySet().toString());
    }
  }

  private static void assertColumn(String name, JsonNode whole, List<Object> got) {
    for (int i = 0; i < whole.size(); i++) {
      JsonNode expected = whole.get(i);
      Object value = got == null ? null : got.get(i);
      if (expected.isNull()) {
        assertEquals(null, value, name + " of area " + i);
      } else if (expected.isNumber()) {
        assertEquals(expected.doubleValue(), value, name + " of area " + i);
      } else {
        assertEquals(expected.asText(), value, name + " of area " + i);
      }
    }
  }

  /**
   * Painted figures differ from the exact ones by half a step at most, and never in being there.
   */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "lsoa-2021-ew?indicator=imd-2025-score",
        "lsoa-2021-ew?indicator=crime-2025-score",
        "lsoa-2021-ew?indicator=income-2025-score"
      })
  void whatIsPaintedIsWithinHalfAStep(String view, AtlasUnderTest atlas) {
    List<Object> painted = read(atlas, view, "figures.apv").columns().get("value");
    JsonNode exact = atlas.json("/api/v1/values/" + view).at("/columns/value");
    double most = 0;
    for (int i = 0; i < exact.size(); i++) {
      assertEquals(exact.get(i).isNull(), painted.get(i) == null);
      if (painted.get(i) != null) {
        most = Math.max(most, Math.abs(exact.get(i).doubleValue() - (Double) painted.get(i)));
      }
    }
    assertTrue(most <= 0.05 + 1e-9, "off by " + most);
  }

  /** The class of an area follows from its figure and the limits, as a reader finds it. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "lsoa-2021-ew?indicator=census-unemployment-rate",
        "lsoa-2021-ew?indicator=imd-2025-decile",
        "lad-2022-london?indicator=employment-rate&measure=gap",
        "lad-2022-london?indicator=employment-rate&measure=ratio"
      })
  void aClassFollowsFromValueAndLimits(String view, AtlasUnderTest atlas) {
    JsonNode whole = atlas.json("/api/v1/values/" + view);
    List<Double> limits = new ArrayList<>();
    whole.at("/layer/breaks/limits").forEach(limit -> limits.add(limit.doubleValue()));
    List<Object> values = read(atlas, view, "figures.apv").columns().get("value");
    JsonNode classes = whole.at("/columns/class");
    for (int i = 0; i < values.size(); i++) {
      Double value = (Double) values.get(i);
      Integer found =
          value == null ? null : (int) limits.stream().filter(limit -> limit <= value).count();
      assertEquals(classes.get(i).isNull() ? null : classes.get(i).intValue(), found, "area " + i);
    }
  }

  /** Geometry, columns and list of areas stand in one order, whose name both files carry. */
  @Test
  void packedGeometryHasTheAreasOfTheColumns(AtlasUnderTest atlas) {
    for (JsonNode set : atlas.json("/api/v1/levels").path("sets")) {
      for (JsonNode drawing : set.path("geometry")) {
        PackedCoverageReader.Coverage packed =
            PackedCoverageReader.read(atlas.get(drawing.path("packedUrl").asText()).body());
        assertEquals(set.path("count").intValue(), packed.areas().size());
        assertEquals(drawing.path("toleranceMetres").doubleValue(), packed.toleranceMetres(), 1e-9);
      }
    }
    JsonNode set = atlas.json("/api/v1/levels").at("/sets/0");
    String view = set.path("id").asText() + "?indicator=" + set.at("/indicators/0").asText();
    PackedCoverageReader.Coverage packed =
        PackedCoverageReader.read(atlas.get(set.at("/geometry/0/packedUrl").asText()).body());
    assertEquals(
        HexFormat.of().formatHex(packed.order()), read(atlas, view, "figures.apv").order());
  }

  /**
   * A packed vertex is where the GeoJSON of the same drawing has it, within the grid's half cell.
   */
  @Test
  void packedAndStandardGeometryAgree(AtlasUnderTest atlas) {
    JsonNode drawing = drawings(atlas, "msoa-2021-london").get(2);
    PackedCoverageReader.Coverage packed =
        PackedCoverageReader.read(atlas.get(drawing.path("packedUrl").asText()).body());
    JsonNode features = atlas.json(drawing.path("url").asText()).path("features");
    double half = packed.cellMetres() / 2 + 0.3;
    for (int i = 0; i < features.size(); i++) {
      PackedCoverageReader.Area area = packed.areas().get(i);
      assertEquals(features.get(i).at("/properties/code").asText(), area.code());
      assertEquals(features.get(i).at("/properties/name").asText(), area.name());
      List<double[]> corners = corners(features.get(i).path("geometry"));
      for (double[] ring : area.rings()) {
        for (int k = 0; k < ring.length; k += 2) {
          double x = ring[k];
          double y = ring[k + 1];
          assertTrue(
              corners.stream()
                  .anyMatch(c -> Math.abs(c[0] - x) <= half && Math.abs(c[1] - y) <= half),
              area.code() + " at " + x + " " + y);
        }
      }
    }
  }

  private static List<double[]> corners(JsonNode geometry) {
    List<double[]> corners = new ArrayList<>();
    geometry
        .path("coordinates")
        .forEach(
            polygon ->
                polygon.forEach(
                    part -> {
                      if (part.get(0).isNumber()) {
                        corners.add(mercator(part));
                      } else if (part.get(0).isArray()) {
                        part.forEach(position -> corners.add(mercator(position)));
                      }
                    }));
    return corners;
  }

  private static double[] mercator(JsonNode position) {
    double radius = 6_378_137;
    double latitude = Math.toRadians(position.get(1).doubleValue());
    return new double[] {
      radius * Math.toRadians(position.get(0).doubleValue()),
      radius * Math.log(Math.tan(Math.PI / 4 + latitude / 2))
    };
  }

  private static List<JsonNode> drawings(AtlasUnderTest atlas, String setId) {
    List<JsonNode> drawings = new ArrayList<>();
    for (JsonNode set : atlas.json("/api/v1/levels").path("sets")) {
      if (set.path("id").asText().equals(setId)) {
        set.path("geometry").forEach(drawings::add);
      }
    }
    return drawings;
  }

  private static ColumnsReader read(AtlasUnderTest atlas, String view, String part) {
    HttpResponse<byte[]> response =
        atlas.get("/api/v1/values/" + view.replace("?", "/" + part + "?"));
    assertEquals(200, response.statusCode(), () -> view + ": " + new String(response.body()));
    return ColumnsReader.read(response.body());
  }
}
