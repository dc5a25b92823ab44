package org.parityatlas.server.http;

import java.util.List;
import org.parityatlas.server.layer.Layer;
import org.parityatlas.server.layer.LayerRequest;

final class LegendView {
  private LegendView() {}

  record Entry(Integer classNumber, Double lower, Double upper, String label, int count) {}

  record Missing(String marker, String label, int count) {}

  static String title(LayerRequest r) {
    return r.indicator().name();
  }

  static List<Entry> entries(Layer l) {
    return List.of();
  }

  static List<Missing> missing(Layer l) {
    return List.of();
  }
}
