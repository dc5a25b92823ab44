package org.parityatlas.server.http;

import io.javalin.http.Context;
import java.util.List;
import org.parityatlas.server.store.AtlasStore;
import org.parityatlas.server.store.TileAddress;
import org.parityatlas.server.store.TileSet;

/**
 * {@code GET /api/v1/tiles/{set}/{hash}/{z}/{x}/{y}.mvt}: a vector tile of a boundary set, without
 * values: those join by area. The address names the content, so it may be kept for ever.
 */
final class TilesRoute {
  private static final String TYPE = "application/vnd.mapbox-vector-tile";

  private final ReleaseAnswers answers;
  private final AtlasStore store;

  TilesRoute(ReleaseAnswers answers, AtlasStore store) {
    this.answers = answers;
    this.store = store;
  }

  void handle(Context ctx) {
    Parameters.of(ctx);
    TileAddress tile = address(ctx);
    String setId = ctx.pathParam("set");
    TileSet set =
        store
            .findTileSet(setId, ctx.pathParam("hash"))
            .orElseThrow(
                () ->
                    RequestException.notFound(
                        "No release that is kept has such tiles of \""
                            + setId
                            + "\"; /api/v1/tiles/"
                            + setId
                            + ".json has the address.",
                        List.of()));
    if (tile.zoom() < set.minZoom()) {
      throw RequestException.notFound(
          "\"%s\" has tiles at zooms %d to %d.".formatted(setId, set.minZoom(), TileSet.MAX_ZOOM),
          List.of());
    }
    Answer answer = tile.meets(set.box()) ? answer(set, tile) : Answer.ofGzip(TYPE, new byte[0]);
    Replies.send(ctx, answer, Replies.Freshness.IMMUTABLE);
  }

  /** The tile, from the cache, from the ready ones, or made now. */
  private Answer answer(TileSet set, TileAddress tile) {
    return answers.get(
        "tile|%s|%s|%d|%d|%d"
            .formatted(set.setId(), set.contentHash(), tile.zoom(), tile.column(), tile.row()),
        () -> Answer.ofGzip(TYPE, gzip(set, tile)));
  }

  private byte[] gzip(TileSet set, TileAddress tile) {
    if (tile.zoom() <= set.readyZoom()) {
      return store.readyTile(set, tile);
    }
    byte[] made = store.makeTile(set, tile);
    return made.length == 0 ? made : ContentCoding.GZIP.encode(made);
  }

  private static TileAddress address(Context ctx) {
    int zoom = number(ctx, "z", TileSet.MAX_ZOOM);
    int last = TileAddress.side(zoom) - 1;
    return new TileAddress(zoom, number(ctx, "x", last), number(ctx, "y", last));
  }

  private static int number(Context ctx, String name, int most) {
    String text = ctx.pathParam(name);
    // One way to write a number: a second address of the same tile would be kept twice.
    if (text.matches("0|[1-9]\\d{0,6}") && Integer.parseInt(text) <= most) {
      return Integer.parseInt(text);
    }
    throw RequestException.badParameter(
        name, "\"" + name + "\" has to be a whole number from 0 to " + most + ".", List.of());
  }
}
