package org.parityatlas.boundaries.generalise;

import java.util.Arrays;
import org.locationtech.jts.geom.Coordinate;

/**
 * Numbers of places, in the order they are first met: an open hash table, exact to the last bit.
 */
final class CoordinateNumbers {
  private double[] x = new double[1 << 10];
  private double[] y = new double[1 << 10];
  private int[] table = new int[1 << 12];
  private int count;

  CoordinateNumbers() {
    Arrays.fill(table, -1);
  }

  /** The number of a place, which is the next one where it was not met before. */
  int number(double atX, double atY) {
    if (count == x.length) {
      grow();
    }
    int slot = slot(atX, atY);
    if (table[slot] < 0) {
      x[count] = atX;
      y[count] = atY;
      table[slot] = count++;
    }
    return table[slot];
  }

  Coordinate coordinate(int number) {
    return new Coordinate(x[number], y[number]);
  }

  /** Where a place stands in the table, or where it would go. */
  private int slot(double atX, double atY) {
    // Zero and minus zero are one place.
    long bits = Double.doubleToRawLongBits(atX + 0.0) * 0x9E3779B97F4A7C15L;
    bits = (bits ^ Double.doubleToRawLongBits(atY + 0.0)) * 0x9E3779B97F4A7C15L;
    int slot = (int) (bits >>> 32) & table.length - 1;
    while (table[slot] >= 0 && (x[table[slot]] != atX || y[table[slot]] != atY)) {
      slot = slot + 1 & table.length - 1;
    }
    return slot;
  }

  private void grow() {
    x = Arrays.copyOf(x, 2 * count);
    y = Arrays.copyOf(y, 2 * count);
    table = new int[2 * table.length];
    Arrays.fill(table, -1);
    for (int i = 0; i < count; i++) {
      table[slot(x[i], y[i])] = i;
    }
  }
}
