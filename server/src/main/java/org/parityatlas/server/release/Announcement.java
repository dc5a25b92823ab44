package org.parityatlas.server.release;

/**
 * The latest release that the primary is known to have made live, whether or not the database that
 * this server reads has it yet. It only rises.
 */
final class Announcement {
  private long latest;

  /** Says that a release is live at the primary, and wakes whoever waits for one. */
  synchronized void tell(long release) {
    if (release > latest) {
      latest = release;
      notifyAll();
    }
  }

  /** Its number; 0 while none is known. */
  synchronized long latest() {
    return latest;
  }

  /** Waits until a release after {@code known} is told of, at most for a time. */
  synchronized void awaitAfter(long known, long millis) throws InterruptedException {
    long deadline = System.nanoTime() + millis * 1_000_000;
    while (latest <= known) {
      long left = (deadline - System.nanoTime()) / 1_000_000;
      if (left <= 0) {
        return;
      }
      wait(left);
    }
  }
}
