package org.parityatlas.server.columns;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ValueColumnsTest {
  private static final byte[] ORDER = {1, 2, 3, 4, 5, 6, 7, (byte) 0xff};

  private static List<Object> back(List<?> values) {
    byte[] file = new ValueColumns(ORDER, values.size()).add("value", values).toByteArray();
    ColumnsReader read = ColumnsReader.read(file);
    assertEquals(values.size(), read.areas());
    assertEquals("01020304050607ff", read.order());
    return read.columns().get("value");
  }

  @Test
  void numbersComeBackAsTheyWere() {
    for (List<Double> values :
        List.of(
            Arrays.asList(48.6, null, 0.0, 100.0, -5.1, 0.1),
            List.of(0.001, 92.735, 12.3),
            List.of(1.0, 33755.0),
            List.of(0.0, 4_294_967_000.0),
            List.of(2.0E-9, 1.0 / 3),
            List.of(-2147483648.0, 0.0),
            List.of(-2147483649.0, 12.5),
            List.of(255.0, 0.0),
            List.of(254.0, 0.0),
            List.of(65534.0, 0.0, 65535.0))) {
      assertEquals(values, back(values));
    }
  }

  @Test
  void wordsComeBackAsTheyWere() {
    List<String> words = Arrays.asList(null, "suppressed", "unreliable", "suppressed", "Môn");
    assertEquals(words, back(words));
  }

  @Test
  void aColumnThatSaysNothingIsLeftOut() {
    byte[] file =
        new ValueColumns(ORDER, 3).add("marker", Collections.nCopies(3, null)).toByteArray();
    assertFalse(ColumnsReader.read(file).columns().containsKey("marker"));
  }

  @Test
  void moreWordsThanAByteTellsApartAreRefused() {
    List<String> words = IntStream.range(0, 256).mapToObj(String::valueOf).toList();
    ValueColumns columns = new ValueColumns(ORDER, 256);
    assertThrows(IllegalArgumentException.class, () -> columns.addWords("word", words));
  }

  /** 35,672 rates of one decimal take two bytes each and a head. */
  @Test
  void aRateTakesTwoBytesAnArea() {
    List<Double> rates = IntStream.range(0, 35_672).mapToObj(i -> i % 1001 / 10.0).toList();
    byte[] file = new ValueColumns(ORDER, rates.size()).add("value", rates).toByteArray();
    assertEquals(2 * 35_672 + 20 + 6 + 1 + 6, file.length);
  }
}
