package org.parityatlas.server.cli;

/** A server that listens. */
public interface RunningServer extends AutoCloseable {

  /** Stops taking requests, finishes those at hand and lets go of the database. */
  @Override
  void close();
}
