package org.parityatlas.data.words;

import org.parityatlas.data.statistics.Reliability;

/** What people are told of how far a figure can be relied upon. */
public final class ReliabilityWords {
  private ReliabilityWords() {}

  /** A few words for a table or a legend. */
  public static String label(Reliability band) {
    return switch (band) {
      case PRECISE -> "Precise";
      case REASONABLY_PRECISE -> "Reasonably precise";
      case ACCEPTABLE -> "Use with care";
      case UNRELIABLE -> "Too uncertain for most uses";
      case UNSTATED -> "The publisher does not say how sure it is";
      case TOO_FEW_SURVEYED -> "Too few people surveyed to say";
      case WITHHELD -> "Withheld by the publisher";
      case NO_FIGURE -> "No figure";
      case COUNTED -> "Counted, not sampled";
      case NOT_SAMPLED -> "From records, not from a sample";
    };
  }

  /** What to make of it, in a sentence. */
  public static String sentence(Reliability band) {
    return switch (band) {
      case PRECISE -> "The likely range is narrow: the figure can be quoted as it stands.";
      case REASONABLY_PRECISE -> "Quote the figure with its likely range.";
      case ACCEPTABLE ->
          "The likely range is wide: use the figure with care, and never without its range.";
      case UNRELIABLE ->
          "The likely range is so wide that the figure says little by itself. Look at a larger area"
              + " or at several years.";
      case UNSTATED -> "The publisher does not say how far the true figure may be from this one.";
      case TOO_FEW_SURVEYED ->
          "Too few people were surveyed to say: the publisher calls the figure unreliable.";
      case WITHHELD ->
          "The publisher withheld the figure, because too few people were surveyed. It is not zero.";
      case NO_FIGURE -> "The source has no figure here. It is not zero.";
      case COUNTED ->
          "Everyone was counted; nobody was sampled. The range given is what chance alone would do.";
      case NOT_SAMPLED ->
          "Made from records and not from a sample, so that no likely range can be given.";
    };
  }
}
