package org.parityatlas.server.http;

import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import org.parityatlas.server.store.AtlasStore;
import org.parityatlas.server.store.TileAddress;
import org.parityatlas.server.store.TileSet;

/**
 * {@code GET /api/v1/tiles/{set}/{hash}/{z}/{x}/{y}.mvt}: a vector tile of a boundary set, without
 * values: those join by area. The address names the content, so it may be kept for ever.
 */
final class TilesRoute {
  private static final String TYPE = "application/vnd.mapbox-vector-tile";

  /** Kept for a tile without areas, so that it is not looked for again. */
  private static final Answer EMPTY = Answer.ofContent(TYPE, new byte[0]);

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
    Optional<Answer> answer = tile.meets(set.box()) ? find(set, tile) : Optional.empty();
    if (answer.isPresent()) {
      Replies.send(ctx, answer.get(), Replies.Freshness.IMMUTABLE);
    } else {
      ctx.status(204);
      ctx.header("Cache-Control", Replies.Freshness.IMMUTABLE.cacheControl());
    }
  }

  /** The tile, from the cache, from the ready ones, or made now; none where no area is in it. */
  private Optional<Answer> find(TileSet set, TileAddress tile) {
    Answer answer =
        answers.get(
            "tile|" + set.setId() + "|" + set.contentHash() + "|" + tile, () -> make(set, tile));
    return answer == EMPTY ? Optional.empty() : Optional.of(answer);
  }

  private Answer make(TileSet set, TileAddress tile) {
    boolean ready = tile.zoom() <= set.readyZoom();
    byte[] made = ready ? store.readyTile(set, tile) : store.makeTile(set, tile);
    if (made.length == 0) {
      return EMPTY;
    }
    return Answer.ofGzip(
        TYPE, ready ? made : ContentCoding.GZIP.encode(made, ContentCoding.Effort.FAST));
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
