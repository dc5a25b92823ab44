package org.parityatlas.server.importer;

/** How far a load has come, for whoever is watching. */
public interface LoadProgress {

  /** Begins a step; {@code total} units of work, or -1 where that is not known. */
  Step step(String what, long total);

  /** A step under way. Closing it says that it is done, or given up. */
  interface Step extends AutoCloseable {
    void advance(long units);

    @Override
    void close();
  }
}
