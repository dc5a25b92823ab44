package org.parityatlas.server.overlay;

import java.util.EnumMap;
import java.util.Map;
import org.parityatlas.data.reader.Marker;
import org.parityatlas.server.layer.Estimate;
import org.parityatlas.server.layer.Layer;

/**
 * The areas that have not both figures, counted by the reason why.
 *
 * @param areas each of them once: by the reason of x where x has no figure, else by that of y
 * @param ofX the areas that have no figure to rely on in x
 * @param ofY likewise in y; an area that has neither is counted in both
 */
public record LeftOut(
    Map<Marker, Integer> areas, Map<Marker, Integer> ofX, Map<Marker, Integer> ofY) {
  static LeftOut of(Layer x, Layer y) {
    LeftOut counts =
        new LeftOut(
            new EnumMap<>(Marker.class), new EnumMap<>(Marker.class), new EnumMap<>(Marker.class));
    for (int place = 0; place < x.estimates().size(); place++) {
      Estimate inX = x.estimates().get(place);
      Estimate inY = y.estimates().get(place);
      if (!inX.isUsable()) {
        count(inX, counts.ofX);
      }
      if (!inY.isUsable()) {
        count(inY, counts.ofY);
      }
      if (!inX.isUsable() || !inY.isUsable()) {
        count(inX.isUsable() ? inY : inX, counts.areas);
      }
    }
    return counts;
  }

  private static void count(Estimate estimate, Map<Marker, Integer> counts) {
    counts.merge(estimate.marker() == null ? Marker.MISSING : estimate.marker(), 1, Integer::sum);
  }
}
