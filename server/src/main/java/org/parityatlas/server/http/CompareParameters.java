package org.parityatlas.server.http;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.parityatlas.boundaries.Geography;
import org.parityatlas.data.indicator.Group;
import org.parityatlas.data.indicator.Indicator;
import org.parityatlas.server.layer.AreaSelection;
import org.parityatlas.server.layer.Question;
import org.parityatlas.server.store.Snapshot;

/**
 * Reads which areas are to stand side by side, and in what: fills in defaults, and refuses what
 * does not exist or does not go together, saying what does.
 */
final class CompareParameters {
  static final int MIN_AREAS = 2;
  static final int MAX_AREAS = 10;
  static final int MAX_INDICATORS = 20;

  /** Every parameter of a comparison. */
  static final String[] NAMES = {
    "areas",
    "indicators",
    "group",
    "reference",
    "measure",
    "period",
    "baseline",
    "against",
    "geography",
    "release"
  };

  private static final Pattern INDICATOR = Pattern.compile("([^:@]+)(?::([^:@]+))?(?:@([^:@]+))?");

  private final QuestionParameters questions;
  private final AreaSelections selections;

  CompareParameters(QuestionParameters questions, AreaSelections selections) {
    this.questions = questions;
    this.selections = selections;
  }

  /**
   * What is asked.
   *
   * @param against place of the area that the others are set against; empty for every two
   */
  record Request(List<AreaSelection> areas, OptionalInt against, List<Question> questions) {}

  /** An indicator as named, with the group and the period that it is to be looked at for. */
  private record Asked(Indicator indicator, Optional<String> group, Optional<String> period) {}

  Request read(Parameters parameters, Snapshot snapshot) {
    List<Asked> asked = new ArrayList<>();
    for (String text : list(parameters, "indicators", 1, MAX_INDICATORS)) {
      asked.add(asked(snapshot, text));
    }
    List<AreaSelection> areas = areas(parameters, snapshot, asked);
    List<Question> read = new ArrayList<>();
    for (Asked one : asked) {
      read.add(question(parameters, snapshot, one, areas));
    }
    if (read.stream().map(Question::canonical).distinct().count() < read.size()) {
      throw RequestException.badParameter(
          "indicators", "An indicator is there twice for one group and period.", List.of());
    }
    return new Request(areas, against(parameters, snapshot, areas), read);
  }

  private static List<String> list(Parameters parameters, String name, int least, int most) {
    List<String> parts = List.of(parameters.get(name, List.of()).split(",", -1));
    if (parts.size() < least || parts.size() > most) {
      throw RequestException.badParameter(
          name,
          "\"%s\" has to name %d to %d, separated by commas; these are %d."
              .formatted(name, least, most, parts.size()),
          List.of());
    }
    return parts;
  }

  private Asked asked(Snapshot snapshot, String text) {
    Matcher parts = INDICATOR.matcher(text);
    if (!parts.matches()) {
      throw RequestException.badParameter(
          "indicators",
          "\""
              + text
              + "\" has to be an indicator, an indicator:group or an indicator:group@period.",
          List.of());
    }
    return new Asked(
        questions.indicator("indicators", parts.group(1), snapshot),
        Optional.ofNullable(parts.group(2)),
        Optional.ofNullable(parts.group(3)));
  }

  private List<AreaSelection> areas(
      Parameters parameters, Snapshot snapshot, List<Asked> indicators) {
    List<Geography> measured =
        indicators.stream()
            .flatMap(one -> snapshot.listGeographies(one.indicator().id()).stream())
            .distinct()
            .toList();
    List<AreaSelection> areas = new ArrayList<>();
    for (String text : list(parameters, "areas", MIN_AREAS, MAX_AREAS)) {
      AreaSelection area =
          selections.ofParameter(
              snapshot, "areas", text, geography(parameters, snapshot, text), measured);
      if (areas.stream().anyMatch(other -> other.id().equals(area.id()))) {
        throw RequestException.badParameter(
            "areas", area.id() + " is there twice; each area stands once.", List.of());
      }
      areas.add(area);
    }
    checkGeography(parameters, areas);
    return areas;
  }

  /** The geography asked for, where it says what a code is to be read in. */
  private static Optional<String> geography(
      Parameters parameters, Snapshot snapshot, String selection) {
    return parameters
        .find("geography")
        .filter(
            id ->
                snapshot.registry().list(selection.split(AreaSelection.JOIN, 2)[0]).stream()
                    .anyMatch(area -> area.key().geography().id().equals(id)));
  }

  private static void checkGeography(Parameters parameters, List<AreaSelection> areas) {
    List<String> read =
        areas.stream().map(area -> area.geography().id()).distinct().sorted().toList();
    parameters
        .find("geography")
        .filter(id -> !read.contains(id))
        .ifPresent(
            id -> {
              throw RequestException.badParameter(
                  "geography", "None of the areas is known in \"" + id + "\".", read);
            });
  }

  private Question question(
      Parameters parameters, Snapshot snapshot, Asked asked, List<AreaSelection> areas) {
    Indicator indicator = asked.indicator();
    List<Geography> published = snapshot.listGeographies(indicator.id());
    LinkedHashSet<Geography> measured =
        areas.stream()
            .map(AreaSelection::geography)
            .filter(published::contains)
            .collect(Collectors.toCollection(LinkedHashSet::new));
    if (measured.isEmpty()) {
      throw RequestException.badParameter(
          "indicators",
          indicator.name()
              + " is not published for any of these areas; it is for "
              + published.stream().map(Geography::id).collect(Collectors.joining(", "))
              + ".",
          published.stream().map(Geography::id).toList());
    }
    Group group =
        asked
            .group()
            .map(id -> QuestionParameters.group(indicator, "indicators", id))
            .orElseGet(() -> questions.group(parameters, indicator));
    return questions.read(
        parameters,
        snapshot,
        indicator,
        group,
        asked.period().or(() -> parameters.find("period")),
        List.copyOf(measured));
  }

  private OptionalInt against(Parameters parameters, Snapshot snapshot, List<AreaSelection> areas) {
    Optional<String> text = parameters.find("against");
    if (text.isEmpty()) {
      return OptionalInt.empty();
    }
    List<Geography> geographies = areas.stream().map(AreaSelection::geography).toList();
    String id =
        selections.ofParameter(snapshot, "against", text.get(), Optional.empty(), geographies).id();
    for (int place = 0; place < areas.size(); place++) {
      if (areas.get(place).id().equals(id)) {
        return OptionalInt.of(place);
      }
    }
    throw RequestException.badParameter(
        "against",
        "\"against\" has to be one of the areas that are compared.",
        areas.stream().map(AreaSelection::id).toList());
  }
}
