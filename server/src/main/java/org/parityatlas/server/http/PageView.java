package org.parityatlas.server.http;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.parityatlas.data.indicator.Indicator;
import org.parityatlas.data.indicator.Measure;
import org.parityatlas.server.layer.LayerRequest;
import org.parityatlas.server.layer.Question;
import org.parityatlas.server.store.BoundarySet;
import org.parityatlas.server.store.SetArea;
import org.parityatlas.server.store.Snapshot;

/**
 * What the address of a page or a widget shows, worked out as the front end does ({@code
 * resolve.js}): what is missing is filled in, and what does not exist is replaced, since a link in
 * another site's page must go on showing something.
 *
 * @param layer the map
 * @param area the selected area, where it is one of the map's
 */
record PageView(LayerRequest layer, Optional<SetArea> area) {
  private static final List<String> NAMES =
      List.of("indicator", "group", "measure", "period", "baseline");

  /** The view, or empty where nothing is loaded that could be shown. */
  static Optional<PageView> find(
      Map<String, List<String>> given,
      Snapshot snapshot,
      LoadedIndicators indicators,
      QuestionParameters questions) {
    Parameters asked = Parameters.ofPage(given);
    Optional<Indicator> named =
        asked.find("indicator").flatMap(id -> indicators.find(snapshot, id));
    return set(asked, snapshot, named)
        .flatMap(
            set ->
                indicator(set, snapshot, indicators, named)
                    .map(indicator -> view(asked, snapshot, set, indicator, questions)));
  }

  private static Optional<BoundarySet> set(
      Parameters asked, Snapshot snapshot, Optional<Indicator> indicator) {
    Optional<BoundarySet> named = asked.find("set").flatMap(snapshot::findSet);
    if (named.isPresent()) {
      return named;
    }
    return snapshot.sets().stream()
        .filter(set -> indicator.isEmpty() || isMeasured(snapshot, indicator.get(), set))
        .findFirst();
  }

  private static Optional<Indicator> indicator(
      BoundarySet set, Snapshot snapshot, LoadedIndicators indicators, Optional<Indicator> named) {
    return named
        .filter(one -> isMeasured(snapshot, one, set))
        .or(
            () ->
                indicators.list(snapshot).stream()
                    .filter(one -> isMeasured(snapshot, one, set))
                    .findFirst());
  }

  private static boolean isMeasured(Snapshot snapshot, Indicator indicator, BoundarySet set) {
    return snapshot.listGeographies(indicator.id()).contains(set.geography());
  }

  private static PageView view(
      Parameters asked,
      Snapshot snapshot,
      BoundarySet set,
      Indicator indicator,
      QuestionParameters questions) {
    Question question =
        attempts(asked).stream()
            .flatMap(attempt -> findQuestion(attempt, snapshot, set, indicator, questions).stream())
            .findFirst()
            .orElseThrow();
    return new PageView(
        new LayerRequest(
            snapshot, set, question, Optional.empty(), Optional.empty(), Optional.empty()),
        asked.find("area").flatMap(set::findArea));
  }

  private static Optional<Question> findQuestion(
      Map<String, List<String>> attempt,
      Snapshot snapshot,
      BoundarySet set,
      Indicator indicator,
      QuestionParameters questions) {
    try {
      return Optional.of(
          questions.read(Parameters.ofPage(attempt), snapshot, indicator, set.geography()));
    } catch (RequestException e) {
      return Optional.empty();
    }
  }

  /** All that is asked; without a period that may not be there; the gap; the figure as it is. */
  private static List<Map<String, List<String>>> attempts(Parameters asked) {
    Map<String, List<String>> all = new HashMap<>();
    NAMES.forEach(name -> asked.find(name).ifPresent(text -> all.put(name, List.of(text))));
    all.putIfAbsent("measure", List.of(Measure.GAP.id()));
    List<Map<String, List<String>>> attempts = new ArrayList<>(List.of(all));
    attempts.add(without(all, "period", "baseline"));
    attempts.add(without(all, "period", "baseline", "group"));
    Map<String, List<String>> plain = without(all, "baseline", "measure");
    attempts.add(plain);
    attempts.add(without(plain, "period"));
    attempts.add(Map.of());
    return attempts;
  }

  private static Map<String, List<String>> without(Map<String, List<String>> all, String... names) {
    Map<String, List<String>> rest = new HashMap<>(all);
    List.of(names).forEach(rest::remove);
    return rest;
  }

  /**
   * The query of this view with nothing left to be filled in, in the order that the page writes.
   */
  String query() {
    Question question = layer.question();
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put("set", layer.set().id());
    parts.put("indicator", question.indicator().id());
    parts.put("group", question.group().id());
    parts.put("measure", question.measure().id());
    parts.put("period", question.period());
    question.baseline().ifPresent(baseline -> parts.put("baseline", baseline));
    area.ifPresent(one -> parts.put("area", one.code()));
    return parts.entrySet().stream()
        .map(
            part ->
                part.getKey() + "=" + URLEncoder.encode(part.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }
}
