package org.parityatlas.data.words;

import org.parityatlas.data.reader.Marker;

/** What a legend and a table say of a figure that is missing or weak. */
public final class MarkerWords {
  private MarkerWords() {}

  /** A short label for a legend entry: "Too few people surveyed to say". */
  public static String label(Marker marker) {
    return switch (marker) {
      case SUPPRESSED -> "Too few people surveyed to say";
      case UNRELIABLE -> "Unreliable: few people surveyed";
      case LOW -> "Too small to be given";
      case MISSING -> "The source has no figure";
      case NOT_APPLICABLE -> "Does not apply here";
    };
  }

  /** A sentence for a card or a table. */
  public static String sentence(Marker marker) {
    return switch (marker) {
      case SUPPRESSED ->
          "The publisher withheld this figure, because too few people were surveyed to say. It is not"
              + " zero.";
      case UNRELIABLE ->
          "The publisher calls this figure unreliable, because few people were surveyed. It is left"
              + " out of comparisons.";
      case LOW -> "This figure is below the smallest the publisher states. It is not zero.";
      case MISSING -> "The source gives no figure here and no reason. It is not zero.";
      case NOT_APPLICABLE -> "This does not apply to this area or group.";
    };
  }
}
