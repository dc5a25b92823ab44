package org.parityatlas.data.reader;

import java.util.List;

/** Receives what a lookup says: each area once, in the order of the file, then each link once. */
public interface LookupSink extends RowWatch {
  void area(AreaRecord area);

  void link(ParentLink link);

  /**
   * An area whose code is used no more, and one that lies where it was. Given for each row that
   * says so; several successors mean that it was split.
   */
  default void succession(AreaRecord old, AreaRecord current) {}

  /**
   * What became of a row with content that is no heading: it is loaded where it names an area or a
   * link for the first time.
   */
  default void outcome(int row, RowOutcome outcome) {}

  /**
   * An area that the rows put into several parents of one kind. The link that is given names the
   * one most of its rows name.
   *
   * @param parents codes, in the order they were met
   */
  default void straddles(AreaRecord child, List<String> parents) {}
}
