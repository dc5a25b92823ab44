package org.parityatlas.server.columns;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Writes columns of figures ({@code server/docs/value-columns.md}); each is added once. */
public final class ValueColumns {
  /** Media type of value columns. */
  public static final String MEDIA_TYPE = "application/vnd.parity-atlas.values";

  private static final byte[] MAGIC = "APV1".getBytes(StandardCharsets.US_ASCII);
  private static final int NUMBERS = 0;
  private static final int WORDS = 1;
  private static final int EXACT_NUMBERS = 2;
  private static final int MOST_WORDS = 255;
  private static final int MOST_DECIMALS = 6;

  private final byte[] order;
  private final int areas;
  private final ByteArrayOutputStream columns = new ByteArrayOutputStream();
  private int count;

  /**
   * @param order of the areas, see {@code AreaOrder}
   */
  public ValueColumns(byte[] order, int areas) {
    this.order = order.clone();
    this.areas = areas;
  }

  /** Adds a column of numbers, null where an area has none; left out where no area has one. */
  public ValueColumns addNumbers(String name, List<? extends Number> values) {
    double[] numbers = new double[areas];
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < areas; i++) {
      Number value = values.get(i);
      numbers[i] = value == null ? Double.NaN : value.doubleValue();
      if (value != null) {
        low = Math.min(low, numbers[i]);
        high = Math.max(high, numbers[i]);
      }
    }
    if (low <= high) {
      writeNumbers(name, numbers, low, high);
    }
    return this;
  }

  /** Adds a column of words of which there are few, null where an area has none. */
  public ValueColumns addWords(String name, List<String> values) {
    Map<String, Integer> places = new LinkedHashMap<>();
    byte[] column = new byte[areas];
    for (int i = 0; i < areas; i++) {
      String word = values.get(i);
      if (word != null) {
        column[i] = places.computeIfAbsent(word, fresh -> places.size() + 1).byteValue();
      }
    }
    if (places.size() > MOST_WORDS) {
      throw new IllegalArgumentException(name + " has more than " + MOST_WORDS + " words");
    }
    if (!places.isEmpty()) {
      begin(name, WORDS);
      columns.write(places.size());
      places.keySet().forEach(this::writeText);
      columns.writeBytes(column);
    }
    return this;
  }

  /** Adds a column of what it turns out to hold: numbers, or words. */
  public ValueColumns add(String name, List<?> values) {
    Object first = values.stream().filter(Objects::nonNull).findFirst().orElse(null);
    if (first instanceof String) {
      return addWords(name, values.stream().map(String.class::cast).toList());
    }
    return addNumbers(name, values.stream().map(Number.class::cast).toList());
  }

  private void writeNumbers(String name, double[] numbers, double low, double high) {
    for (int decimals = 0; decimals <= MOST_DECIMALS; decimals++) {
      double power = Math.pow(10, decimals);
      double least = Math.rint(low * power);
      double span = Math.rint(high * power) - least;
      boolean fits =
          least >= Integer.MIN_VALUE && least <= Integer.MAX_VALUE && span < (1L << 32) - 2;
      if (fits && areExact(numbers, power)) {
        begin(name, NUMBERS);
        writePlanes(numbers, power, decimals, (long) least, (long) span);
        return;
      }
    }
    begin(name, EXACT_NUMBERS);
    ByteBuffer exact = ByteBuffer.allocate(8 * areas).order(ByteOrder.LITTLE_ENDIAN);
    for (double number : numbers) {
      exact.putDouble(number);
    }
    columns.writeBytes(exact.array());
  }

  private static boolean areExact(double[] numbers, double power) {
    for (double number : numbers) {
      if (!Double.isNaN(number) && Math.rint(number * power) / power != number) {
        return false;
      }
    }
    return true;
  }

  /** Lowest bytes first: the higher ones hardly change and compress to nothing. */
  private void writePlanes(double[] numbers, double power, int decimals, long least, long span) {
    int width = 1;
    while (width < 4 && span + 1 >= 1L << 8 * width) {
      width++;
    }
    ByteBuffer head = ByteBuffer.allocate(6).order(ByteOrder.LITTLE_ENDIAN);
    columns.writeBytes(head.put((byte) decimals).putInt((int) least).put((byte) width).array());
    byte[] planes = new byte[width * areas];
    for (int i = 0; i < areas; i++) {
      long whole = Double.isNaN(numbers[i]) ? 0 : (long) Math.rint(numbers[i] * power) - least + 1;
      for (int plane = 0; plane < width; plane++) {
        planes[plane * areas + i] = (byte) (whole >>> 8 * plane);
      }
    }
    columns.writeBytes(planes);
  }

  private void begin(String name, int type) {
    writeText(name);
    columns.write(type);
    count++;
  }

  private void writeText(String text) {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    if (utf8.length > 255) {
      throw new IllegalArgumentException("a word of more than 255 bytes: " + text);
    }
    columns.write(utf8.length);
    columns.writeBytes(utf8);
  }

  /** The file. */
  public byte[] toByteArray() {
    ByteBuffer head = ByteBuffer.allocate(20 + columns.size()).order(ByteOrder.LITTLE_ENDIAN);
    return head.put(MAGIC)
        .putInt(areas)
        .put(order)
        .putInt(count)
        .put(columns.toByteArray())
        .array();
  }
}
