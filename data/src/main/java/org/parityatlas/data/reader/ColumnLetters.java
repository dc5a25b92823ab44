package org.parityatlas.data.reader;

/** Columns of a sheet: A is 0, Z is 25, AA is 26. */
final class ColumnLetters {
  private ColumnLetters() {}

  static int index(String letters) {
    int index = 0;
    for (char letter : letters.toCharArray()) {
      index = index * 26 + (letter - 'A' + 1);
    }
    return index - 1;
  }

  static String of(int index) {
    StringBuilder letters = new StringBuilder();
    for (int rest = index + 1; rest > 0; rest = (rest - 1) / 26) {
      letters.insert(0, (char) ('A' + (rest - 1) % 26));
    }
    return letters.toString();
  }
}
