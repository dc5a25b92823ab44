package org.parityatlas.server.http;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import org.parityatlas.server.layer.Layer;
import org.parityatlas.server.layer.Measure;
import org.parityatlas.server.store.SetArea;

/** Writes a layer: as columns in area order, or joined with its geometry as GeoJSON (RFC 7946). */
final class LayerJson {
  private static final JsonFactory JSON = new JsonFactory();

  /** A column of a layer and the field of a feature: the same name and the same value. */
  private record Field(String name, boolean always, Function<EstimateView, Object> get) {}

  private static final List<Field> FIELDS =
      List.of(
          new Field("value", true, EstimateView::value),
          new Field("lower", true, EstimateView::lower),
          new Field("upper", true, EstimateView::upper),
          new Field("numerator", true, EstimateView::numerator),
          new Field("denominator", true, EstimateView::denominator),
          new Field("marker", true, EstimateView::marker),
          new Field("intervalMarker", false, EstimateView::intervalMarker),
          new Field("numeratorMarker", false, EstimateView::numeratorMarker),
          new Field("denominatorMarker", false, EstimateView::denominatorMarker));

  private static final List<Field> GAP_FIELDS =
      List.of(
          new Field("clarity", true, EstimateView::clarity),
          new Field("groupValue", true, EstimateView::groupValue),
          new Field("groupLower", true, EstimateView::groupLower),
          new Field("groupUpper", true, EstimateView::groupUpper),
          new Field("groupMarker", true, EstimateView::groupMarker),
          new Field("referenceValue", true, EstimateView::referenceValue),
          new Field("referenceLower", true, EstimateView::referenceLower),
          new Field("referenceUpper", true, EstimateView::referenceUpper),
          new Field("referenceMarker", true, EstimateView::referenceMarker));

  private LayerJson() {}

  /** {@code /values/{set}}: columns in the set's order. */
  static byte[] columns(Layer layer) {
    return write(
        json -> {
          json.writeStartObject();
          json.writeNumberField("release", layer.request().snapshot().release());
          json.writeFieldName("layer");
          json.writeRawValue(text(LayerView.of(layer)));
          json.writeObjectFieldStart("columns");
          writeColumns(json, layer);
          json.writeEndObject();
          json.writeEndObject();
        });
  }

  private static void writeColumns(JsonGenerator json, Layer layer) throws IOException {
    json.writeArrayFieldStart("code");
    for (SetArea area : layer.areas()) {
      json.writeString(area.code());
    }
    json.writeEndArray();
    json.writeArrayFieldStart("class");
    for (int place = 0; place < layer.areas().size(); place++) {
      writeScalar(json, layer.classAt(place));
    }
    json.writeEndArray();
    List<EstimateView> estimates = layer.estimates().stream().map(EstimateView::of).toList();
    writeColumns(json, FIELDS, estimates);
    if (layer.request().measure() == Measure.GAP) {
      writeColumns(json, GAP_FIELDS, estimates);
    }
  }

  private static void writeColumns(
      JsonGenerator json, List<Field> fields, List<EstimateView> estimates) throws IOException {
    for (Field field : fields) {
      if (field.always() || estimates.stream().anyMatch(one -> field.get().apply(one) != null)) {
        json.writeArrayFieldStart(field.name());
        for (EstimateView estimate : estimates) {
          writeScalar(json, field.get().apply(estimate));
        }
        json.writeEndArray();
      }
    }
  }

  /** {@code /layers/{set}.geojson}; {@code geometry} by the areas' ordinals. */
  static byte[] features(Layer layer, List<String> geometry) {
    return write(
        json -> {
          json.writeStartObject();
          json.writeStringField("type", "FeatureCollection");
          json.writeNumberField("release", layer.request().snapshot().release());
          json.writeFieldName("layer");
          json.writeRawValue(text(LayerView.of(layer)));
          json.writeArrayFieldStart("features");
          for (int place = 0; place < layer.areas().size(); place++) {
            writeFeature(json, layer, place, geometry);
          }
          json.writeEndArray();
          json.writeEndObject();
        });
  }

  private static void writeFeature(
      JsonGenerator json, Layer layer, int place, List<String> geometry) throws IOException {
    SetArea area = layer.areas().get(place);
    EstimateView estimate = EstimateView.of(layer.estimates().get(place));
    json.writeStartObject();
    json.writeStringField("type", "Feature");
    json.writeStringField("id", area.code());
    json.writeObjectFieldStart("properties");
    json.writeStringField("code", area.code());
    json.writeStringField("name", area.name());
    json.writeFieldName("class");
    writeScalar(json, layer.classAt(place));
    writeFields(json, FIELDS, estimate);
    if (layer.request().measure() == Measure.GAP) {
      writeFields(json, GAP_FIELDS, estimate);
    }
    json.writeEndObject();
    json.writeFieldName("geometry");
    json.writeRawValue(geometry.get(area.ordinal()));
    json.writeEndObject();
  }

  private static void writeFields(JsonGenerator json, List<Field> fields, EstimateView estimate)
      throws IOException {
    for (Field field : fields) {
      Object value = field.get().apply(estimate);
      if (field.always() || value != null) {
        json.writeFieldName(field.name());
        writeScalar(json, value);
      }
    }
  }

  private static void writeScalar(JsonGenerator json, Object value) throws IOException {
    if (value == null) {
      json.writeNull();
    } else if (value instanceof Integer whole) {
      json.writeNumber(whole);
    } else if (value instanceof Double number) {
      writeNumber(json, number);
    } else {
      json.writeString(value.toString());
    }
  }

  /** Whole numbers without a fraction, which a count or a rank would not have. */
  private static void writeNumber(JsonGenerator json, double number) throws IOException {
    if (number == Math.rint(number) && Math.abs(number) < 1e15) {
      json.writeNumber((long) number);
    } else {
      json.writeNumber(number);
    }
  }

  private static String text(Object view) {
    return new String(Json.bytes(view), StandardCharsets.UTF_8);
  }

  private interface Writing {
    void to(JsonGenerator json) throws IOException;
  }

  private static byte[] write(Writing writing) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 16);
    try (JsonGenerator json = JSON.createGenerator(out)) {
      writing.to(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
