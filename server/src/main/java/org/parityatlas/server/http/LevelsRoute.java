package org.parityatlas.server.http;

import io.javalin.http.Context;
import java.util.List;
import org.parityatlas.data.indicator.Indicator;
import org.parityatlas.server.store.BoundarySet;
import org.parityatlas.server.store.Drawing;
import org.parityatlas.server.store.Snapshot;

/** {@code GET /api/v1/levels}: the boundary sets loaded, and what can be shown on each. */
final class LevelsRoute {
  private final ReleaseChoice releases;
  private final ReleaseAnswers answers;
  private final LoadedIndicators indicators;

  LevelsRoute(ReleaseChoice releases, ReleaseAnswers answers, LoadedIndicators indicators) {
    this.releases = releases;
    this.answers = answers;
    this.indicators = indicators;
  }

  record Levels(long release, List<SetView> sets) {}

  record SetView(
      String id,
      String name,
      String level,
      int vintage,
      String geography,
      String extent,
      String areaSingular,
      String areaPlural,
      int count,
      double[] bbox,
      List<GeometryView> geometry,
      List<String> indicators,
      boolean isDefault,
      SourceView source) {}

  record GeometryView(
      double toleranceMetres, boolean asPublished, String url, String packedUrl, long vertices) {}

  void handle(Context ctx) {
    Parameters parameters = Parameters.of(ctx, "release");
    Snapshot snapshot = releases.get(parameters);
    Answer answer =
        answers.get(
            "levels|" + snapshot.release(),
            () -> Answer.ofRelease(snapshot.release(), Json.TYPE, Json.bytes(view(snapshot))));
    Replies.send(ctx, answer, Replies.Freshness.REVALIDATE);
  }

  private Levels view(Snapshot snapshot) {
    BoundarySet first = snapshot.sets().isEmpty() ? null : snapshot.sets().get(0);
    return new Levels(
        snapshot.release(),
        snapshot.sets().stream().map(set -> view(snapshot, set, set == first)).toList());
  }

  /** One set of a release. */
  SetView view(Snapshot snapshot, BoundarySet set) {
    return view(snapshot, set, set == snapshot.sets().get(0));
  }

  private SetView view(Snapshot snapshot, BoundarySet set, boolean isDefault) {
    return new SetView(
        set.id(),
        set.name(),
        set.level().id(),
        set.vintage(),
        set.geography().id(),
        set.extent(),
        set.areaSingular(),
        set.areaPlural(),
        set.areas().size(),
        set.box().toArray(),
        set.drawings().stream().map(drawing -> view(set, drawing)).toList(),
        indicators.list(snapshot).stream()
            .map(Indicator::id)
            .filter(id -> snapshot.listGeographies(id).contains(set.geography()))
            .toList(),
        isDefault,
        SourceView.of(set.source()));
  }

  private static GeometryView view(BoundarySet set, Drawing drawing) {
    String address = "/api/v1/geometry/" + set.id() + "/" + drawing.contentHash();
    return new GeometryView(
        drawing.toleranceMetres(),
        drawing.asPublished(),
        address + ".geojson",
        drawing.packed() ? address + ".apc" : null,
        drawing.vertices());
  }
}
