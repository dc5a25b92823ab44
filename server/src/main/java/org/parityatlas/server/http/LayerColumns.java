package org.parityatlas.server.http;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.parityatlas.boundaries.packed.AreaOrder;
import org.parityatlas.server.columns.ValueColumns;
import org.parityatlas.server.http.EstimateFields.Field;
import org.parityatlas.server.layer.Estimate;
import org.parityatlas.server.layer.Layer;
import org.parityatlas.server.layer.RateFigures;
import org.parityatlas.server.store.SetArea;

/**
 * A layer over a whole set as two files of value columns: what is painted, and what has to stand
 * beside a figure before a person may read it.
 */
final class LayerColumns {
  private static final Set<String> FIGURES = Set.of("value", "marker");

  private LayerColumns() {}

  /** Values and markers. */
  static byte[] figures(Layer layer) {
    return RateFigures.columns(order(layer), layer.estimates(), decimals(layer));
  }

  /** Every other field of the estimates. */
  static byte[] ranges(Layer layer) {
    List<Estimate> estimates = layer.estimates();
    ValueColumns columns = new ValueColumns(order(layer), estimates.size());
    RateFigures.addExact(columns, estimates, decimals(layer));
    for (Field field : EstimateFields.of(layer.request().measure())) {
      if (!FIGURES.contains(field.name())) {
        Object[] values = new Object[estimates.size()];
        Arrays.setAll(values, i -> field.get().apply(estimates.get(i)));
        columns.add(field.name(), Arrays.asList(values));
      }
    }
    if (layer.request().measure().isComparison()) {
      columns.addWords(
          "clarityInList",
          IntStream.range(0, layer.areas().size())
              .mapToObj(place -> LayerJson.clarityInList(layer, place))
              .toList());
    }
    return columns.toByteArray();
  }

  private static int decimals(Layer layer) {
    return layer.request().question().decimals();
  }

  private static byte[] order(Layer layer) {
    return AreaOrder.of(layer.areas().stream().map(SetArea::code).toList());
  }
}
