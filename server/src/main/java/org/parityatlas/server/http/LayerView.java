package org.parityatlas.server.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parityatlas.data.indicator.Indicator;
import org.parityatlas.data.indicator.Unit;
import org.parityatlas.data.statistics.Breaks;
import org.parityatlas.data.statistics.Clarity;
import org.parityatlas.server.layer.Estimate;
import org.parityatlas.server.layer.Layer;
import org.parityatlas.server.layer.Measure;
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
    BreaksView breaks,
    String palette,
    List<LegendView.Entry> legend,
    List<LegendView.Missing> missing,
    @JsonInclude(JsonInclude.Include.NON_NULL) Map<String, Integer> clarity,
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

  record UnitView(String id, String suffix, String words) {
    static UnitView of(Indicator indicator, Measure measure) {
      Unit unit = indicator.unit();
      return measure == Measure.GAP
          ? new UnitView(unit.id() + "-difference", unit.differenceSuffix(), unit.differenceWords())
          : new UnitView(unit.id(), unit.suffix(), unit.words());
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
    static ContextView of(Layer.Context context) {
      return new ContextView(
          context.area().code(),
          context.area().name(),
          context.area().key().geography().level().id(),
          EstimateView.of(context.estimate()));
    }
  }

  static LayerView of(Layer layer) {
    Indicator indicator = layer.request().indicator();
    Measure measure = layer.request().measure();
    return new LayerView(
        LegendView.title(layer.request()),
        SetRef.of(layer.request().set()),
        IndicatorRef.of(indicator),
        measure.id(),
        UnitView.of(indicator, measure),
        GroupView.of(layer.request().group()),
        layer.request().reference().map(GroupView::of).orElse(null),
        PeriodView.of(layer.request().period()),
        BreaksView.of(layer.breaks()),
        palette(indicator, measure),
        LegendView.entries(layer),
        LegendView.missing(layer),
        measure == Measure.GAP ? clarity(layer.estimates()) : null,
        layer.context().stream().map(ContextView::of).toList(),
        UncertaintyView.of(indicator),
        indicator.caveats(),
        layer.sources().stream().map(SourceView::of).toList(),
        SourceView.of(layer.request().set().source()));
  }

  private static String palette(Indicator indicator, Measure measure) {
    if (measure == Measure.GAP) {
      return "diverging";
    }
    return indicator.polarity().isDeprivation() ? "deprivation" : "sequential";
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
