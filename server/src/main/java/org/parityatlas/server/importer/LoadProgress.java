package org.parityatlas.server.importer;

/** How far a load has come, for whoever is watching. */
public interface LoadProgress {

  /**
   * Begins a step, closed by its caller when it ends.
   *
   * @param what the step in a few words, such as "Reading lsoa-2021-ew"
   * @param total how much there is to do, in units of the step's own; -1 where that is not known
   */
  Step step(String what, long total);

  /** A step under way. Closing it says that it is done, or given up. */
  interface Step extends AutoCloseable {

    /** So much more is done. */
    void advance(long units);

    @Override
    void close();
  }
}
