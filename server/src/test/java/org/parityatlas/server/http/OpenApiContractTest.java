package org.parityatlas.server.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parityatlas.data.indicator.IndicatorCatalogue;
import org.parityatlas.server.AtlasUnderTest;
import org.parityatlas.server.SharedAtlas;
import org.parityatlas.server.embed.Partners;

/** Holds the running server against {@code openapi.yaml}: every route, and every answer's shape. */
@ExtendWith(SharedAtlas.Embedded.class)
final class OpenApiContractTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/api/v1/levels | /api/v1/levels | 200",
        "/api/v1/levels | /api/v1/levels?release=99 | 404",
        "/api/v1/levels | /api/v1/levels?realease=1 | 400",
        "/api/v1/areas | /api/v1/areas?q=ham | 200",
        "/api/v1/areas | /api/v1/areas | 400",
        "/api/v1/areas | /api/v1/areas?q=ham&limit=0 | 400",
        "/api/v1/areas/{code} | /api/v1/areas/E09000030 | 200",
        "/api/v1/areas/{code} | /api/v1/areas/E12000007 | 200",
        "/api/v1/areas/{code} | /api/v1/areas/X | 404",
        "/api/v1/indicators | /api/v1/indicators | 200",
        "/api/v1/indicators/{id} | /api/v1/indicators/employment-rate | 200",
        "/api/v1/indicators/{id} | /api/v1/indicators/happiness | 404",
        "/api/v1/glossary | /api/v1/glossary | 200",
        "/api/v1/values/{set} | /api/v1/values/lad-london-default?indicator=employment-rate | 200",
        "/api/v1/values/{set} | /api/v1/values/lad-london-default?indicator=employment-rate&measure=gap | 200",
        "/api/v1/values/{set} | /api/v1/values/lad-london-default?indicator=employment-rate&measure=gap&breaks=-10,10 | 200",
        "/api/v1/values/{set} | /api/v1/values/lad-london-default?indicator=employment-rate&breaks=10,5 | 400",
        "/api/v1/values/{set} | /api/v1/values/lad-london-default?indicator=imd-2019-average-score | 200",
        "/api/v1/values/{set} | /api/v1/values/lad-london-default?indicator=imd-2019-average-score&measure=gap | 400",
        "/api/v1/values/{set} | /api/v1/values/lad-london-default?indicator=employment-rate&group=black | 400",
        "/api/v1/values/{set} | /api/v1/values/lad-london-default | 400",
        "/api/v1/values/{set}/ranks | /api/v1/values/lad-london-default/ranks?indicator=employment-rate&measure=gap | 200",
        "/api/v1/values/{set}/ranks | /api/v1/values/lad-london-default/ranks?indicator=employment-rate&measure=ratio | 200",
        "/api/v1/values/{set}/ranks | /api/v1/values/lad-london-default/ranks?indicator=employment-rate&breaks=5 | 400",
        "/api/v1/values/{set} | /api/v1/values/moon?indicator=employment-rate | 404",
        "/api/v1/values/{set} | /api/v1/values/lad-london-default?indicator=employment-rate&measure=ratio | 200",
        "/api/v1/values/{set} | /api/v1/values/lad-london-default?indicator=employment-rate&measure=change&baseline=2004 | 200",
        "/api/v1/values/{set} | /api/v1/values/lad-london-default?indicator=employment-rate&measure=gap-change | 200",
        "/api/v1/values/{set} | /api/v1/values/lad-london-default?indicator=employment-rate&measure=gap-change&baseline=2020 | 400",
        "/api/v1/values/{set} | /api/v1/values/lad-london-default?indicator=employment-rate&baseline=2004 | 400",
        "/api/v1/values/{set} | /api/v1/values/lad-london-default?indicator=imd-2019-average-score&measure=change | 400",
        "/api/v1/values/{set}/view | /api/v1/values/lad-london-default/view?indicator=employment-rate&breaks=50,60 | 200",
        "/api/v1/values/{set}/view | /api/v1/values/lad-london-default/view?indicator=employment-rate&within=E12000007 | 400",
        "/api/v1/values/{set}/figures.apv | /api/v1/values/lad-london-default/figures.apv?indicator=employment-rate&measure=gap | 200",
        "/api/v1/values/{set}/figures.apv | /api/v1/values/moon/figures.apv?indicator=employment-rate | 404",
        "/api/v1/values/{set}/ranges.apv | /api/v1/values/lad-london-default/ranges.apv?indicator=employment-rate&measure=gap | 200",
        "/api/v1/values/{set}/ranges.apv | /api/v1/values/lad-london-default/ranges.apv | 400",
        "/api/v1/layers/{set}.geojson | /api/v1/layers/lad-london-default.geojson?indicator=employment-rate&measure=gap | 200",
        "/api/v1/layers/{set}.geojson | /api/v1/layers/lad-london-default.geojson?indicator=employment-rate&measure=gap-change | 200",
        "/api/v1/layers/{set}.geojson | /api/v1/layers/lad-london-default.geojson?indicator=employment-rate&period=1999 | 400",
        "/api/v1/layers/{set}.geojson | /api/v1/layers/lad-london-default.geojson?indicator=employment-rate&bbox=0,51.5,1,51.6 | 200",
        "/api/v1/layers/{set}.geojson | /api/v1/layers/lad-london-default.geojson?indicator=employment-rate&bbox=1,2,3 | 400",
        "/api/v1/series/{code} | /api/v1/series/E09000030?indicator=employment-rate&measure=gap | 200",
        "/api/v1/series/{code} | /api/v1/series/E09000001?indicator=employment-rate | 200",
        "/api/v1/series/{code} | /api/v1/series/E09000099?indicator=employment-rate | 404",
        "/api/v1/series/{code} | /api/v1/series/host-boroughs-2012?indicator=employment-rate | 200",
        "/api/v1/series/{code} | /api/v1/series/inner-london?indicator=employment-rate&measure=gap | 200",
        "/api/v1/series/{code} | /api/v1/series/E09000011~E09000012?indicator=imd-2019-average-score | 200",
        "/api/v1/series/{code} | /api/v1/series/E09000011~E09000011?indicator=employment-rate | 400",
        "/api/v1/series/{code} | /api/v1/series/E09000011~?indicator=employment-rate | 400",
        "/api/v1/series/{code} | /api/v1/series/E09000011~E12000007?indicator=employment-rate | 400",
        "/api/v1/series/{code} | /api/v1/series/mercia?indicator=employment-rate | 404",
        "/api/v1/compare | /api/v1/compare?areas=E09000030,E09000012&indicators=employment-rate | 200",
        "/api/v1/compare | /api/v1/compare?areas=E09000030,E09000012&indicators=employment-rate,imd-2019-average-score | 200",
        "/api/v1/compare | /api/v1/compare?areas=E09000030,host-boroughs-2012,E12000007&indicators=employment-rate&measure=gap&against=E09000030 | 200",
        "/api/v1/compare | /api/v1/compare?areas=E09000001,E09000012,inner-london&indicators=employment-rate:ethnic-minority@2004 | 200",
        "/api/v1/compare | /api/v1/compare?areas=E09000030,E09000012&indicators=employment-rate&measure=ratio | 200",
        "/api/v1/compare | /api/v1/compare?areas=E09000030,E09000012&indicators=employment-rate&measure=gap-change&baseline=2004 | 200",
        "/api/v1/compare | /api/v1/compare?areas=E09000030,E12000007&indicators=imd-2019-average-score | 200",
        "/api/v1/compare | /api/v1/compare?areas=E12000007,E92000001&indicators=imd-2019-average-score | 400",
        "/api/v1/compare | /api/v1/compare?areas=E09000030&indicators=employment-rate | 400",
        "/api/v1/compare | /api/v1/compare?areas=E09000001,E09000002,E09000003,E09000004,E09000005,E09000006,E09000007,E09000008,E09000009,E09000010&indicators=employment-rate | 200",
        "/api/v1/compare | /api/v1/compare?areas=E09000001,E09000002,E09000003,E09000004,E09000005,E09000006,E09000007,E09000008,E09000009,E09000010,E09000011&indicators=employment-rate | 400",
        "/api/v1/compare | /api/v1/compare?areas=E09000030,E09000030&indicators=employment-rate | 400",
        "/api/v1/compare | /api/v1/compare?areas=E09000030,&indicators=employment-rate | 400",
        "/api/v1/compare | /api/v1/compare?areas=E09000030,E09000099&indicators=employment-rate | 400",
        "/api/v1/compare | /api/v1/compare?areas=E09000030,E09000012 | 400",
        "/api/v1/compare | /api/v1/compare?areas=E09000030,E09000012&indicators=happiness | 400",
        "/api/v1/compare | /api/v1/compare?areas=E09000030,E09000012&indicators=employment-rate,employment-rate | 400",
        "/api/v1/compare | /api/v1/compare?areas=E09000030,E09000012&indicators=employment-rate:black | 400",
        "/api/v1/compare | /api/v1/compare?areas=E09000030,E09000012&indicators=employment-rate@1999 | 400",
        "/api/v1/compare | /api/v1/compare?areas=E09000030,E09000012&indicators=employment-rate&against=E09000001 | 400",
        "/api/v1/compare | /api/v1/compare?areas=E09000030,E09000012&indicators=employment-rate&geography=lsoa-2011 | 400",
        "/api/v1/compare | /api/v1/compare?areas=E09000030,E09000012&indicators=employment-rate,imd-2019-average-score&measure=gap | 400",
        "/api/v1/presets | /api/v1/presets | 200",
        "/api/v1/presets | /api/v1/presets?id=london | 400",
        "/api/v1/overlay/{set} | /api/v1/overlay/lad-london-default?x=imd-2019-average-score&y=employment-rate&yMeasure=gap | 200",
        "/api/v1/overlay/{set} | /api/v1/overlay/lad-london-default?x=imd-2019-average-score&y=employment-rate&yMeasure=gap-change&yBaseline=2004 | 200",
        "/api/v1/overlay/{set} | /api/v1/overlay/lad-london-default?x=employment-rate&y=employment-rate | 400",
        "/api/v1/overlay/{set} | /api/v1/overlay/lad-london-default?x=employment-rate | 400",
        "/api/v1/overlay/{set} | /api/v1/overlay/lad-london-default?x=employment-rate&y=imd-2019-average-score&yGroup=black | 400",
        "/api/v1/overlay/{set} | /api/v1/overlay/moon?x=employment-rate&y=imd-2019-average-score | 404",
        "/api/v1/profiles/{code} | /api/v1/profiles/E09000030 | 200",
        "/api/v1/profiles/{code} | /api/v1/profiles/E09000001 | 200",
        "/api/v1/profiles/{code} | /api/v1/profiles/E12000007 | 200",
        "/api/v1/profiles/{code} | /api/v1/profiles/E13000001 | 200",
        "/api/v1/profiles/{code} | /api/v1/profiles/X | 404",
        "/api/v1/profiles/{code} | /api/v1/profiles/E09000030?geography=lsoa-2011 | 400",
        "/api/v1/receipts/{indicator}/{area} | /api/v1/receipts/employment-rate/E09000030 | 200",
        "/api/v1/receipts/{indicator}/{area} | /api/v1/receipts/employment-rate/E09000030?measure=gap&period=2020 | 200",
        "/api/v1/receipts/{indicator}/{area} | /api/v1/receipts/employment-rate/E09000030?measure=ratio&period=2020 | 200",
        "/api/v1/receipts/{indicator}/{area} | /api/v1/receipts/employment-rate/E09000030?measure=change&baseline=2004 | 200",
        "/api/v1/receipts/{indicator}/{area} | /api/v1/receipts/employment-rate/E09000030?measure=gap-change | 200",
        "/api/v1/receipts/{indicator}/{area} | /api/v1/receipts/employment-rate/E09000001?measure=gap-change | 200",
        "/api/v1/receipts/{indicator}/{area} | /api/v1/receipts/employment-rate/E09000001?group=ethnic-minority&period=2020 | 200",
        "/api/v1/receipts/{indicator}/{area} | /api/v1/receipts/employment-rate/E09000001?measure=gap&period=2020 | 200",
        "/api/v1/receipts/{indicator}/{area} | /api/v1/receipts/imd-2019-average-score/E09000030 | 200",
        "/api/v1/receipts/{indicator}/{area} | /api/v1/receipts/imd-2019-average-score/E09000030?measure=gap | 400",
        "/api/v1/receipts/{indicator}/{area} | /api/v1/receipts/happiness/E09000030 | 404",
        "/api/v1/receipts/{indicator}/{area} | /api/v1/receipts/employment-rate/E09000099 | 404",
        "/api/v1/receipts/{indicator}/{area} | /api/v1/receipts/employment-rate/E09000030?period=1999 | 400",
        "/api/v1/receipts/{indicator}/{area} | /api/v1/receipts/employment-rate/E09000030?group=martians | 400",
        "/api/v1/receipts/{indicator}/{area} | /api/v1/receipts/employment-rate/E09000030?geography=lsoa-2011 | 400",
        "/api/v1/receipts/{indicator}/{area} | /api/v1/receipts/employment-rate/E09000030?release=99 | 404",
        "/api/v1/tiles/{set}.json | /api/v1/tiles/lad-london-default.json | 200",
        "/api/v1/tiles/{set}.json | /api/v1/tiles/moon.json | 404",
        "/api/v1/tiles/{set}.json | /api/v1/tiles/lad-london-default.json?release=99 | 404",
        "/api/v1/tiles/{set}/{hash}/{z}/{x}/{y}.mvt | /api/v1/tiles/lad-london-default/0000000000000000/8/127/85.mvt | 404",
        "/api/v1/tiles/{set}/{hash}/{z}/{x}/{y}.mvt | /api/v1/tiles/lad-london-default/0000000000000000/8/127/256.mvt | 400",
        "/health/live | /health/live | 200",
        "/health/ready | /health/ready | 200",
        "/openapi.json | /openapi.json | 200"
      })
  void answersHaveTheShapeDescribed(String path, String request, int status, AtlasUnderTest atlas)
      throws IOException {
    check(atlas, path, request, status);
  }

  @Test
  void geometryHasTheShapeDescribed(AtlasUnderTest atlas) throws IOException {
    JsonNode drawings = atlas.json("/api/v1/levels").at("/sets/0/geometry");
    for (JsonNode drawing : drawings) {
      check(atlas, "/api/v1/geometry/{set}/{hash}.geojson", drawing.path("url").asText(), 200);
      check(atlas, "/api/v1/geometry/{set}/{hash}.apc", drawing.path("packedUrl").asText(), 200);
    }
    check(
        atlas,
        "/api/v1/geometry/{set}/{hash}.geojson",
        "/api/v1/geometry/lad-london-default/0000000000000000.geojson",
        404);
  }

  @Test
  void everyRouteOfTheApiIsDescribed(AtlasUnderTest atlas) {
    Set<String> described = new TreeSet<>();
    contract(atlas).path("paths").fieldNames().forEachRemaining(described::add);
    Routes routes =
        Routes.of(
            null,
            null,
            IndicatorCatalogue.bundled(),
            AtlasUnderTest.PUBLIC_URL,
            Partners.none(),
            null);
    Set<String> served = new TreeSet<>(routes.api().keySet());
    assertEquals(described, served);
  }

  /** A route refuses a parameter it does not know and says which it does. */
  @Test
  void everyQueryParameterThatARouteKnowsIsDescribedAndNoOther(AtlasUnderTest atlas) {
    JsonNode contract = contract(atlas);
    Map<String, Set<String>> described = new TreeMap<>();
    Map<String, Set<String>> known = new TreeMap<>();
    for (Map.Entry<String, JsonNode> path : contract.path("paths").properties()) {
      described.put(path.getKey(), queryParameters(contract, path.getValue().path("get")));
      known.put(path.getKey(), knownParameters(atlas, path.getKey()));
    }
    assertEquals(described, known);
    assertTrue(known.get("/api/v1/values/{set}").contains("bbox"), known.toString());
  }

  private static Set<String> queryParameters(JsonNode contract, JsonNode operation) {
    Set<String> names = new TreeSet<>();
    for (JsonNode parameter : operation.path("parameters")) {
      JsonNode whole =
          parameter.has("$ref")
              ? contract.at(parameter.path("$ref").asText().substring(1))
              : parameter;
      if (whole.path("in").asText().equals("query")) {
        names.add(whole.path("name").asText());
      }
    }
    return names;
  }

  private static Set<String> knownParameters(AtlasUnderTest atlas, String path) {
    Set<String> names = new TreeSet<>();
    if (path.startsWith("/api/")) {
      String request = path.replaceAll("\\{[^}]+}", "x") + "?no-such-parameter=1";
      JsonNode problem = atlas.json(request);
      assertEquals("no-such-parameter", problem.path("parameter").asText(), request);
      problem.path("allowed").forEach(name -> names.add(name.asText()));
    }
    return names;
  }

  private static JsonNode contract(AtlasUnderTest atlas) {
    return atlas.json("/openapi.json");
  }

  private static void check(AtlasUnderTest atlas, String path, String request, int status)
      throws IOException {
    HttpResponse<byte[]> response = atlas.get(request);
    assertEquals(status, response.statusCode(), request);
    JsonNode contract = contract(atlas);
    JsonNode operation = contract.path("paths").path(path).path("get");
    JsonNode expected = operation.path("responses").path(status == 200 ? "200" : "default");
    if (expected.has("$ref")) {
      expected = contract.at(expected.path("$ref").asText().substring(1));
    }
    String type = response.headers().firstValue("Content-Type").orElseThrow().split(";")[0];
    JsonNode schema = expected.path("content").path(type).path("schema");
    assertTrue(schema.isObject(), path + " does not describe " + type + " for " + status);
    if (schema.path("format").asText().equals("binary")) {
      assertTrue(response.body().length > 0, request);
      return;
    }
    Set<ValidationMessage> faults =
        schema(contract, schema).validate(JSON.readTree(response.body()));
    assertTrue(faults.isEmpty(), () -> request + ": " + faults);
  }

  private static JsonSchema schema(JsonNode contract, JsonNode schema) {
    ObjectNode whole = schema.deepCopy();
    whole.set("components", contract.path("components"));
    return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(whole);
  }
}
