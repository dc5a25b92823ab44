package org.parityatlas.data.indicator;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** How an indicator is looked at. */
public enum Measure {
  /** The figure itself. */
  RATE("rate"),
  /** Reference minus group, in percentage points: positive where the group's rate is lower. */
  GAP("gap"),
  /** Group divided by reference: below 1 where the group's rate is lower. */
  RATIO("ratio"),
  /** Later minus baseline, in the unit of a difference. */
  CHANGE("change"),
  /** The later gap minus the gap at the baseline. */
  GAP_CHANGE("gap-change");

  /**
   * Digits after the point of a ratio: hundredths, about what a rate in tenths of a per cent has.
   */
  private static final int RATIO_DECIMALS = 2;

  private final String id;

  Measure(String id) {
    this.id = id;
  }

  /** The word in URLs. */
  public String id() {
    return id;
  }

  /** Whether it sets a group beside a reference group. */
  public boolean comparesGroups() {
    return this == GAP || this == RATIO || this == GAP_CHANGE;
  }

  /** Whether it is a gap or the change of one: reference minus group. */
  public boolean isGap() {
    return this == GAP || this == GAP_CHANGE;
  }

  /** Whether it sets a period beside a baseline. */
  public boolean comparesPeriods() {
    return this == CHANGE || this == GAP_CHANGE;
  }

  /** Whether it is a difference, whose classes mirror each other about zero. */
  public boolean isDifference() {
    return this == GAP || comparesPeriods();
  }

  /** Whether it is a figure set beside another, with an answer to "is it clear?". */
  public boolean isComparison() {
    return this != RATE;
  }

  /**
   * Digits after the point it is shown with.
   *
   * @param ofIndicator those of the indicator itself
   */
  public int decimals(int ofIndicator) {
    return this == RATIO ? RATIO_DECIMALS : ofIndicator;
  }

  public static Optional<Measure> find(String id) {
    return Arrays.stream(values()).filter(measure -> measure.id.equals(id)).findFirst();
  }

  /** All ids, for messages. */
  public static List<String> listIds() {
    return Arrays.stream(values()).map(Measure::id).toList();
  }
}
