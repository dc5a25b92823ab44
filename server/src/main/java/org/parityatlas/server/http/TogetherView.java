package org.parityatlas.server.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.parityatlas.data.words.TogetherWords;
import org.parityatlas.server.layer.AreaSelection;
import org.parityatlas.server.layer.EstimateSource;
import org.parityatlas.server.layer.Question;
import org.parityatlas.server.store.KnownArea;

/**
 * How figures of several areas together are made, to be said wherever one is shown.
 *
 * @param derivedFromRoundedCounts whether they are a survey's, which rounds its counts
 * @param published the figure that the source gives for all these areas as one; left out where it
 *     gives none
 */
record TogetherView(
    boolean derivedFromRoundedCounts,
    String sentence,
    @JsonInclude(JsonInclude.Include.NON_NULL) PublishedView published) {

  /** Where the source's own figure is, and what it says. */
  record PublishedView(String code, String name, String level, String url, String sentence) {}

  /**
   * Null for a single area.
   *
   * @param hasFigure whether there is any figure of the areas together
   */
  static TogetherView of(
      AreaSelection area, Question question, EstimateSource source, boolean hasFigure) {
    if (area.isSingle()) {
      return null;
    }
    int members = area.members().size();
    return new TogetherView(
        hasFigure && TogetherWords.fromRoundedCounts(question.indicator()),
        hasFigure
            ? TogetherWords.sentence(question.indicator(), members)
            : TogetherWords.sentenceOfNone(members),
        area.whole()
            .filter(whole -> source.covers(whole.key().geography()))
            .map(whole -> published(whole, question, source))
            .orElse(null));
  }

  private static PublishedView published(
      KnownArea whole, Question question, EstimateSource source) {
    String url =
        "/api/v1/series/%s?indicator=%s&group=%s"
            .formatted(whole.code(), question.indicator().id(), question.group().id());
    return new PublishedView(
        whole.code(),
        whole.name(),
        whole.key().geography().level().id(),
        url,
        "Published for %s itself: %s"
            .formatted(
                whole.name(), FigureSentences.of(question, source.get(AreaSelection.of(whole)))));
  }
}
