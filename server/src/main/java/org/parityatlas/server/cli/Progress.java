package org.parityatlas.server.cli;

/** Where long work says how far it is. */
public interface Progress {

  /**
   * Begins a step, closed by its caller when it ends.
   *
   * @param what the step in a few words, such as "Reading lsoa-2021-ew"
   * @param total how much there is to do, in units of the step's own; -1 if unknown
   */
  Step step(String what, long total);

  /** One step of the work. */
  interface Step extends AutoCloseable {

    /** So much more is done. */
    void advance(long amount);

    @Override
    void close();
  }
}
