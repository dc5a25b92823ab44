package org.parityatlas.server.http;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.parityatlas.data.indicator.Measure;
import org.parityatlas.data.statistics.Clarity;
import org.parityatlas.server.http.EstimateFields.Field;
import org.parityatlas.server.layer.Estimate;
import org.parityatlas.server.layer.Layer;
import org.parityatlas.server.store.Drawing;
import org.parityatlas.server.store.SetArea;

/** Writes a layer: as columns in area order, or joined with its geometry as GeoJSON (RFC 7946). */
final class LayerJson {
  private static final JsonFactory JSON = new JsonFactory();

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

  /** {@code /values/{set}/view}: all but the columns. */
  static byte[] view(Layer layer) {
    return write(
        json -> {
          json.writeStartObject();
          json.writeNumberField("release", layer.request().snapshot().release());
          json.writeFieldName("layer");
          json.writeRawValue(text(LayerView.of(layer)));
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
    List<Estimate> estimates = layer.estimates();
    for (Field field : EstimateFields.of(layer.request().measure())) {
      if (field.always() || estimates.stream().anyMatch(one -> field.get().apply(one) != null)) {
        json.writeArrayFieldStart(field.name());
        for (Estimate estimate : estimates) {
          writeScalar(json, field.get().apply(estimate));
        }
        json.writeEndArray();
      }
    }
    if (layer.request().measure().isComparison()) {
      json.writeArrayFieldStart("clarityInList");
      for (int place = 0; place < estimates.size(); place++) {
        writeScalar(json, clarityInList(layer, place));
      }
      json.writeEndArray();
    }
  }

  /** What a comparison says as one of the whole list of areas, or null. */
  static String clarityInList(Layer layer, int place) {
    Clarity clarity = layer.discoveries().inList(place, layer.estimates().get(place));
    return clarity == null ? null : clarity.id();
  }

  /** {@code /layers/{set}.geojson}; {@code geometry} of a drawing by the areas' ordinals. */
  static void writeFeatures(OutputStream out, Layer layer, Drawing drawing, List<byte[]> geometry) {
    write(
        out,
        json -> {
          json.writeStartObject();
          json.writeStringField("type", "FeatureCollection");
          json.writeNumberField("release", layer.request().snapshot().release());
          json.writeFieldName("layer");
          json.writeRawValue(text(LayerView.of(layer)));
          json.writeObjectFieldStart("drawing");
          json.writeNumberField("toleranceMetres", drawing.toleranceMetres());
          json.writeBooleanField("asPublished", drawing.asPublished());
          json.writeNumberField("mostVertices", LayersRoute.MAX_LAYER_VERTICES);
          json.writeEndObject();
          json.writeArrayFieldStart("features");
          for (int place = 0; place < layer.areas().size(); place++) {
            writeFeature(json, layer, place, geometry);
          }
          json.writeEndArray();
          json.writeEndObject();
        });
  }

  private static void writeFeature(
      JsonGenerator json, Layer layer, int place, List<byte[]> geometry) throws IOException {
    SetArea area = layer.areas().get(place);
    Estimate estimate = layer.estimates().get(place);
    Measure measure = layer.request().measure();
    json.writeStartObject();
    json.writeStringField("type", "Feature");
    json.writeStringField("id", area.code());
    json.writeObjectFieldStart("properties");
    json.writeStringField("code", area.code());
    json.writeStringField("name", area.name());
    json.writeFieldName("class");
    writeScalar(json, layer.classAt(place));
    for (Field field : EstimateFields.of(measure)) {
      Object value = field.get().apply(estimate);
      if (field.always() || value != null) {
        json.writeFieldName(field.name());
        writeScalar(json, value);
      }
    }
    if (measure.isComparison()) {
      json.writeStringField("clarityInList", clarityInList(layer, place));
    }
    json.writeEndObject();
    json.writeFieldName("geometry");
    json.writeRawValue(new RawJson(geometry.get(area.ordinal())));
    json.writeEndObject();
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
    write(out, writing);
    return out.toByteArray();
  }

  private static void write(OutputStream out, Writing writing) {
    try (JsonGenerator json = JSON.createGenerator(out)) {
      writing.to(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
