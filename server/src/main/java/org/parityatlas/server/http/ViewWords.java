package org.parityatlas.server.http;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.parityatlas.data.indicator.Group;
import org.parityatlas.data.indicator.Measure;
import org.parityatlas.data.manifest.Publication;
import org.parityatlas.server.layer.Layer;
import org.parityatlas.server.layer.Question;
import org.parityatlas.server.picture.LayerPicture;
import org.parityatlas.server.picture.PictureWords;
import org.parityatlas.server.store.SourceVersion;

/**
 * What a view says without its map: for a still picture, a preview in a chat, and its text
 * alternative.
 */
final class ViewWords {
  private final PageView view;
  private final Optional<Layer> figures;

  /**
   * @param figures empty where only what the view is called is told
   */
  ViewWords(PageView view, Optional<Layer> figures) {
    this.view = view;
    this.figures = figures;
  }

  /** The sentence over the map. */
  String title() {
    return LegendView.title(view.layer());
  }

  /** The chosen area with its figure and range, else how far the figures go, as sentences. */
  String description() {
    return figures
        .map(
            layer ->
                area(layer).orElseGet(() -> extremes(layer))
                    + meaning().map(said -> " " + said).orElse(""))
        .orElse("Each figure with its period, its source and how sure it is.");
  }

  /** For people who do not see the picture: title and description. */
  String alternative() {
    return "Map. " + title() + ". " + description();
  }

  /** Everything that is written in a picture; only where the figures are read. */
  PictureWords picture() {
    Layer layer = figures.orElseThrow();
    return new PictureWords(
        title(),
        LegendView.entries(layer).stream()
            .map(entry -> new PictureWords.Entry(entry.label(), entry.count()))
            .toList(),
        LegendView.missing(layer).stream()
            .map(one -> new PictureWords.Weak(one.marker(), one.label(), one.count()))
            .toList(),
        notes(layer),
        view.area()
            .flatMap(area -> area(layer).map(said -> new PictureWords.Chosen(area.code(), said))),
        sources(layer));
  }

  private Optional<String> area(Layer layer) {
    return view.area()
        .map(
            area -> {
              int place = layer.areas().indexOf(area);
              Question question = layer.request().question();
              String said = FigureSentences.of(question, layer.estimates().get(place));
              return area.name() + ": " + said;
            });
  }

  private static String extremes(Layer layer) {
    Integer low = null;
    Integer high = null;
    for (int place = 0; place < layer.areas().size(); place++) {
      if (layer.estimates().get(place).isUsable()) {
        double value = layer.estimates().get(place).value();
        low = low == null || value < layer.estimates().get(low).value() ? place : low;
        high = high == null || value > layer.estimates().get(high).value() ? place : high;
      }
    }
    String areas = layer.request().set().areaSingular();
    if (low == null) {
      return "No " + areas + " has a figure to rely on.";
    }
    return "At one end " + said(layer, high) + " At the other " + said(layer, low);
  }

  private static String said(Layer layer, int place) {
    return layer.areas().get(place).name()
        + ": "
        + FigureSentences.of(layer.request().question(), layer.estimates().get(place));
  }

  /** What a ratio is set against; the words of a difference say which way it goes. */
  private Optional<String> meaning() {
    Question question = view.layer().question();
    if (question.measure() != Measure.RATIO) {
      return Optional.empty();
    }
    return Optional.of(
        "Under 1 the %s rate is lower than the %s rate."
            .formatted(
                question.group().shortSentenceName(),
                question.reference().map(Group::shortSentenceName).orElse("")));
  }

  private List<String> notes(Layer layer) {
    List<String> notes = new ArrayList<>();
    meaning().ifPresent(notes::add);
    if (layer.request().measure().isComparison() && LayerPicture.hasUnclear(layer)) {
      notes.add("Pale colours: no clear difference; chance alone could explain it.");
    }
    // The first sentence says it; the rest is a click away.
    notes.add(layer.request().indicator().uncertainty().text().replaceFirst("(?<=[.])\\s.*", ""));
    return notes;
  }

  private static List<String> sources(Layer layer) {
    Set<String> lines = new LinkedHashSet<>();
    for (SourceVersion source : layer.sources()) {
      Publication publication = source.publication();
      lines.add(
          "Source: %s, %s (%s)."
              .formatted(publication.title(), publication.publisher(), publication.licence()));
    }
    lines.add(
        "Boundaries: "
            + layer.request().set().source().publication().attribution().replaceFirst("[.]$", "")
            + ".");
    lines.add(
        String.format(
            Locale.ROOT, "Parity Atlas, release %d.", layer.request().snapshot().release()));
    return List.copyOf(lines);
  }
}
