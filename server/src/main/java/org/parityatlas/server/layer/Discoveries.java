package org.parityatlas.server.layer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.parityatlas.data.statistics.Clarity;
import org.parityatlas.data.statistics.Difference;
import org.parityatlas.data.statistics.FalseDiscovery;

/**
 * Which comparisons of a list of areas are clear when so many are looked at ({@link
 * FalseDiscovery}). The answer for each area alone is its estimate's clarity.
 *
 * @param tests in the order of the areas; null where an area has no comparison
 */
public record Discoveries(List<FalseDiscovery> tests) {

  /** Of the estimates of a layer or a list, in their order. */
  public static Discoveries among(List<Estimate> estimates) {
    return amongTested(estimates.stream().map(Estimate::tested).toList());
  }

  /** Of the differences of a list, in their order; empty where something has none. */
  public static Discoveries amongTested(List<Optional<Difference>> differences) {
    List<FalseDiscovery> found =
        FalseDiscovery.among(differences.stream().flatMap(Optional::stream).toList());
    List<FalseDiscovery> tests = new ArrayList<>(differences.size());
    int next = 0;
    for (Optional<Difference> difference : differences) {
      tests.add(difference.isPresent() ? found.get(next++) : null);
    }
    return new Discoveries(tests);
  }

  /** What can be said of an area as one of the list; null where it has no comparison. */
  public Clarity inList(int place, Estimate estimate) {
    return inList(place, estimate.clarity());
  }

  /**
   * The same of any comparison.
   *
   * @param alone what it says as if it were the only one
   */
  public Clarity inList(int place, Clarity alone) {
    FalseDiscovery test = tests.get(place);
    if (test == null) {
      return null;
    }
    return test.clearInList() ? alone : Clarity.NO_CLEAR_DIFFERENCE;
  }

  /** How many areas have a comparison. */
  public int compared() {
    return (int) tests.stream().filter(test -> test != null).count();
  }

  /** How many would be clear if each were the only one looked at. */
  public int clearAlone() {
    return (int) tests.stream().filter(test -> test != null && test.clearAlone()).count();
  }

  /** How many are clear in the whole list. */
  public int clearInList() {
    return (int) tests.stream().filter(test -> test != null && test.clearInList()).count();
  }

  /** The smallest p value of the single tests. */
  public OptionalDouble smallestP() {
    return tests.stream().filter(test -> test != null).mapToDouble(FalseDiscovery::pValue).min();
  }
}
