package org.parityatlas.server.layer;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** How an indicator is looked at. */
public enum Measure {
  /** The figure itself. */
  RATE("rate"),
  /** Reference minus group, in percentage points: positive where the group's rate is lower. */
  GAP("gap");

  private final String id;

  Measure(String id) {
    this.id = id;
  }

  /** The word in URLs. */
  public String id() {
    return id;
  }

  public static Optional<Measure> find(String id) {
    return Arrays.stream(values()).filter(measure -> measure.id.equals(id)).findFirst();
  }

  /** All ids, for messages. */
  public static List<String> listIds() {
    return Arrays.stream(values()).map(Measure::id).toList();
  }
}
