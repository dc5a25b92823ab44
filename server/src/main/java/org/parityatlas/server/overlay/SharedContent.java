package org.parityatlas.server.overlay;

import java.util.Optional;
import org.parityatlas.data.indicator.Indicator;

/**
 * What two measures have in common by how they are made, so that they are bound to move together.
 */
final class SharedContent {

  /** What a domain of the Indices counts, and the topic whose figures count the same. */
  private enum Content {
    WORK("employment-domain", "Work", "employment"),
    WORK_AND_INCOME("income-domain", "Work", "employment and income"),
    INCOME("income-domain", "Living standards", "income"),
    CRIME("crime-domain", "Recorded offences", "recorded crime");

    private final String domain;
    private final String topic;
    private final String words;

    Content(String domain, String topic, String words) {
      this.domain = domain;
      this.topic = topic;
      this.words = words;
    }
  }

  private static final String WHOLE_INDEX = "imd-";

  private SharedContent() {}

  /** A sentence that says what they share; empty where nothing is known of it. */
  static Optional<String> find(Indicator x, Indicator y) {
    if (x.id().equals(y.id())) {
      return Optional.of(
          "Both measures are made of the same figures, so that they are bound to move together in"
              + " part.");
    }
    if (x.polarity().isDeprivation() && y.polarity().isDeprivation()) {
      return Optional.of(
          "Both measures belong to the Indices of Deprivation. The Index is made of its domains, and"
              + " ranks and deciles of scores, so that they are bound to move together.");
    }
    return words(x, y)
        .or(() -> words(y, x))
        .map(
            words ->
                "The Indices of Deprivation contain figures of "
                    + words
                    + ", so that they are bound to move with such figures to some extent. Look at"
                    + " domains without them, too.");
  }

  private static Optional<String> words(Indicator deprivation, Indicator other) {
    if (!deprivation.polarity().isDeprivation()) {
      return Optional.empty();
    }
    for (Content content : Content.values()) {
      boolean counts =
          deprivation.id().startsWith(WHOLE_INDEX) || deprivation.terms().contains(content.domain);
      if (counts && other.topic().startsWith(content.topic)) {
        return Optional.of(content.words);
      }
    }
    return Optional.empty();
  }
}
