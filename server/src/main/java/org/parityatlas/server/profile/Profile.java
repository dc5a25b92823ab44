package org.parityatlas.server.profile;

import java.util.List;
import org.parityatlas.data.indicator.Indicator;
import org.parityatlas.server.layer.AreaSelection;
import org.parityatlas.server.layer.Comparison;
import org.parityatlas.server.layer.EstimateSource;

/**
 * An area, or several together, and all its figures.
 *
 * @param indicators those published for its geography, in the catalogue's order
 */
public record Profile(AreaSelection area, List<Profiled> indicators) {

  public Profile {
    indicators = List.copyOf(indicators);
  }

  /**
   * One indicator of the area.
   *
   * @param periods those there are, the earliest first
   */
  public record Profiled(Indicator indicator, List<String> periods, List<Fact> facts) {}

  /**
   * One figure of the area.
   *
   * @param comparison the area in one question, and what it lies within
   * @param source of the area's figures and of those of what it lies within
   * @param rank among the areas of its boundary set; null where it has none, as several together
   *     have
   * @param better what would answer better, the nearest first; empty where the figure is good
   *     enough
   */
  public record Fact(
      Comparison comparison, EstimateSource source, AreaRank rank, List<BetterAnswer> better) {

    public Comparison.Standing standing() {
      return comparison.areas().get(0);
    }
  }
}
