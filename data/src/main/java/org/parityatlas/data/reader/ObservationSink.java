package org.parityatlas.data.reader;

/**
 * Receives what a reader finds, in the order of the file. Each row it is told of as a {@link
 * RowWatch} is a heading, no area, left out, or one that an observation's value or parts stand in.
 */
public interface ObservationSink extends RowWatch {
  void accept(Observation observation);

  /**
   * A row with content that names no area: a footnote, a total, a place without a code.
   *
   * @param reason one phrase: "the code is empty"
   * @param text what stands in its code column
   */
  void notAnArea(String reason, CellAddress at, String text);

  /**
   * A row of an area that the manifest leaves out, such as a category of people whom the question
   * was not asked.
   *
   * @param reason the manifest's own words
   * @param text what the source calls it
   */
  default void leftOut(String reason, CellAddress at, String text) {}
}
