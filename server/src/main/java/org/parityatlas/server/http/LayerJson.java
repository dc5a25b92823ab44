package org.parityatlas.server.http;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
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
import org.parityatlas.server.store.GeometryText;
import org.parityatlas.server.store.SetArea;

/** Writes a layer: as columns in area order, or joined with its geometry as GeoJSON (RFC 7946). */
final class LayerJson {
  /** What the generator holds is given on at each geometry, and compressed when it is enough. */
  private static final JsonFactory JSON =
      JsonFactory.builder().disable(StreamWriteFeature.FLUSH_PASSED_TO_STREAM).build();

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
  static void writeFeatures(
      BodySum out, Layer layer, Drawing drawing, List<GeometryText> geometry) {
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
            writeFeature(json, layer, place);
            putGeometry(json, out, geometry.get(layer.areas().get(place).ordinal()));
            json.writeEndObject();
          }
          json.writeEndArray();
          json.writeEndObject();
        });
  }

  /** All of a feature but its geometry. */
  private static void writeFeature(JsonGenerator json, Layer layer, int place) throws IOException {
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
  }

  /** Past the generator, which must have given on all that comes before and the colon too. */
  private static void putGeometry(JsonGenerator json, BodySum out, GeometryText geometry)
      throws IOException {
    json.writeFieldName("geometry");
    json.writeRawValue("");
    json.flush();
    out.put(geometry);
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
