package org.parityatlas.server.http;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.parityatlas.server.store.AtlasStore;
import org.parityatlas.server.store.BoundarySet;
import org.parityatlas.server.store.Drawing;
import org.parityatlas.server.store.SetArea;
import org.parityatlas.server.store.Snapshot;

/**
 * {@code GET /api/v1/geometry/{set}/{hash}.geojson}: a set drawn at one tolerance, in area order.
 * The address names the content, so it may be kept for ever; values travel apart.
 */
final class GeometryRoute {
  private static final JsonFactory JSON = new JsonFactory();

  private final ReleaseChoice releases;
  private final ReleaseAnswers answers;
  private final AtlasStore store;

  GeometryRoute(ReleaseChoice releases, ReleaseAnswers answers, AtlasStore store) {
    this.releases = releases;
    this.answers = answers;
    this.store = store;
  }

  void handle(Context ctx) {
    Parameters parameters = Parameters.of(ctx, "release");
    Snapshot snapshot = releases.get(parameters);
    BoundarySet set = Choices.setOfPath(snapshot, ctx.pathParam("set"));
    String hash = ctx.pathParam("hash");
    Drawing drawing =
        set.findDrawing(hash)
            .orElseThrow(
                () ->
                    RequestException.notFound(
                        "This drawing of "
                            + set.name()
                            + " is not in release "
                            + snapshot.release()
                            + ".",
                        set.drawings().stream().map(Drawing::contentHash).toList()));
    Replies.send(ctx, answer(set, drawing), Replies.Freshness.IMMUTABLE);
  }

  /** The drawing, from the cache or made now. */
  private Answer answer(BoundarySet set, Drawing drawing) {
    return answers.get(
        "geometry|" + set.id() + "|" + drawing.contentHash(),
        () -> Answer.ofContent(Json.GEOJSON_TYPE, write(set, store.listGeometry(set, drawing))));
  }

  private static byte[] write(BoundarySet set, List<String> geometry) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 20);
    try (JsonGenerator json = JSON.createGenerator(out)) {
      json.writeStartObject();
      json.writeStringField("type", "FeatureCollection");
      json.writeStringField("set", set.id());
      json.writeStringField("attribution", set.source().publication().attribution());
      json.writeArrayFieldStart("features");
      for (SetArea area : set.areas()) {
        json.writeStartObject();
        json.writeStringField("type", "Feature");
        json.writeStringField("id", area.code());
        json.writeObjectFieldStart("properties");
        json.writeStringField("code", area.code());
        json.writeStringField("name", area.name());
        if (area.nameWelsh() != null && !area.nameWelsh().isBlank()) {
          json.writeStringField("nameWelsh", area.nameWelsh());
        }
        json.writeEndObject();
        json.writeFieldName("geometry");
        json.writeRawValue(geometry.get(area.ordinal()));
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
