package org.parityatlas.boundaries.packed;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names in order. Names of super output areas are those of their district with a number and a
 * letter, so a district is written once ("Names" in {@code boundaries/docs/packed-coverage.md}).
 */
final class NameColumn {
  private static final Pattern NUMBERED = Pattern.compile("(.+) (\\d{3})([A-Z]?)");

  private static final int NONE = 0;
  private static final int STEM = 1;
  private static final int NUMBER = 2;
  private static final int LETTER = 3;

  private NameColumn() {}

  /**
   * @param names one an area; null where it has none
   */
  static void write(VarintOutput out, List<String> names) {
    Map<String, Integer> stems = new LinkedHashMap<>();
    VarintOutput kinds = new VarintOutput(names.size());
    VarintOutput places = new VarintOutput(names.size());
    VarintOutput numbers = new VarintOutput(names.size());
    VarintOutput letters = new VarintOutput(names.size());
    int lastPlace = 0;
    int lastNumber = 0;
    for (String name : names) {
      if (name == null) {
        kinds.writeByte(NONE);
        continue;
      }
      Matcher numbered = NUMBERED.matcher(name);
      boolean isNumbered = numbered.matches();
      String stem = isNumbered ? numbered.group(1) : name;
      int place = stems.computeIfAbsent(stem, fresh -> stems.size());
      places.writeZigzag(place - lastPlace);
      lastPlace = place;
      if (!isNumbered) {
        kinds.writeByte(STEM);
        continue;
      }
      int number = Integer.parseInt(numbered.group(2));
      numbers.writeZigzag(number - lastNumber);
      lastNumber = number;
      boolean hasLetter = !numbered.group(3).isEmpty();
      kinds.writeByte(hasLetter ? LETTER : NUMBER);
      if (hasLetter) {
        letters.writeByte(numbered.group(3).charAt(0));
      }
    }
    out.writeVarint(stems.size());
    for (String stem : stems.keySet()) {
      byte[] utf8 = stem.getBytes(StandardCharsets.UTF_8);
      out.writeVarint(utf8.length).write(utf8);
    }
    out.write(kinds).write(places).write(numbers).write(letters);
  }

  /** Names of so many areas; null where one has none. */
  static List<String> read(VarintInput in, int count) {
    String[] stems = new String[(int) in.readVarint()];
    for (int i = 0; i < stems.length; i++) {
      stems[i] = in.readText((int) in.readVarint());
    }
    int[] kinds = new int[count];
    for (int i = 0; i < count; i++) {
      kinds[i] = in.readByte();
    }
    int[] places = run(in, kinds, STEM);
    int[] numbers = run(in, kinds, NUMBER);
    List<String> names = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      names.add(
          switch (kinds[i]) {
            case NONE -> null;
            case STEM -> stems[places[i]];
            case NUMBER -> stems[places[i]] + String.format(" %03d", numbers[i]);
            case LETTER ->
                stems[places[i]] + String.format(" %03d", numbers[i]) + (char) in.readByte();
            default -> throw new IllegalArgumentException("a name of unknown kind " + kinds[i]);
          });
    }
    return names;
  }

  /** A run of steps, of the areas whose kind is at least this; 0 for the others. */
  private static int[] run(VarintInput in, int[] kinds, int least) {
    int[] values = new int[kinds.length];
    int last = 0;
    for (int i = 0; i < kinds.length; i++) {
      if (kinds[i] >= least) {
        last += (int) in.readZigzag();
        values[i] = last;
      }
    }
    return values;
  }
}
