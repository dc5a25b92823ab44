package org.parityatlas.server.http;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.parityatlas.data.statistics.Clarity;
import org.parityatlas.data.words.ComparisonWords;
import org.parityatlas.server.layer.AreaDifference;
import org.parityatlas.server.layer.AreaSelection;
import org.parityatlas.server.layer.Comparison;
import org.parityatlas.server.layer.Discoveries;
import org.parityatlas.server.layer.Estimate;
import org.parityatlas.server.layer.Question;

/**
 * The differences of one answer, each also judged as one of them all: whoever reads down a list
 * finds some that are clear by chance alone.
 */
final class DifferenceViews {
  private final Map<AreaDifference, Integer> places = new IdentityHashMap<>();
  private final Discoveries found;

  DifferenceViews(List<Comparison> comparisons) {
    List<AreaDifference> all = new ArrayList<>();
    for (Comparison comparison : comparisons) {
      // A region can be an area of the comparison and around another: that is one question.
      Map<Set<String>, Integer> asked = new HashMap<>();
      for (Comparison.Standing area : comparison.areas()) {
        for (Comparison.Around around : area.surroundings()) {
          add(around.difference(), Set.of(area.area().id(), around.area().code()), asked, all);
        }
      }
      for (Comparison.Pair pair : comparison.pairs()) {
        String first = comparison.areas().get(pair.first()).area().id();
        String second = comparison.areas().get(pair.second()).area().id();
        add(pair.difference(), Set.of(first, second), asked, all);
      }
    }
    found = Discoveries.amongTested(all.stream().map(AreaDifference::tested).toList());
  }

  private void add(
      AreaDifference difference,
      Set<String> areas,
      Map<Set<String>, Integer> asked,
      List<AreaDifference> all) {
    Integer place = asked.putIfAbsent(areas, all.size());
    if (place == null) {
      all.add(difference);
    }
    places.put(difference, asked.get(areas));
  }

  DiscoveriesView discoveries() {
    return DiscoveriesView.of(
        found, "differences", "No two figures have a likely range of their difference here.");
  }

  /** Of two of the areas. */
  CompareView.DifferenceView of(
      Question question,
      Comparison.Standing first,
      Comparison.Standing second,
      AreaDifference difference,
      boolean independent) {
    return view(
        question,
        CompareView.Side.of(first.area()),
        CompareView.Side.of(second.area()),
        difference,
        independent,
        reason(
            first.area().name(),
            first.estimate(),
            second.area().name(),
            second.estimate(),
            difference));
  }

  /** Of an area against what it lies within. */
  CompareView.DifferenceView of(
      Question question, Comparison.Standing area, Comparison.Around around) {
    return view(
        question,
        CompareView.Side.of(area.area()),
        CompareView.Side.of(AreaSelection.of(around.area())),
        around.difference(),
        false,
        reason(
            area.area().name(),
            area.estimate(),
            around.area().name(),
            around.estimate(),
            around.difference()));
  }

  private CompareView.DifferenceView view(
      Question question,
      CompareView.Side first,
      CompareView.Side second,
      AreaDifference difference,
      boolean independent,
      String noDifference) {
    Clarity inList = found.inList(places.get(difference), difference.clarity());
    boolean hasInterval = difference.lower() != null;
    return new CompareView.DifferenceView(
        first,
        second,
        difference.value(),
        difference.lower(),
        difference.upper(),
        id(difference.clarity()),
        id(inList),
        independent,
        noDifference,
        noDifference != null || hasInterval ? null : question.indicator().uncertainty().text(),
        noDifference == null
            ? sentence(question, first.name(), second.name(), difference, inList)
            : noDifference);
  }

  private String sentence(
      Question question, String first, String second, AreaDifference difference, Clarity inList) {
    String sentence =
        ComparisonWords.difference(
            question.indicator(),
            question.measure(),
            first,
            second,
            difference.value(),
            FigureSentences.interval(difference.lower(), difference.upper()),
            difference.clarity());
    return inList == difference.clarity()
        ? sentence
        : sentence
            + " Among the %d differences of this answer, chance alone could make one such."
                .formatted(found.compared());
  }

  /** Why two figures are not set against each other; null where they are. */
  private static String reason(
      String firstName,
      Estimate first,
      String secondName,
      Estimate second,
      AreaDifference difference) {
    if (difference.why() == null) {
      return null;
    }
    return switch (difference.why()) {
      case RATIO ->
          "Two ratios are not set against each other; ask for measure=rate or measure=gap.";
      case SAME_PEOPLE ->
          "Not compared: both figures are of the same people, one published, one worked out from"
              + " parts.";
      case NO_USABLE_FIGURE ->
          first.isUsable() ? notCompared(secondName, second) : notCompared(firstName, first);
    };
  }

  private static String notCompared(String name, Estimate estimate) {
    return "Not compared, since there is no figure to rely on for "
        + name
        + ". "
        + FigureSentences.findWeakness(estimate).orElse("");
  }

  private static String id(Clarity clarity) {
    return clarity == null ? null : clarity.id();
  }
}
