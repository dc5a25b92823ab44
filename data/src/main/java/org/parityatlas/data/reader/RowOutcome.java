package org.parityatlas.data.reader;

/**
 * What became of a row of a source file. Of the outcomes of a row of an area the later one holds,
 * where its figures differ in theirs.
 */
public enum RowOutcome {
  /** A heading, a title above it, or a line of notes. */
  HEADING(false),
  BLANK(false),
  /** Of a shapefile: a record that is marked as deleted. */
  DELETED(false),
  /** Names no area: a footnote, a total, a place without a code. */
  NOT_AN_AREA(false),
  /** Of an area, and left out by the manifest with its reason. */
  LEFT_OUT(false),
  /** Of a lookup: every column that may be empty is. */
  NAMES_NOTHING(false),
  /** Of a lookup: says what earlier rows have said. */
  REPEATED(false),
  /** Of an area that nothing loaded names: nothing of it is stored. */
  NO_SUCH_AREA(true),
  /** Of an area, and every figure of it is withheld or missing; the reasons are stored. */
  NO_FIGURE(true),
  /** At least one figure is stored, of an area that no boundary loaded can draw. */
  LOADED_WITHOUT_BOUNDARY(true),
  /** At least one figure, area, or link is stored. */
  LOADED(true);

  private final boolean ofAnArea;

  RowOutcome(boolean ofAnArea) {
    this.ofAnArea = ofAnArea;
  }

  /** Whether a row with this outcome can hold figures with another. */
  boolean isOfAnArea() {
    return ofAnArea;
  }
}
