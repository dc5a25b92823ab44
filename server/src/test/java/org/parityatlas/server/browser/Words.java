package org.parityatlas.server.browser;

import java.util.regex.Pattern;

/** Patterns for the browser, whose regular expressions know no {@code \Q…\E}. */
final class Words {
  private Words() {}

  /** Matches a text that begins with exactly this. */
  static Pattern startingWith(String text) {
    return Pattern.compile("^" + literally(text));
  }

  /** An expression that matches this text alone. */
  static String literally(String text) {
    return text.replaceAll("[.*+?^${}()|\\[\\]\\\\/]", "\\\\$0");
  }
}
