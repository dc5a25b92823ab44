package org.parityatlas.server.http;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Answers about releases, kept up to a stated weight. A release never changes, so nothing in here
 * goes stale; identical requests that arrive together are worked out once. Compressed forms are
 * kept with their answer and counted at a third of it.
 */
final class ReleaseAnswers {
  private static final long MAX_BYTES = Runtime.getRuntime().maxMemory() / 8;
  private static final int WAIT_SECONDS = 20;

  /**
   * No more are worked out at once than the machine has cores for; others wait, and then give up.
   */
  private final Semaphore turns = new Semaphore(2 * Runtime.getRuntime().availableProcessors());

  private final Cache<String, Answer> answers =
      Caffeine.newBuilder()
          .maximumWeight(MAX_BYTES)
          .weigher((String request, Answer answer) -> answer.weight() + 2 * request.length())
          .build();

  /** The answer kept for a canonical request, or worked out now. */
  Answer get(String canonicalRequest, Supplier<Answer> work) {
    Answer kept = answers.getIfPresent(canonicalRequest);
    return kept != null ? kept : inTurn(canonicalRequest, work);
  }

  private Answer inTurn(String canonicalRequest, Supplier<Answer> work) {
    try {
      if (!turns.tryAcquire(WAIT_SECONDS, TimeUnit.SECONDS)) {
        throw new BusyException();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new BusyException();
    }
    try {
      return answers.get(canonicalRequest, request -> work.get());
    } finally {
      turns.release();
    }
  }

  /** Too many requests that have to be worked out came at once. */
  static final class BusyException extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }
}
