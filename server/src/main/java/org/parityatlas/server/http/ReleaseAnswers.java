package org.parityatlas.server.http;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Answers about releases, kept up to a stated weight. A release never changes, so nothing in here
 * goes stale; identical requests that arrive together are worked out once, and those that wait for
 * another's work take no turn. Compressed forms are kept with their answer and counted at a third
 * of it.
 */
final class ReleaseAnswers {
  static final long MAX_BYTES = Runtime.getRuntime().maxMemory() / 8;
  private static final int WAIT_SECONDS = 20;

  /**
   * No more are worked out at once than the machine has cores for: more would only make each other
   * slow, the long ones most. Others wait in the order they came, and then give up.
   */
  private final Semaphore turns = new Semaphore(Runtime.getRuntime().availableProcessors(), true);

  private final Cache<String, Answer> answers;
  private final ConcurrentMap<String, CompletableFuture<Answer>> underWay =
      new ConcurrentHashMap<>();

  ReleaseAnswers() {
    this(MAX_BYTES);
  }

  ReleaseAnswers(long maxBytes) {
    answers =
        Caffeine.newBuilder()
            .maximumWeight(maxBytes)
            .weigher((String request, Answer answer) -> answer.weight() + 2 * request.length())
            .build();
  }

  /** The answer kept for a canonical request, or worked out now. */
  Answer get(String canonicalRequest, Supplier<Answer> work) {
    Answer kept = answers.getIfPresent(canonicalRequest);
    if (kept != null) {
      return kept;
    }
    CompletableFuture<Answer> mine = new CompletableFuture<>();
    CompletableFuture<Answer> first = underWay.putIfAbsent(canonicalRequest, mine);
    return first == null ? lead(canonicalRequest, work, mine) : await(first);
  }

  private Answer lead(
      String canonicalRequest, Supplier<Answer> work, CompletableFuture<Answer> mine) {
    try {
      // Whoever led before may have finished between the look and the lead.
      Answer kept = answers.getIfPresent(canonicalRequest);
      Answer answer = kept != null ? kept : inTurn(work);
      answers.put(canonicalRequest, answer);
      mine.complete(answer);
      return answer;
    } catch (RuntimeException | Error fault) {
      mine.completeExceptionally(fault);
      throw fault;
    } finally {
      underWay.remove(canonicalRequest, mine);
    }
  }

  private Answer inTurn(Supplier<Answer> work) {
    try {
      if (!turns.tryAcquire(WAIT_SECONDS, TimeUnit.SECONDS)) {
        throw new BusyException();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new BusyException();
    }
    try {
      return work.get();
    } finally {
      turns.release();
    }
  }

  /** What another request has worked out, or the fault it met: it would be met again. */
  private static Answer await(CompletableFuture<Answer> answer) {
    try {
      return answer.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException fault) {
        throw fault;
      }
      throw e;
    }
  }

  /** Too many requests that have to be worked out came at once. */
  static final class BusyException extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }
}
