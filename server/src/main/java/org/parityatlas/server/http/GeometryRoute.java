package org.parityatlas.server.http;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.parityatlas.boundaries.packed.PackedCoverage;
import org.parityatlas.server.store.AtlasStore;
import org.parityatlas.server.store.BoundarySet;
import org.parityatlas.server.store.CompressedBytes;
import org.parityatlas.server.store.Drawing;
import org.parityatlas.server.store.GeometryText;
import org.parityatlas.server.store.SetArea;
import org.parityatlas.server.store.Snapshot;

/**
 * {@code GET /api/v1/geometry/{set}/{hash}.geojson} and {@code .apc}: a set drawn at one tolerance,
 * in area order. The address names the content, so it may be kept for ever; values travel apart.
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

  /** The drawing as GeoJSON. */
  void features(Context ctx) {
    Found found = found(ctx);
    Replies.send(ctx, answer(found.set(), found.drawing()), Replies.Freshness.IMMUTABLE);
  }

  /** The drawing as a packed coverage. */
  void packed(Context ctx) {
    Found found = found(ctx);
    String hash = found.drawing().contentHash();
    Answer answer =
        answers.get(
            "packed|" + found.set().id() + "|" + hash,
            () -> Answer.ofReady(PackedCoverage.MEDIA_TYPE, packed(found)));
    Replies.send(ctx, answer, Replies.Freshness.IMMUTABLE);
  }

  private CompressedBytes packed(Found found) {
    return store
        .findPacked(found.set(), found.drawing())
        .orElseThrow(
            () ->
                RequestException.notFound(
                    "This drawing was loaded before drawings were packed. Load its source again.",
                    List.of()));
  }

  private Found found(Context ctx) {
    Parameters parameters = Parameters.of(ctx, "release");
    Snapshot snapshot = releases.get(parameters);
    String setId = ctx.pathParam("set");
    String hash = ctx.pathParam("hash");
    return find(snapshot, setId, hash)
        .or(() -> findInKept(setId, hash))
        .orElseThrow(
            () ->
                releases.nowhere(
                    "No release that is kept draws \""
                        + setId
                        + "\" so; /api/v1/levels lists"
                        + " the addresses."));
  }

  private record Found(BoundarySet set, Drawing drawing) {}

  private static Optional<Found> find(Snapshot snapshot, String setId, String hash) {
    return snapshot
        .findSet(setId)
        .flatMap(set -> set.findDrawing(hash).map(drawing -> new Found(set, drawing)));
  }

  /** A page that was opened before the last load still asks for what it was told of then. */
  private Optional<Found> findInKept(String setId, String hash) {
    return store
        .findReleaseOfDrawing(setId, hash)
        .flatMap(releases::find)
        .flatMap(kept -> find(kept, setId, hash));
  }

  /** The drawing, from the cache or made now. */
  private Answer answer(BoundarySet set, Drawing drawing) {
    return answers.get(
        "geometry|" + set.id() + "|" + drawing.contentHash(),
        () -> Answer.ofContent(Json.GEOJSON_TYPE, write(set, store.listGeometry(set, drawing))));
  }

  private static byte[] write(BoundarySet set, List<GeometryText> geometry) {
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
        json.writeRawValue(new RawJson(geometry.get(area.ordinal()).utf8()));
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
