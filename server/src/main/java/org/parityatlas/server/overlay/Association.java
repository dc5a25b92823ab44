package org.parityatlas.server.overlay;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.parityatlas.data.statistics.Correlation;
import org.parityatlas.data.statistics.Refusal;
import org.parityatlas.data.statistics.RefusedException;
import org.parityatlas.server.layer.Estimate;
import org.parityatlas.server.layer.Layer;

/**
 * How two measures go together over areas, each area counting once and, where one of the two has
 * numbers of people behind it, each by its people.
 *
 * @param areas how many have both figures
 * @param leftOut how many have not, and why
 * @param spearman of the ranks; empty where it is refused
 * @param pearson of the values
 * @param weighted both again by numbers of people; empty where neither measure has any
 * @param refused why there is none
 */
public record Association(
    int areas,
    LeftOut leftOut,
    Optional<Correlation> spearman,
    Optional<Correlation> pearson,
    Optional<Weighted> weighted,
    Optional<RefusedException> refused) {
  /** With fewer areas an interval says next to nothing, and a sentence would say too much. */
  static final int LEAST_AREAS = 10;

  /**
   * Correlations by numbers of people.
   *
   * @param of the layer whose denominators weigh the areas
   */
  public record Weighted(Correlation spearman, Correlation pearson, Layer of) {}

  static Association of(Layer x, Layer y, List<Integer> both) {
    LeftOut leftOut = LeftOut.of(x, y);
    try {
      if (both.size() < LEAST_AREAS) {
        throw new RefusedException(
            Refusal.TOO_FEW,
            "Too few areas have both figures to say how the two go together: " + both.size() + ".");
      }
      double[] ofX = Overlay.values(x, both);
      double[] ofY = Overlay.values(y, both);
      return new Association(
          both.size(),
          leftOut,
          Optional.of(Correlation.spearman(ofX, ofY)),
          Optional.of(Correlation.pearson(ofX, ofY)),
          weighted(x, y, both, ofX, ofY),
          Optional.empty());
    } catch (RefusedException refused) {
      return new Association(
          both.size(),
          leftOut,
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.of(refused));
    }
  }

  private static Optional<Weighted> weighted(
      Layer x, Layer y, List<Integer> both, double[] ofX, double[] ofY) {
    for (Layer layer : new Layer[] {x, y}) {
      List<Double> people = new ArrayList<>(both.size());
      for (int place : both) {
        people.add(people(layer.estimates().get(place)));
      }
      if (people.stream().allMatch(count -> count != null && count > 0)) {
        double[] weights = people.stream().mapToDouble(Double::doubleValue).toArray();
        return Optional.of(
            new Weighted(
                Correlation.spearman(ofX, ofY, weights),
                Correlation.pearson(ofX, ofY, weights),
                layer));
      }
    }
    return Optional.empty();
  }

  /** People a figure is a share of; of a gap or a ratio those of its group. Null without counts. */
  private static Double people(Estimate estimate) {
    Estimate group = estimate.inputs().get(Estimate.Role.GROUP);
    return group == null ? estimate.counts().denominator() : people(group);
  }
}
