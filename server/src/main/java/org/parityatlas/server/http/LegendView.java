package org.parityatlas.server.http;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.parityatlas.data.indicator.Indicator;
import org.parityatlas.data.reader.Marker;
import org.parityatlas.data.statistics.Breaks;
import org.parityatlas.data.words.LegendLabels;
import org.parityatlas.data.words.MarkerWords;
import org.parityatlas.data.words.Sentences;
import org.parityatlas.server.layer.Estimate;
import org.parityatlas.server.layer.Layer;
import org.parityatlas.server.layer.LayerRequest;
import org.parityatlas.server.layer.Question;

/** The words of a legend: a title, a label and a count for each class and each kind of missing. */
final class LegendView {
  private LegendView() {}

  /**
   * A class, the lowest first.
   *
   * @param lower its lower limit, null for the lowest class
   * @param upper its upper limit, null for the highest class
   */
  record Entry(
      @JsonProperty("class") int number, Double lower, Double upper, String label, int count) {}

  /** A kind of missing or weak figure, and how many areas it stands for. */
  record Missing(String marker, String label, int count) {}

  static String title(LayerRequest request) {
    Question question = request.question();
    return Sentences.title(
        question.indicator(),
        question.measure(),
        question.group(),
        question.reference(),
        question.period(),
        question.baseline(),
        Sentences.areaOf(request.set().areaSingular(), request.set().extent()));
  }

  static List<Entry> entries(Layer layer) {
    Breaks breaks = layer.breaks();
    if (breaks == null) {
      return List.of();
    }
    int[] counts = new int[breaks.classes()];
    for (int place = 0; place < layer.areas().size(); place++) {
      Integer number = layer.classAt(place);
      if (number != null) {
        counts[number]++;
      }
    }
    List<String> labels = labels(layer.request(), breaks);
    double[] limits = breaks.limits();
    List<Entry> entries = new ArrayList<>();
    for (int number = 0; number < counts.length; number++) {
      entries.add(
          new Entry(
              number,
              number == 0 ? null : limits[number - 1],
              number == limits.length ? null : limits[number],
              labels.get(number),
              counts[number]));
    }
    return entries;
  }

  private static List<String> labels(LayerRequest request, Breaks breaks) {
    Indicator indicator = request.indicator();
    String differences = indicator.unit().differenceSuffix();
    return switch (request.measure()) {
      case RATE -> LegendLabels.ofValues(breaks, indicator.decimals(), indicator.unit().suffix());
      case GAP -> LegendLabels.ofGap(breaks, differences);
      case RATIO -> LegendLabels.ofValues(breaks, request.question().decimals(), "");
      case CHANGE, GAP_CHANGE -> LegendLabels.ofChange(breaks, differences);
    };
  }

  static List<Missing> missing(Layer layer) {
    Map<Marker, Integer> counts = new EnumMap<>(Marker.class);
    for (Estimate estimate : layer.estimates()) {
      if (estimate.marker() != null) {
        counts.merge(estimate.marker(), 1, Integer::sum);
      }
    }
    List<Missing> missing = new ArrayList<>();
    counts.forEach(
        (marker, count) -> missing.add(new Missing(marker.id(), MarkerWords.label(marker), count)));
    return missing;
  }
}
