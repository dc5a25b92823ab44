package org.parityatlas.server.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.parityatlas.data.indicator.Indicator;
import org.parityatlas.data.indicator.Measure;
import org.parityatlas.data.indicator.Unit;
import org.parityatlas.data.statistics.Breaks;
import org.parityatlas.data.statistics.Clarity;
import org.parityatlas.data.statistics.Reliability;
import org.parityatlas.data.words.ReliabilityWords;
import org.parityatlas.server.layer.Estimate;
import org.parityatlas.server.layer.Layer;
import org.parityatlas.server.layer.Question;
import org.parityatlas.server.store.BoundarySet;

/** What a layer shows, in words and limits: all but the figures themselves. */
record LayerView(
    String title,
    SetRef set,
    IndicatorRef indicator,
    String measure,
    UnitView unit,
    GroupView group,
    GroupView reference,
    PeriodView period,
    @JsonInclude(JsonInclude.Include.NON_NULL) PeriodView baseline,
    BreaksView breaks,
    String palette,
    List<LegendView.Entry> legend,
    List<LegendView.Missing> missing,
    @JsonInclude(JsonInclude.Include.NON_NULL) Map<String, Integer> clarity,
    @JsonInclude(JsonInclude.Include.NON_NULL) DiscoveriesView falseDiscovery,
    List<BandView> reliability,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, String> refusals,
    List<ContextView> context,
    UncertaintyView uncertainty,
    List<String> caveats,
    List<SourceView> sources,
    SourceView boundarySource) {

  record SetRef(
      String id,
      String name,
      String level,
      int vintage,
      String geography,
      String areaSingular,
      String areaPlural,
      int count) {
    static SetRef of(BoundarySet set) {
      return new SetRef(
          set.id(),
          set.name(),
          set.level().id(),
          set.vintage(),
          set.geography().id(),
          set.areaSingular(),
          set.areaPlural(),
          set.areas().size());
    }
  }

  /**
   * @param decimals digits after the point of a value in this unit
   */
  record UnitView(String id, String suffix, String words, int decimals) {
    static UnitView of(Indicator indicator, Measure measure) {
      Unit unit = indicator.unit();
      int decimals = measure.decimals(indicator.decimals());
      return switch (measure) {
        case RATE -> new UnitView(unit.id(), unit.suffix(), unit.words(), decimals);
        case RATIO -> new UnitView("ratio", "", "times the rate of the reference group", decimals);
        case GAP, CHANGE, GAP_CHANGE ->
            new UnitView(
                unit.id() + "-difference",
                unit.differenceSuffix(),
                unit.differenceWords(),
                decimals);
      };
    }
  }

  /** A band of reliability, in words, and how many areas are in it. */
  record BandView(String id, String label, int count) {
    static List<BandView> of(List<Estimate> estimates) {
      Map<Reliability, Integer> counts = new EnumMap<>(Reliability.class);
      estimates.forEach(one -> counts.merge(one.reliability(), 1, Integer::sum));
      return counts.entrySet().stream()
          .map(
              band ->
                  new BandView(
                      band.getKey().id(), ReliabilityWords.label(band.getKey()), band.getValue()))
          .toList();
    }
  }

  record IndicatorRef(
      String id,
      String name,
      String sentenceName,
      UnitView unit,
      int decimals,
      String polarity,
      String kind) {
    static IndicatorRef of(Indicator indicator) {
      return new IndicatorRef(
          indicator.id(),
          indicator.name(),
          indicator.sentenceName(),
          UnitView.of(indicator, Measure.RATE),
          indicator.decimals(),
          indicator.polarity().id(),
          indicator.kind().id());
    }
  }

  record BreaksView(String method, double[] limits, Double min, Double max, boolean symmetric) {
    static BreaksView of(Breaks breaks) {
      return breaks == null
          ? new BreaksView("none", new double[0], null, null, false)
          : new BreaksView(
              breaks.method().id(),
              breaks.limits(),
              breaks.min(),
              breaks.max(),
              breaks.symmetric());
    }
  }

  record UncertaintyView(String method, String text) {
    static UncertaintyView of(Indicator indicator) {
      return new UncertaintyView(
          indicator.uncertainty().method().id(), indicator.uncertainty().text());
    }
  }

  record ContextView(String code, String name, String level, @JsonUnwrapped EstimateView estimate) {
    static ContextView of(Layer.Context context, Measure measure) {
      return new ContextView(
          context.area().code(),
          context.area().name(),
          context.area().key().geography().level().id(),
          EstimateView.of(context.estimate(), measure));
    }
  }

  static LayerView of(Layer layer) {
    Question question = layer.request().question();
    Indicator indicator = question.indicator();
    Measure measure = question.measure();
    return new LayerView(
        LegendView.title(layer.request()),
        SetRef.of(layer.request().set()),
        IndicatorRef.of(indicator),
        measure.id(),
        UnitView.of(indicator, measure),
        GroupView.of(question.group()),
        question.reference().map(GroupView::of).orElse(null),
        PeriodView.of(question.period()),
        question.baseline().map(PeriodView::of).orElse(null),
        BreaksView.of(layer.breaks()),
        palette(indicator, measure),
        LegendView.entries(layer),
        LegendView.missing(layer),
        measure.isComparison() ? clarity(layer.estimates()) : null,
        measure.isComparison() ? DiscoveriesView.of(layer.discoveries()) : null,
        BandView.of(layer.estimates()),
        refusals(layer.estimates()),
        layer.context().stream().map(context -> ContextView.of(context, measure)).toList(),
        UncertaintyView.of(indicator),
        indicator.caveats(),
        layer.sources().stream().map(SourceView::of).toList(),
        SourceView.of(layer.request().set().source()));
  }

  private static String palette(Indicator indicator, Measure measure) {
    if (measure.isComparison()) {
      return "diverging";
    }
    return indicator.polarity().isDeprivation() ? "deprivation" : "sequential";
  }

  /** The sentence of each reason for which a comparison is refused somewhere. */
  private static Map<String, String> refusals(List<Estimate> estimates) {
    Map<String, String> sentences = new TreeMap<>();
    for (Estimate estimate : estimates) {
      estimate
          .refused()
          .ifPresent(one -> sentences.putIfAbsent(one.refusal().id(), one.getMessage()));
    }
    return sentences;
  }

  /** How many areas stand clearly above or below the reference, and how many cannot be said. */
  private static Map<String, Integer> clarity(List<Estimate> estimates) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    Arrays.stream(Clarity.values()).forEach(clarity -> counts.put(clarity.id(), 0));
    counts.put("none", 0);
    for (Estimate estimate : estimates) {
      String key = estimate.clarity() == null ? "none" : estimate.clarity().id();
      counts.merge(key, 1, Integer::sum);
    }
    return counts;
  }
}
