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
  private static final int MOST_AREAS_READ = 1000;

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

  /** Whether a set is small enough for its figures to be read for what is said beside a page. */
  static boolean isSmall(PageView view) {
    return view.layer().set().areas().size() <= MOST_AREAS_READ;
  }

  /** What a view says; of a large set only what it is called. */
  ViewWords words(PageView view) {
    return new ViewWords(view, isSmall(view) ? Optional.of(layer(view)) : Optional.empty());
  }

  /** What a view says with its figures, however many they are. */
  ViewWords wordsWithFigures(PageView view) {
    return new ViewWords(view, Optional.of(layer(view)));
  }
}
