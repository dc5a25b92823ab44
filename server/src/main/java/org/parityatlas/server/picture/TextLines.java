package org.parityatlas.server.picture;

import java.util.ArrayList;
import java.util.List;

/**
 * Breaks a sentence into lines of a width. Which font a reader has is not known, so letters are
 * taken for wide ones.
 */
final class TextLines {
  /**
   * Of the height of the letters; DejaVu Sans, the widest of the usual fonts, has about so much.
   */
  private static final double LETTER_WIDTH = 0.58;

  private TextLines() {}

  /** The lines, at most so many; a text that is longer ends with an ellipsis. */
  static List<String> of(String text, double widthPixels, double fontPixels, int most) {
    int letters = Math.max(8, (int) (widthPixels / (fontPixels * LETTER_WIDTH)));
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.strip().split("\\s+")) {
      if (!line.isEmpty() && line.length() + 1 + word.length() > letters) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    lines.add(line.toString());
    if (lines.size() <= most) {
      return lines;
    }
    String last = lines.get(most - 1);
    String cut = last.length() < letters ? last : last.substring(0, letters - 1);
    List<String> kept = new ArrayList<>(lines.subList(0, most - 1));
    kept.add(cut.replaceAll("[,;.\\s]+$", "") + "…");
    return kept;
  }
}
