package org.parityatlas.server.overlay;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.parityatlas.data.indicator.WorseEnd;
import org.parityatlas.data.statistics.BivariateClasses;
import org.parityatlas.data.statistics.Breaks;
import org.parityatlas.server.layer.Layer;
import org.parityatlas.server.layer.Question;

/** The areas in the worse third of both measures, where both have a worse end. */
public final class WorstOnBoth {
  private WorstOnBoth() {}

  /**
   * Places of those areas in the order of the layers, the worst by x first.
   *
   * @return empty where more of a measure is neither better nor worse
   */
  public static Optional<List<Integer>> find(Overlay overlay) {
    Optional<WorseEnd> ofX = worseEnd(overlay.x());
    Optional<WorseEnd> ofY = worseEnd(overlay.y());
    if (ofX.isEmpty() || ofY.isEmpty() || overlay.classes().isEmpty()) {
      return Optional.empty();
    }
    if (overlay.classes().get().x().classes() == 1 || overlay.classes().get().y().classes() == 1) {
      // Where all areas are alike in one of the two, none is worse than the others.
      return Optional.of(List.of());
    }
    int x = worstClass(ofX.get(), overlay.classes().get().x());
    int y = worstClass(ofY.get(), overlay.classes().get().y());
    int worst = BivariateClasses.SIDE * y + x;
    List<Integer> places = new ArrayList<>();
    for (int place = 0; place < overlay.x().areas().size(); place++) {
      Integer number = overlay.classAt(place);
      if (number != null && number == worst) {
        places.add(place);
      }
    }
    Comparator<Integer> byX =
        Comparator.comparingDouble(place -> overlay.x().estimates().get(place).value());
    places.sort(ofX.get() == WorseEnd.HIGH ? byX.reversed() : byX);
    return Optional.of(List.copyOf(places));
  }

  private static Optional<WorseEnd> worseEnd(Layer layer) {
    Question question = layer.request().question();
    return WorseEnd.find(question.indicator(), question.measure());
  }

  private static int worstClass(WorseEnd end, Breaks breaks) {
    return end == WorseEnd.HIGH ? breaks.classes() - 1 : 0;
  }
}
