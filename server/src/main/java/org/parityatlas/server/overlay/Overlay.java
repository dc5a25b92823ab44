package org.parityatlas.server.overlay;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.parityatlas.data.statistics.BivariateClasses;
import org.parityatlas.server.layer.Estimate;
import org.parityatlas.server.layer.Layer;

/**
 * Two layers over the same areas in the same order, classed together.
 *
 * @param classes the three classes of each; empty where no area has both figures
 * @param association how the two go together
 */
public record Overlay(
    Layer x, Layer y, Optional<BivariateClasses> classes, Association association) {

  /** Classes and association of two layers of one set. */
  public static Overlay of(Layer x, Layer y) {
    List<Integer> both = placesOfBoth(x, y);
    Optional<BivariateClasses> classes =
        both.isEmpty()
            ? Optional.empty()
            : Optional.of(
                new BivariateClasses(
                    ThreeClasses.of(x.request().question(), values(x, both)),
                    ThreeClasses.of(y.request().question(), values(y, both))));
    return new Overlay(x, y, classes, Association.of(x, y, both));
  }

  /** Places in the order of the areas that have both figures. */
  private static List<Integer> placesOfBoth(Layer x, Layer y) {
    List<Integer> places = new ArrayList<>();
    for (int place = 0; place < x.estimates().size(); place++) {
      if (x.estimates().get(place).isUsable() && y.estimates().get(place).isUsable()) {
        places.add(place);
      }
    }
    return places;
  }

  static double[] values(Layer layer, List<Integer> places) {
    return places.stream().mapToDouble(place -> layer.estimates().get(place).value()).toArray();
  }

  /** Class of an area, from 0 (both low) to 8 (both high); null where it has not both figures. */
  public Integer classAt(int place) {
    Estimate ofX = x.estimates().get(place);
    Estimate ofY = y.estimates().get(place);
    return ofX.isUsable() && ofY.isUsable()
        ? classes.orElseThrow().classOf(ofX.value(), ofY.value())
        : null;
  }

  /**
   * Whether both likely ranges lie within the area's class, so that chance alone would not have put
   * it there. Null where it has no class, where neither figure has a range, and where one was
   * sampled and nobody says how sure it is.
   */
  public Boolean isCertainAt(int place) {
    if (classAt(place) == null) {
      return null;
    }
    Estimate ofX = x.estimates().get(place);
    Estimate ofY = y.estimates().get(place);
    if (ofX.lower() == null && ofY.lower() == null) {
      return null;
    }
    BivariateClasses found = classes.orElseThrow();
    return ThreeClasses.holds(found.x(), ofX)
        .flatMap(first -> ThreeClasses.holds(found.y(), ofY).map(second -> first && second))
        .orElse(null);
  }
}
