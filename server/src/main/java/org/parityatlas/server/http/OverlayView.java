package org.parityatlas.server.http;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parityatlas.data.indicator.Group;
import org.parityatlas.data.statistics.BivariateClasses;
import org.parityatlas.data.statistics.Breaks;
import org.parityatlas.data.words.OverlayWords;
import org.parityatlas.data.words.Sentences;
import org.parityatlas.server.layer.Estimate;
import org.parityatlas.server.layer.Layer;
import org.parityatlas.server.layer.Question;
import org.parityatlas.server.overlay.Cautions;
import org.parityatlas.server.overlay.Overlay;
import org.parityatlas.server.overlay.WorstOnBoth;
import org.parityatlas.server.store.SetArea;

/**
 * Two measures over one set as the API writes them.
 *
 * @param cells how many areas are in each of the nine classes, and of how many the class is
 *     uncertain; class 3·y + x, from both low to both high
 * @param worstOnBoth null where more of a measure is neither better nor worse
 */
record OverlayView(
    long release,
    String title,
    LayerView.SetRef set,
    Axis x,
    Axis y,
    List<Cell> cells,
    AssociationView association,
    List<String> cautions,
    List<Worst> worstOnBoth,
    Map<String, List<Object>> columns,
    SourceView boundarySource) {

  /**
   * One of the two measures.
   *
   * @param limits the inner limits of its three classes
   * @param lowEnd what the low end of the axis means: "less deprived"
   */
  record Axis(
      String title,
      LayerView.IndicatorRef indicator,
      String measure,
      LayerView.UnitView unit,
      GroupView group,
      GroupView reference,
      PeriodView period,
      PeriodView baseline,
      String method,
      double[] limits,
      String lowEnd,
      String highEnd,
      List<LegendView.Missing> missing,
      LayerView.UncertaintyView uncertainty,
      List<String> caveats,
      List<SourceView> sources) {

    static Axis of(Layer layer, Optional<Breaks> breaks) {
      Question question = layer.request().question();
      String reference = question.reference().map(Group::shortSentenceName).orElse("");
      return new Axis(
          LegendView.title(layer.request()),
          LayerView.IndicatorRef.of(question.indicator()),
          question.measure().id(),
          LayerView.UnitView.of(question.indicator(), question.measure()),
          GroupView.of(question.group()),
          question.reference().map(GroupView::of).orElse(null),
          PeriodView.of(question.period()),
          question.baseline().map(PeriodView::of).orElse(null),
          breaks.map(found -> found.method().id()).orElse("none"),
          breaks.map(Breaks::limits).orElse(new double[0]),
          OverlayWords.lowEnd(question.indicator(), question.measure(), reference),
          OverlayWords.highEnd(question.indicator(), question.measure(), reference),
          LegendView.missing(layer),
          LayerView.UncertaintyView.of(question.indicator()),
          question.indicator().caveats(),
          layer.sources().stream().map(SourceView::of).toList());
    }
  }

  /** One of the nine classes. */
  record Cell(int cell, int xClass, int yClass, int count, int uncertain) {}

  /**
   * An area in the worse third of both.
   *
   * @param certain whether its likely ranges lie within that class; null where it has none
   */
  record Worst(String code, String name, Double xValue, Double yValue, Boolean certain) {}

  static OverlayView of(Overlay overlay) {
    Layer x = overlay.x();
    return new OverlayView(
        x.request().snapshot().release(),
        title(overlay),
        LayerView.SetRef.of(x.request().set()),
        Axis.of(x, overlay.classes().map(BivariateClasses::x)),
        Axis.of(overlay.y(), overlay.classes().map(BivariateClasses::y)),
        cells(overlay),
        AssociationView.of(overlay),
        Cautions.list(x.request().question(), overlay.y().request().question()),
        WorstOnBoth.find(overlay).map(places -> worst(overlay, places)).orElse(null),
        columns(overlay),
        SourceView.of(x.request().set().source()));
  }

  private static String title(Overlay overlay) {
    return subject(overlay.x())
        + " and "
        + subject(overlay.y())
        + ", by "
        + Sentences.areaOf(
            overlay.x().request().set().areaSingular(), overlay.x().request().set().extent());
  }

  /** A measure in words, without its time. */
  static String subject(Layer layer) {
    Question question = layer.request().question();
    return Sentences.subject(
        question.indicator(), question.measure(), question.group(), question.reference());
  }

  private static List<Cell> cells(Overlay overlay) {
    if (overlay.classes().isEmpty()) {
      return List.of();
    }
    int side = BivariateClasses.SIDE;
    int[] counts = new int[side * side];
    int[] uncertain = new int[side * side];
    for (int place = 0; place < overlay.x().areas().size(); place++) {
      Integer number = overlay.classAt(place);
      if (number != null) {
        counts[number]++;
        uncertain[number] += Boolean.FALSE.equals(overlay.isCertainAt(place)) ? 1 : 0;
      }
    }
    List<Cell> cells = new ArrayList<>();
    for (int number = 0; number < counts.length; number++) {
      cells.add(new Cell(number, number % side, number / side, counts[number], uncertain[number]));
    }
    return cells;
  }

  private static List<Worst> worst(Overlay overlay, List<Integer> places) {
    return places.stream()
        .map(
            place ->
                new Worst(
                    overlay.x().areas().get(place).code(),
                    overlay.x().areas().get(place).name(),
                    overlay.x().estimates().get(place).value(),
                    overlay.y().estimates().get(place).value(),
                    overlay.isCertainAt(place)))
        .toList();
  }

  private static Map<String, List<Object>> columns(Overlay overlay) {
    Map<String, List<Object>> columns = new LinkedHashMap<>();
    List<Object> codes = new ArrayList<>();
    List<Object> classes = new ArrayList<>();
    List<Object> certain = new ArrayList<>();
    int place = 0;
    for (SetArea area : overlay.x().areas()) {
      codes.add(area.code());
      classes.add(overlay.classAt(place));
      certain.add(overlay.isCertainAt(place));
      place++;
    }
    columns.put("code", codes);
    columns.put("class", classes);
    columns.put("classCertain", certain);
    put(columns, "x", overlay.x().estimates());
    put(columns, "y", overlay.y().estimates());
    return columns;
  }

  private static final List<String> OF_EACH =
      List.of("value", "lower", "upper", "marker", "reliability");

  private static void put(
      Map<String, List<Object>> columns, String axis, List<Estimate> estimates) {
    for (EstimateFields.Field field : EstimateFields.OWN) {
      if (OF_EACH.contains(field.name())) {
        String name =
            axis + Character.toUpperCase(field.name().charAt(0)) + field.name().substring(1);
        columns.put(name, Arrays.asList(estimates.stream().map(field.get()).toArray()));
      }
    }
  }
}
