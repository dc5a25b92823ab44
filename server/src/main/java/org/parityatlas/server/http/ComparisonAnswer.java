package org.parityatlas.server.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.parityatlas.boundaries.Geography;
import org.parityatlas.data.indicator.Indicator;
import org.parityatlas.data.words.PeriodWords;
import org.parityatlas.data.words.Sentences;
import org.parityatlas.server.layer.AreaSelection;
import org.parityatlas.server.layer.Comparison;
import org.parityatlas.server.layer.Estimate;
import org.parityatlas.server.layer.EstimateSource;
import org.parityatlas.server.layer.Question;
import org.parityatlas.server.layer.SharedGround;
import org.parityatlas.server.store.AtlasStore;
import org.parityatlas.server.store.Snapshot;

/** Puts comparisons into the words and fields of {@link CompareView}. */
final class ComparisonAnswer {
  private final AtlasStore store;
  private final Snapshot snapshot;
  private final CompareParameters.Request request;
  private final SharedGround ground;

  ComparisonAnswer(AtlasStore store, Snapshot snapshot, CompareParameters.Request request) {
    this.store = store;
    this.snapshot = snapshot;
    this.request = request;
    this.ground = SharedGround.of(request.areas(), snapshot.registry());
  }

  CompareView view(List<Comparison> comparisons) {
    DifferenceViews differences = new DifferenceViews(comparisons);
    List<AreaSelection> areas = request.areas();
    return new CompareView(
        snapshot.release(),
        areas.stream().map(area -> SelectionView.of(snapshot, area)).toList(),
        comparisons.get(0).question().measure().id(),
        request.against().isPresent()
            ? CompareView.Side.of(areas.get(request.against().getAsInt()))
            : null,
        notes(),
        differences.discoveries(),
        comparisons.stream().map(one -> indicator(one, differences)).toList());
  }

  /** Which of the areas are not independent of each other. */
  private List<String> notes() {
    List<String> notes = new ArrayList<>();
    List<AreaSelection> areas = request.areas();
    for (int first = 0; first < areas.size(); first++) {
      for (int second = first + 1; second < areas.size(); second++) {
        if (ground.between(first, second)) {
          notes.add(
              "%s and %s have people in common, so that their figures are not independent. The likely range given for a difference between them takes them as independent and is then too wide, never too narrow."
                  .formatted(areas.get(first).name(), areas.get(second).name()));
        }
      }
    }
    return notes;
  }

  private CompareView.ComparedView indicator(Comparison comparison, DifferenceViews differences) {
    Question question = comparison.question();
    Indicator indicator = question.indicator();
    EstimateSource source = new EstimateSource(store, snapshot, question);
    return new CompareView.ComparedView(
        Sentences.subject(indicator, question.measure(), question.group(), question.reference()),
        LayerView.IndicatorRef.of(indicator),
        LayerView.UnitView.of(indicator, question.measure()),
        GroupView.of(question.group()),
        question.reference().map(GroupView::of).orElse(null),
        PeriodView.of(question.period()),
        question.baseline().map(PeriodView::of).orElse(null),
        comparison.areas().stream()
            .map(standing -> cell(standing, question, source, differences))
            .toList(),
        comparison.pairs().stream()
            .map(
                pair ->
                    differences.of(
                        question,
                        comparison.areas().get(pair.first()),
                        comparison.areas().get(pair.second()),
                        pair.difference(),
                        !ground.between(pair.first(), pair.second())))
            .toList(),
        LayerView.UncertaintyView.of(indicator),
        indicator.caveats(),
        comparison.sources().stream().map(SourceView::of).toList());
  }

  private CompareView.CellView cell(
      Comparison.Standing standing,
      Question question,
      EstimateSource source,
      DifferenceViews differences) {
    AreaSelection area = standing.area();
    Estimate estimate = standing.estimate();
    String notPublished = standing.isPublished() ? null : notPublished(question, area.geography());
    return new CompareView.CellView(
        area.id(),
        area.name(),
        notPublished == null ? FigureSentences.of(question, estimate) : notPublished,
        CompareView.BandView.of(estimate.reliability()),
        notPublished,
        TogetherView.of(area, question, source, estimate.value() != null),
        FigureSentences.findDetectable(question, estimate).orElse(null),
        EstimateView.of(estimate, question.measure()),
        standing.surroundings().stream()
            .map(around -> surrounding(standing, around, question, differences))
            .toList());
  }

  private String notPublished(Question question, Geography geography) {
    Indicator indicator = question.indicator();
    if (!snapshot.listGeographies(indicator.id()).contains(geography)) {
      return "%s is not published for %s.".formatted(indicator.name(), geography.id());
    }
    return "%s is not published for %s of %s%s in %s."
        .formatted(
            indicator.name(),
            question.group().sentenceName(),
            geography.id(),
            question
                .baseline()
                .map(from -> " both in " + PeriodWords.name(from) + " and")
                .orElse(""),
            PeriodWords.name(question.period()));
  }

  /** What an area lies within, and how it stands to it. */
  static CompareView.SurroundingView surrounding(
      Comparison.Standing area,
      Comparison.Around around,
      Question question,
      DifferenceViews differences) {
    Optional<Comparison.Around> published = Optional.of(around).filter(Comparison.Around::isWhole);
    return new CompareView.SurroundingView(
        around.area().code(),
        around.area().name(),
        around.area().key().geography().level().id(),
        published.isPresent(),
        FigureSentences.of(question, around.estimate()),
        EstimateView.of(around.estimate(), question.measure()),
        differences.of(question, area, around));
  }
}
