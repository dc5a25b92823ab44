package org.parityatlas.server.http;

import io.javalin.http.Context;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.parityatlas.boundaries.Geography;
import org.parityatlas.data.reader.PostcodeReader;
import org.parityatlas.server.store.AreaKey;
import org.parityatlas.server.store.AtlasStore;
import org.parityatlas.server.store.BoundarySet;
import org.parityatlas.server.store.KnownArea;
import org.parityatlas.server.store.PostcodePlace;
import org.parityatlas.server.store.SetArea;
import org.parityatlas.server.store.Snapshot;

/** {@code GET /api/v1/areas} and {@code /areas/{code}}: what areas there are, and where. */
final class AreasRoute {
  private static final int DEFAULT_LIMIT = 20;
  private static final int MAX_LIMIT = 100;
  private static final int MAX_SUGGESTIONS = 3;

  private final ReleaseChoice releases;
  private final ReleaseAnswers answers;
  private final AtlasStore store;

  AreasRoute(ReleaseChoice releases, ReleaseAnswers answers, AtlasStore store) {
    this.releases = releases;
    this.answers = answers;
    this.store = store;
  }

  /**
   * What a search found.
   *
   * @param suggestions texts that would find something, where this one found nothing
   */
  record Found(
      long release,
      String query,
      int total,
      List<AreaView> areas,
      List<String> suggestions,
      Optional<PostcodeView> postcode) {}

  record Detail(
      long release,
      String code,
      String name,
      Optional<String> nameWelsh,
      String level,
      String geography,
      List<String> sets,
      List<AreaView.Ref> parents,
      List<AreaView.Successor> replacedBy,
      double[] bbox,
      List<AreaView.Ref> neighbours,
      List<String> childSets) {}

  void search(Context ctx) {
    Parameters parameters = Parameters.of(ctx, "q", "set", "within", "limit", "release");
    Snapshot snapshot = releases.get(parameters);
    String query = parameters.get("q", List.of());
    int limit = parameters.findInt("limit", 1, MAX_LIMIT).orElse(DEFAULT_LIMIT);
    Predicate<KnownArea> wanted = area -> true;
    Optional<String> setId = parameters.find("set");
    if (setId.isPresent()) {
      BoundarySet set = Choices.set(snapshot, "set", setId.get());
      wanted =
          area ->
              area.key().geography().equals(set.geography())
                  && set.findArea(area.code()).isPresent();
    }
    Optional<String> within = parameters.find("within");
    if (within.isPresent()) {
      Choices.area(snapshot, "within", within.get(), Optional.empty());
      Set<AreaKey> inside = new HashSet<>();
      for (KnownArea around : snapshot.registry().list(within.get())) {
        inside.addAll(snapshot.registry().within(around.key()));
      }
      wanted = wanted.and(area -> inside.contains(area.key()));
    }
    List<KnownArea> found = snapshot.search().list(query, wanted);
    Optional<PostcodeView> postcode = Optional.empty();
    Optional<String> asPostcode = PostcodeReader.normalise(query);
    if (found.isEmpty() && asPostcode.isPresent()) {
      PostcodePlace place = store.findPostcode(snapshot, asPostcode.get());
      List<KnownArea> around = PostcodeView.listAreas(snapshot, place);
      found = around.stream().filter(wanted).toList();
      postcode = Optional.of(PostcodeView.of(asPostcode.get(), place, around));
    }
    List<String> suggestions =
        found.isEmpty() && postcode.isEmpty()
            ? snapshot.search().listNearest(query, MAX_SUGGESTIONS)
            : List.of();
    List<AreaView> first =
        found.stream().limit(limit).map(area -> AreaView.of(snapshot, area)).toList();
    send(
        ctx,
        snapshot,
        new Found(snapshot.release(), query, found.size(), first, suggestions, postcode));
  }

  void detail(Context ctx) {
    Parameters parameters = Parameters.of(ctx, "geography", "release");
    Snapshot snapshot = releases.get(parameters);
    KnownArea area =
        Choices.areaOfPath(snapshot, ctx.pathParam("code"), parameters.find("geography"));
    Answer answer =
        answers.get(
            "area|" + snapshot.release() + "|" + area.key(),
            () ->
                Answer.ofRelease(
                    snapshot.release(), Json.TYPE, Json.bytes(detail(snapshot, area))));
    Replies.send(ctx, answer, Replies.Freshness.REVALIDATE);
  }

  private Detail detail(Snapshot snapshot, KnownArea area) {
    AreaView view = AreaView.of(snapshot, area);
    List<BoundarySet> sets = AreaView.listSets(snapshot, area);
    double[] box = null;
    Set<String> neighbours = new LinkedHashSet<>();
    for (BoundarySet set : sets) {
      SetArea drawn = set.findArea(area.code()).orElseThrow();
      box = box == null ? drawn.box().toArray() : box;
      // A set ends at its extent: Slough borders on Hillingdon, but no set of London draws it.
      neighbours.addAll(store.listNeighbours(set, drawn));
    }
    return new Detail(
        snapshot.release(),
        view.code(),
        view.name(),
        view.nameWelsh(),
        view.level(),
        view.geography(),
        view.sets(),
        view.parents(),
        view.replacedBy(),
        box,
        neighbours.stream()
            .sorted()
            .map(code -> snapshot.registry().find(new AreaKey(area.key().geography(), code)))
            .flatMap(Optional::stream)
            .map(AreaView.Ref::of)
            .toList(),
        childSets(snapshot, area));
  }

  /** Sets that draw something within the area, at a finer level than its own. */
  private static List<String> childSets(Snapshot snapshot, KnownArea area) {
    Set<AreaKey> inside = snapshot.registry().within(area.key());
    return snapshot.sets().stream()
        .filter(set -> set.level().compareTo(area.key().geography().level()) > 0)
        .filter(
            set -> {
              Geography geography = set.geography();
              return set.areas().stream()
                  .anyMatch(child -> inside.contains(new AreaKey(geography, child.code())));
            })
        .map(BoundarySet::id)
        .toList();
  }

  private static void send(Context ctx, Snapshot snapshot, Object view) {
    Replies.send(
        ctx,
        Answer.ofRelease(snapshot.release(), Json.TYPE, Json.bytes(view)),
        Replies.Freshness.REVALIDATE);
  }
}
