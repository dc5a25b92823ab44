package org.parityatlas.boundaries.packed;

import java.util.Arrays;

/** Numbers of grid vertices, in the order they are first met: an open hash table of longs. */
final class VertexNumbers {
  private long[] keys;
  private int[] numbers;
  private int count;

  VertexNumbers(int expected) {
    int size = Integer.highestOneBit(Math.max(16, expected)) * 4;
    keys = new long[size];
    numbers = new int[size];
    Arrays.fill(numbers, -1);
  }

  /** How many vertices were met. */
  int count() {
    return count;
  }

  /**
   * The number of a vertex that was met before; −1 for a new one, which then has the next number.
   */
  int numberOrAdd(int column, int row) {
    if (2 * count >= keys.length) {
      grow();
    }
    long key = (long) column << 32 | row & 0xffffffffL;
    int at = place(key);
    if (numbers[at] >= 0) {
      return numbers[at];
    }
    keys[at] = key;
    numbers[at] = count++;
    return -1;
  }

  /** Where the key is, or where it would go. */
  private int place(long key) {
    long mixed = key * 0x9E3779B97F4A7C15L;
    int at = (int) (mixed >>> 33) & keys.length - 1;
    while (numbers[at] >= 0 && keys[at] != key) {
      at = at + 1 & keys.length - 1;
    }
    return at;
  }

  private void grow() {
    long[] oldKeys = keys;
    int[] oldNumbers = numbers;
    keys = new long[oldKeys.length * 2];
    numbers = new int[oldKeys.length * 2];
    Arrays.fill(numbers, -1);
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldNumbers[i] >= 0) {
        int at = place(oldKeys[i]);
        keys[at] = oldKeys[i];
        numbers[at] = oldNumbers[i];
      }
    }
  }
}
