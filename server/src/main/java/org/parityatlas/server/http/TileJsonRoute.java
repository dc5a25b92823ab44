package org.parityatlas.server.http;

import io.javalin.http.Context;
import java.net.URI;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parityatlas.boundaries.packed.AreaOrder;
import org.parityatlas.server.store.AtlasStore;
import org.parityatlas.server.store.BoundarySet;
import org.parityatlas.server.store.SetArea;
import org.parityatlas.server.store.Snapshot;
import org.parityatlas.server.store.TileSet;

/**
 * {@code GET /api/v1/tiles/{set}.json}: where the vector tiles of a set are and what is in them
 * (TileJSON 3.0.0, https://github.com/mapbox/tilejson-spec).
 */
final class TileJsonRoute {
  private final ReleaseChoice releases;
  private final ReleaseAnswers answers;
  private final AtlasStore store;
  private final URI publicUrl;

  /**
   * @param publicUrl what addresses in the answer begin with; never what a request says
   */
  TileJsonRoute(ReleaseChoice releases, ReleaseAnswers answers, AtlasStore store, URI publicUrl) {
    this.releases = releases;
    this.answers = answers;
    this.store = store;
    this.publicUrl = publicUrl;
  }

  void handle(Context ctx) {
    Parameters parameters = Parameters.of(ctx, "release");
    Snapshot snapshot = releases.get(parameters);
    BoundarySet set = Choices.setOfPath(snapshot, ctx.pathParam("set"));
    Answer answer =
        answers.get(
            "tilejson|" + snapshot.release() + "|" + set.id(),
            () -> Answer.ofRelease(snapshot.release(), Json.TYPE, Json.bytes(view(snapshot, set))));
    Replies.send(ctx, answer, Replies.Freshness.REVALIDATE);
  }

  private Map<String, Object> view(Snapshot snapshot, BoundarySet set) {
    TileSet tiles =
        store
            .findTileSet(set)
            .orElseThrow(
                () ->
                    RequestException.notFound(
                        "\""
                            + set.id()
                            + "\" was loaded by a version of the atlas that made no tiles;"
                            + " loading it again makes them.",
                        List.of()));
    String api = publicUrl + "/api/v1/";
    Map<String, Object> view = new LinkedHashMap<>();
    view.put("tilejson", "3.0.0");
    view.put("name", set.name());
    view.put(
        "description",
        "One feature an area. Its id is the area's place, from 0, in the set's order, which the"
            + " columns of /api/v1/values/"
            + set.id()
            + " have too; codes join as well.");
    view.put("attribution", html(set.source().publication().attribution()));
    view.put("scheme", "xyz");
    view.put(
        "tiles",
        List.of(api + "tiles/" + set.id() + "/" + tiles.contentHash() + "/{z}/{x}/{y}.mvt"));
    view.put("minzoom", tiles.minZoom());
    view.put("maxzoom", TileSet.MAX_ZOOM);
    view.put("bounds", tiles.box().toArray());
    view.put("vector_layers", List.of(layer(set, tiles)));
    view.put("release", snapshot.release());
    view.put("areas", set.areas().size());
    view.put("order", order(set));
    view.put("values", api + "values/" + set.id());
    return view;
  }

  private static Map<String, Object> layer(BoundarySet set, TileSet tiles) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("code", "GSS code of the area");
    fields.put("name", "Name of the area, from zoom " + tiles.nameZoom());
    Map<String, Object> layer = new LinkedHashMap<>();
    layer.put("id", set.id());
    layer.put("description", set.name());
    layer.put("minzoom", tiles.minZoom());
    layer.put("maxzoom", TileSet.MAX_ZOOM);
    layer.put("fields", fields);
    return layer;
  }

  /** What columns of values in the same order carry too. */
  private static String order(BoundarySet set) {
    List<String> codes = set.areas().stream().map(SetArea::code).toList();
    return HexFormat.of().formatHex(AreaOrder.of(codes));
  }

  /** Clients put the attribution into their page as it is. */
  private static String html(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
