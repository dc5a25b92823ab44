package org.parityatlas.boundaries.shapefile;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One {@code KEYWORD["name", …]} of a coordinate reference system in well-known text, of version 1
 * or 2. Only the tree is read; nothing is made of it here.
 *
 * @param values texts and numbers directly inside, in order
 */
record WktNode(String keyword, List<String> values, List<WktNode> children) {
  private static final int DEEPEST = 30;

  String name() {
    return values.isEmpty() ? "" : values.get(0);
  }

  Optional<WktNode> find(String... keywords) {
    List<String> wanted = List.of(keywords);
    return children.stream().filter(child -> wanted.contains(child.keyword)).findFirst();
  }

  /** The tree of a text; throws IllegalArgumentException where it is malformed. */
  static WktNode parse(String text) {
    Parser parser = new Parser(text);
    WktNode node = parser.node(parser.word(), 0);
    parser.skipSpace();
    if (parser.at < text.length() && text.charAt(parser.at) != 0) {
      throw new IllegalArgumentException("text after the end");
    }
    return node;
  }

  private static final class Parser {
    private final String text;
    private int at;

    Parser(String text) {
      this.text = text;
    }

    private void skipSpace() {
      while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
        at++;
      }
    }

    private char peek() {
      skipSpace();
      if (at >= text.length()) {
        throw new IllegalArgumentException("it ends too early");
      }
      return text.charAt(at);
    }

    String word() {
      peek();
      int start = at;
      while (at < text.length() && "[](),\"".indexOf(text.charAt(at)) < 0) {
        at++;
      }
      return text.substring(start, at).strip();
    }

    WktNode node(String keyword, int depth) {
      char open = peek();
      if (keyword.isEmpty() || open != '[' && open != '(' || depth > DEEPEST) {
        throw new IllegalArgumentException("a bracket is missing");
      }
      List<String> values = new ArrayList<>();
      List<WktNode> children = new ArrayList<>();
      do {
        at++;
        if (peek() == '"') {
          values.add(quoted());
        } else {
          String word = word();
          if (peek() == '[' || peek() == '(') {
            children.add(node(word, depth + 1));
          } else {
            values.add(word);
          }
        }
      } while (peek() == ',');
      if (peek() != ']' && peek() != ')') {
        throw new IllegalArgumentException("a bracket is missing");
      }
      at++;
      return new WktNode(keyword.toUpperCase(Locale.ROOT), values, children);
    }

    private String quoted() {
      int end = text.indexOf('"', at + 1);
      if (end < 0) {
        throw new IllegalArgumentException("a quote is missing");
      }
      String value = text.substring(at + 1, end);
      at = end + 1;
      return value;
    }
  }
}
