package org.parityatlas.server.http;

import org.parityatlas.data.statistics.FalseDiscovery;
import org.parityatlas.server.layer.Discoveries;

/**
 * How many comparisons of a list are clear, one by one and all together.
 *
 * @param level the share of false discoveries allowed, and the level of the single test
 * @param compared how many comparisons there are
 * @param smallestP smallest p value of the single tests; null where nothing is compared
 */
record DiscoveriesView(
    double level,
    int compared,
    int clearAlone,
    int clearInList,
    Double smallestP,
    String sentence) {
  private static final double FOUR_DECIMALS = 10_000;

  /** Of one comparison for each of a list of areas. */
  static DiscoveriesView of(Discoveries found) {
    return of(found, "areas", "No area has a comparison here.");
  }

  /**
   * Of comparisons of another kind.
   *
   * @param what is compared, in the plural
   * @param none what is said where nothing is
   */
  static DiscoveriesView of(Discoveries found, String what, String none) {
    return new DiscoveriesView(
        FalseDiscovery.LEVEL,
        found.compared(),
        found.clearAlone(),
        found.clearInList(),
        found.smallestP().isPresent()
            ? Math.round(found.smallestP().getAsDouble() * FOUR_DECIMALS) / FOUR_DECIMALS
            : null,
        sentence(found, what, none));
  }

  private static String sentence(Discoveries found, String what, String none) {
    if (found.compared() == 0) {
      return none;
    }
    return "Of %d %s compared, %s when each is looked at alone. Some would by chance when so many are looked at: of the whole list together, allowing for that, %s."
        .formatted(found.compared(), what, clear(found.clearAlone()), clear(found.clearInList()));
  }

  private static String clear(int count) {
    return switch (count) {
      case 0 -> "none shows a clear difference";
      case 1 -> "one shows a clear difference";
      default -> count + " show a clear difference";
    };
  }
}
