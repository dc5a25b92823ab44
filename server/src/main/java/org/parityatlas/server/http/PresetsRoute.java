package org.parityatlas.server.http;

import io.javalin.http.Context;
import java.util.List;
import org.parityatlas.server.layer.AreaSelection;
import org.parityatlas.server.store.Snapshot;

/** {@code GET /api/v1/presets}: areas that are often looked at together. */
final class PresetsRoute {
  private final ReleaseChoice releases;
  private final AreaSelections selections;

  PresetsRoute(ReleaseChoice releases, AreaSelections selections) {
    this.releases = releases;
    this.selections = selections;
  }

  record PresetsView(long release, List<PresetView> presets) {}

  /**
   * A preset.
   *
   * @param published the one area that the members are all the parts of; null where there is none
   */
  record PresetView(
      String id,
      String name,
      String sentence,
      String geography,
      List<AreaView.Ref> members,
      AreaView.Ref published) {}

  void handle(Context ctx) {
    Snapshot snapshot = releases.get(Parameters.of(ctx, "release"));
    PresetsView view =
        new PresetsView(
            snapshot.release(), selections.listPresets(snapshot).stream().map(this::view).toList());
    Replies.send(
        ctx,
        Answer.ofRelease(snapshot.release(), Json.TYPE, Json.bytes(view)),
        Replies.Freshness.REVALIDATE);
  }

  private PresetView view(AreaSelection preset) {
    return new PresetView(
        preset.id(),
        preset.name(),
        selections.findSentence(preset.id()).orElseThrow(),
        preset.geography().id(),
        SelectionView.listMembers(preset),
        preset.whole().map(AreaView.Ref::of).orElse(null));
  }
}
