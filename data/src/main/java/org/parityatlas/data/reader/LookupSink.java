package org.parityatlas.data.reader;

/**
 * Receives what a lookup says, each area and each link once, in the order of the file; the areas of
 * a link before the link, except a parent that follows from a code's prefix.
 */
public interface LookupSink {
  void area(AreaRecord area);

  void link(ParentLink link);
}
