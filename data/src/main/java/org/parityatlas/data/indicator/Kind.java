package org.parityatlas.data.indicator;

/** What sort of number an indicator is, and so what may be done with it. */
public enum Kind {
  /** A share of people, estimated or counted, that can be compared between groups. */
  RATE("rate"),
  /** A share that belongs to an area as such. */
  SHARE("share"),
  /** A number on a scale of the source's own. */
  SCORE("score"),
  /** A place among areas. */
  RANK("rank"),
  /** A tenth of all areas, from 1 to 10. */
  DECILE("decile"),
  COUNT("count");

  private final String id;

  Kind(String id) {
    this.id = id;
  }

  public String id() {
    return id;
  }
}
