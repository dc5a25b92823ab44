package org.parityatlas.server.importer;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

/** Waiting for work that another thread of a load does. */
final class Waiting {
  private Waiting() {}

  /** What came of it; its own fault where it failed. */
  static <T> T on(Future<T> work) {
    try {
      return work.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LoadException("the load was interrupted", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException fault) {
        throw fault;
      }
      if (e.getCause() instanceof Error fault) {
        throw fault;
      }
      throw new IllegalStateException("a part of the load failed", e.getCause());
    }
  }
}
