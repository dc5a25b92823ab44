package org.parityatlas.server.http;

import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parityatlas.server.layer.Layer;
import org.parityatlas.server.layer.RecentLayers;
import org.parityatlas.server.store.Snapshot;

/** The views that addresses of pages and widgets ask for, with their layers. */
final class Views {
  private final ReleaseChoice releases;
  private final LoadedIndicators indicators;
  private final QuestionParameters questions;
  private final RecentLayers layers;

  Views(
      ReleaseChoice releases,
      LoadedIndicators indicators,
      QuestionParameters questions,
      RecentLayers layers) {
    this.releases = releases;
    this.indicators = indicators;
    this.questions = questions;
    this.layers = layers;
  }

  /**
   * What the query of a request shows.
   *
   * @throws RequestException 404 where nothing that can be shown is loaded, or the release named is
   *     not kept
   */
  PageView get(Context ctx) {
    return find(ctx)
        .orElseThrow(() -> RequestException.notFound("There is nothing to show.", List.of()));
  }

  /** The same, empty where nothing that can be shown is loaded. */
  Optional<PageView> find(Context ctx) {
    return find(ctx.queryParamMap());
  }

  /** What parameters show, given by name. */
  Optional<PageView> find(Map<String, List<String>> given) {
    Snapshot snapshot = releases.get(Parameters.ofPage(given));
    return PageView.find(given, snapshot, indicators, questions);
  }

  /** The figures of a view. */
  Layer layer(PageView view) {
    return layers.get(view.layer());
  }

  /**
   * What a view says.
   *
   * @param withFigures whether the figures are read for it, or only its title told
   */
  ViewWords words(PageView view, boolean withFigures) {
    return new ViewWords(view, withFigures ? Optional.of(layer(view)) : Optional.empty());
  }
}
