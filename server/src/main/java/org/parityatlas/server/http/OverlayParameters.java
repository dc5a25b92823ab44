package org.parityatlas.server.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.parityatlas.data.indicator.Indicator;
import org.parityatlas.server.layer.LayerRequest;
import org.parityatlas.server.layer.Question;
import org.parityatlas.server.store.BoundarySet;
import org.parityatlas.server.store.Snapshot;

/**
 * Reads which two measures are laid over each other. Each is asked for as a layer is, its
 * parameters named for the axis: {@code x} is the indicator, {@code xGroup}, {@code xMeasure} and
 * so on the rest.
 */
final class OverlayParameters {
  /** Every parameter of an overlay. */
  static final String[] NAMES = names();

  private final QuestionParameters questions;

  OverlayParameters(QuestionParameters questions) {
    this.questions = questions;
  }

  /** The two layers asked for. */
  record Request(LayerRequest x, LayerRequest y) {}

  Request read(Parameters parameters, Snapshot snapshot, BoundarySet set) {
    Optional<String> within = LayerParameters.within(parameters, snapshot, set);
    Question x = question("x", parameters, snapshot, set);
    Question y = question("y", parameters, snapshot, set);
    if (x.canonical().equals(y.canonical())) {
      throw RequestException.badParameter(
          "y", "Both measures are the same; ask for another one beside it.", List.of());
    }
    return new Request(layer(snapshot, set, x, within), layer(snapshot, set, y, within));
  }

  private static LayerRequest layer(
      Snapshot snapshot, BoundarySet set, Question question, Optional<String> within) {
    return new LayerRequest(snapshot, set, question, within, Optional.empty(), Optional.empty());
  }

  private Question question(
      String axis, Parameters parameters, Snapshot snapshot, BoundarySet set) {
    Parameters ofAxis = parameters.renamed(name -> nameOf(axis, name));
    try {
      Indicator indicator = questions.indicator(ofAxis, snapshot);
      LayerParameters.checkGeography("indicator", snapshot, indicator, set);
      return questions.read(ofAxis, snapshot, indicator, set.geography());
    } catch (RequestException e) {
      throw e.renamed(name -> nameOf(axis, name));
    }
  }

  /** {@code x} for the indicator, {@code xGroup} for the group. */
  private static String nameOf(String axis, String name) {
    return name.equals("indicator")
        ? axis
        : axis + Character.toUpperCase(name.charAt(0)) + name.substring(1);
  }

  private static String[] names() {
    List<String> names = new ArrayList<>();
    for (String axis : List.of("x", "y")) {
      QuestionParameters.NAMES.forEach(name -> names.add(nameOf(axis, name)));
    }
    names.addAll(List.of("within", "release"));
    return names.toArray(String[]::new);
  }
}
