package org.parityatlas.server.http;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.function.Supplier;

/**
 * Answers about releases, kept up to a stated weight. A release never changes, so nothing in here
 * goes stale; identical requests that arrive together are worked out once. Compressed forms are
 * kept with their answer and counted at a third of it.
 */
final class ReleaseAnswers {
  static final long MAX_BYTES = 256L << 20;

  private final Cache<String, Answer> answers;

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
    return answers.get(canonicalRequest, request -> work.get());
  }
}
