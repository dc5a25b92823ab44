package org.parityatlas.data.reader;

import java.util.List;

/** Receives what a lookup says: each area once, in the order of the file, then each link once. */
public interface LookupSink {
  void area(AreaRecord area);

  void link(ParentLink link);

  /**
   * An area that the rows put into several parents of one kind. The link that is given names the
   * one most of its rows name.
   *
   * @param parents codes, in the order they were met
   */
  default void straddles(AreaRecord child, List<String> parents) {}
}
