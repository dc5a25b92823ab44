package org.parityatlas.boundaries;

/** One area's geometry cannot be served. The message names the file, the row and the area. */
public final class BoundaryException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** What can be wrong with an area's geometry. */
  public enum Fault {
    /** The record has no polygon, or one without any surface. */
    EMPTY,
    /** The polygon is invalid, and no valid one of nearly the same area can be made of it. */
    REPAIR_TOO_LARGE,
    /** A coordinate is not in or near the United Kingdom. */
    OUTSIDE_UNITED_KINGDOM
  }

  private final Fault code;
  private final String area;
  private final int row;

  BoundaryException(Fault code, String file, int row, String area, String text) {
    super(file + ", row " + row + ", area " + area + ": " + text);
    this.code = code;
    this.area = area;
    this.row = row;
  }

  public Fault code() {
    return code;
  }

  /** Code of the area, {@code E09000030}. */
  public String area() {
    return area;
  }

  /** Record number in the file, from 1. */
  public int row() {
    return row;
  }
}
