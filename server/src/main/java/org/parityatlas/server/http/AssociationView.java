package org.parityatlas.server.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.parityatlas.data.reader.Marker;
import org.parityatlas.data.statistics.Clarity;
import org.parityatlas.data.statistics.Correlation;
import org.parityatlas.data.statistics.RefusedException;
import org.parityatlas.data.words.MarkerWords;
import org.parityatlas.data.words.NumberWords;
import org.parityatlas.data.words.OverlayWords;
import org.parityatlas.server.layer.Layer;
import org.parityatlas.server.overlay.Association;
import org.parityatlas.server.overlay.LeftOut;
import org.parityatlas.server.overlay.Overlay;
import org.parityatlas.server.store.BoundarySet;

/**
 * How two measures go together as the API writes it.
 *
 * @param areas how many areas have both figures
 * @param leftOut how many have not, by marker; each area once
 * @param leftOutOf the same of each side: which measure lacks the figure
 * @param leftOutInWords a line for each side and reason
 * @param sentence the association in words, or why there is none
 */
record AssociationView(
    int areas,
    Map<String, Integer> leftOut,
    Sides leftOutOf,
    List<String> leftOutInWords,
    CorrelationView spearman,
    CorrelationView pearson,
    WeightedView weighted,
    String sentence) {
  private static final double THREE_DECIMALS = 1_000;

  /**
   * @param effectiveSize what the areas are worth where they have weights
   */
  record CorrelationView(
      double value,
      double lower,
      double upper,
      String clarity,
      double effectiveSize,
      String method) {
    static CorrelationView of(Correlation correlation, String method) {
      return new CorrelationView(
          rounded(correlation.coefficient()),
          rounded(correlation.interval().lower()),
          rounded(correlation.interval().upper()),
          Clarity.ofDifference(correlation.interval()).id(),
          Math.round(correlation.effectiveSize() * 10) / 10.0,
          method);
    }
  }

  /** Areas without a figure of x, and of y, by marker. */
  record Sides(Map<String, Integer> x, Map<String, Integer> y) {}

  /**
   * @param weights what each area counts by
   */
  record WeightedView(String weights, CorrelationView spearman, CorrelationView pearson) {}

  static AssociationView of(Overlay overlay) {
    Association found = overlay.association();
    return new AssociationView(
        found.areas(),
        byMarker(found.leftOut().areas()),
        new Sides(byMarker(found.leftOut().ofX()), byMarker(found.leftOut().ofY())),
        inWords(overlay),
        found.spearman().map(AssociationView::spearman).orElse(null),
        found.pearson().map(AssociationView::pearson).orElse(null),
        found
            .weighted()
            .map(
                weighted ->
                    new WeightedView(
                        weights(weighted.of()),
                        spearman(weighted.spearman()),
                        pearson(weighted.pearson())))
            .orElse(null),
        found
            .spearman()
            .map(spearman -> sentence(overlay, spearman))
            .orElseGet(() -> found.refused().map(RefusedException::getMessage).orElseThrow()));
  }

  private static Map<String, Integer> byMarker(Map<Marker, Integer> counts) {
    Map<String, Integer> named = new TreeMap<>();
    counts.forEach((marker, count) -> named.put(marker.id(), count));
    return named;
  }

  private static List<String> inWords(Overlay overlay) {
    List<String> lines = new ArrayList<>();
    LeftOut leftOut = overlay.association().leftOut();
    leftOut.ofX().forEach((marker, count) -> lines.add(line(overlay.x(), marker, count)));
    leftOut.ofY().forEach((marker, count) -> lines.add(line(overlay.y(), marker, count)));
    return List.copyOf(lines);
  }

  private static String line(Layer layer, Marker marker, int count) {
    BoundarySet set = layer.request().set();
    return OverlayWords.leftOut(
        NumberWords.number(count, 0) + " " + (count == 1 ? set.areaSingular() : set.areaPlural()),
        OverlayView.subject(layer),
        MarkerWords.label(marker));
  }

  private static String weights(Layer layer) {
    return layer.request().measure().comparesGroups()
        ? "people of the group in “" + OverlayView.subject(layer) + "”"
        : "people that “" + OverlayView.subject(layer) + "” is a share of";
  }

  private static String sentence(Overlay overlay, Correlation spearman) {
    return OverlayWords.association(
        NumberWords.number(overlay.association().areas(), 0)
            + " "
            + overlay.x().request().set().areaPlural(),
        OverlayView.subject(overlay.x()),
        OverlayView.subject(overlay.y()),
        spearman);
  }

  private static CorrelationView spearman(Correlation correlation) {
    return CorrelationView.of(
        correlation, "Spearman's rank correlation, interval by Bonett and Wright (2000)");
  }

  private static CorrelationView pearson(Correlation correlation) {
    return CorrelationView.of(correlation, "Pearson's correlation, interval by Fisher (1921)");
  }

  private static double rounded(double value) {
    return Math.round(value * THREE_DECIMALS) / THREE_DECIMALS;
  }
}
