package org.parityatlas.data.statistics;

/** How the class limits of a map are found. */
public enum BreaksMethod {
  /** Exact one-dimensional k-means: classes as alike within as can be. */
  CKMEANS("ckmeans"),
  /** About as many areas in each class. */
  QUANTILE("quantile"),
  /** Classes of the same width. */
  EQUAL("equal"),
  /** The ten tenths of the country, as published. */
  DECILES("deciles"),
  /** Same widths on both sides of zero, for gaps and changes. */
  SYMMETRIC("symmetric"),
  /** Limits somebody states, so that two maps share a legend. */
  GIVEN("given");

  private final String id;

  BreaksMethod(String id) {
    this.id = id;
  }

  public String id() {
    return id;
  }

  /** The method with this id; throws where there is none. */
  public static BreaksMethod get(String id) {
    for (BreaksMethod method : values()) {
      if (method.id.equals(id)) {
        return method;
      }
    }
    throw new IllegalArgumentException("no method of breaks is called \"" + id + "\"");
  }
}
