package org.parityatlas.data.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BivariateClassesTest {
  @Test
  void thirdsOfEach() {
    double[] x = IntStream.range(0, 90).asDoubleStream().toArray();
    double[] y = IntStream.range(0, 90).mapToDouble(i -> (i * 31) % 90).toArray();
    BivariateClasses classes = BivariateClasses.terciles(x, 0, y, 0);
    int[] columns = new int[3];
    int[] rows = new int[3];
    for (int i = 0; i < 90; i++) {
      int at = classes.classOf(x[i], y[i]);
      columns[at % 3]++;
      rows[at / 3]++;
    }
    for (int i = 0; i < 3; i++) {
      assertEquals(30, columns[i], 2);
      assertEquals(30, rows[i], 2);
    }
    assertEquals(0, classes.classOf(0, 0));
    assertEquals(2, classes.classOf(89, 0));
    assertEquals(6, classes.classOf(0, 89));
    assertEquals(8, classes.classOf(89, 89));
  }

  @Test
  void givenLimits() {
    double[] values = {0, 50, 100};
    BivariateClasses classes =
        new BivariateClasses(
            Breaks.given(new double[] {20, 40}, values), Breaks.given(new double[] {60}, values));
    assertEquals(5, classes.classOf(40, 60));
    assertEquals(0, classes.classOf(19.9, 59.9));
    Breaks four = Breaks.given(new double[] {1, 2, 3}, values);
    assertThrows(IllegalArgumentException.class, () -> new BivariateClasses(four, four));
  }
}
