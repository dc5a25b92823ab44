package org.parityatlas.server.http;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.parityatlas.data.statistics.RankInterval;
import org.parityatlas.server.layer.EstimateSource;
import org.parityatlas.server.layer.LayerRequest;
import org.parityatlas.server.profile.SetRanks;
import org.parityatlas.server.store.AtlasStore;
import org.parityatlas.server.store.SetArea;
import org.parityatlas.server.store.Snapshot;

/**
 * {@code GET /api/v1/values/{set}/ranks}: where every area of a layer stands, and where chance
 * alone could put it.
 */
final class RanksRoute {
  private static final String[] NAMES =
      Stream.concat(QuestionParameters.NAMES.stream(), Stream.of("release")).toArray(String[]::new);

  private final ReleaseChoice releases;
  private final ReleaseAnswers answers;
  private final LayerParameters layers;
  private final AtlasStore store;

  RanksRoute(
      ReleaseChoice releases, ReleaseAnswers answers, LayerParameters layers, AtlasStore store) {
    this.releases = releases;
    this.answers = answers;
    this.layers = layers;
    this.store = store;
  }

  /** Columns in the set's area order; null where an area has no rank. */
  record Columns(
      List<String> code, List<Integer> rank, List<Integer> lowest, List<Integer> highest) {}

  /**
   * The answer.
   *
   * @param of how many areas are ranked, the largest figure first
   */
  record RanksView(long release, String set, int of, Columns columns) {}

  void handle(Context ctx) {
    Parameters parameters = Parameters.of(ctx, NAMES);
    Snapshot snapshot = releases.get(parameters);
    LayerRequest request =
        layers.read(parameters, snapshot, Choices.setOfPath(snapshot, ctx.pathParam("set")));
    if (request.set().areas().size() > SetRanks.MOST_AREAS) {
      throw RequestException.badParameter(
          "set",
          "%s are too many to be ranked; %d are the most."
              .formatted(request.set().name(), SetRanks.MOST_AREAS),
          snapshot.listSets(request.set().geography()).stream()
              .filter(set -> set.areas().size() <= SetRanks.MOST_AREAS)
              .map(set -> set.id())
              .toList());
    }
    Answer answer =
        answers.get(
            "ranks|" + request.canonical(),
            () -> Answer.ofRelease(snapshot.release(), Json.TYPE, Json.bytes(view(request))));
    Replies.send(ctx, answer, Replies.Freshness.REVALIDATE);
  }

  private RanksView view(LayerRequest request) {
    EstimateSource source = new EstimateSource(store, request.snapshot(), request.question());
    SetRanks ranks = SetRanks.of(request.snapshot(), request.set(), source, request.question());
    Columns columns =
        new Columns(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    for (SetArea area : request.set().areas()) {
      Optional<RankInterval> rank = ranks.find(area.code());
      columns.code().add(area.code());
      columns.rank().add(rank.map(RankInterval::rank).orElse(null));
      columns.lowest().add(rank.map(RankInterval::lowest).orElse(null));
      columns.highest().add(rank.map(RankInterval::highest).orElse(null));
    }
    return new RanksView(request.snapshot().release(), request.set().id(), ranks.count(), columns);
  }
}
