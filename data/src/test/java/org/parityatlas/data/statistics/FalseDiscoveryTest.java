package org.parityatlas.data.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class FalseDiscoveryTest {
  /**
   * The authors' own example, 3.1 of the paper: four are found at 5%, where Bonferroni has three.
   */
  @Test
  void benjaminiAndHochberg() {
    double[] p = {
      0.0459, 0.3240, 0.0001, 0.4262, 0.0004, 0.5719, 0.0019, 0.6528, 0.0095, 0.7590, 0.0201, 1.000,
      0.0278, 0.0298, 0.0344
    };
    List<FalseDiscovery> found = FalseDiscovery.control(p);
    for (FalseDiscovery one : found) {
      assertEquals(one.pValue() <= 0.0095, one.clearInList(), one.toString());
      assertEquals(one.pValue() < 0.05, one.clearAlone(), one.toString());
    }
    assertEquals(4, found.stream().filter(FalseDiscovery::clearInList).count());
    assertEquals(9, found.stream().filter(FalseDiscovery::clearAlone).count());
    // 15 · 0.0095 ÷ 4 and 15 · 0.0344 ÷ 8
    assertEquals(0.035625, found.get(8).adjusted(), 1e-12);
    assertEquals(0.0645, found.get(14).adjusted(), 1e-12);
    // The step back from above: 0.0278 takes over what 0.0298 makes, 15 · 0.0298 ÷ 7.
    assertEquals(15 * 0.0298 / 7, found.get(12).adjusted(), 1e-12);
  }

  /** A p value above its own step is carried along by one further on that is below its own. */
  @Test
  void stepsUp() {
    List<FalseDiscovery> found = FalseDiscovery.control(new double[] {0.04, 0.049});
    assertTrue(found.get(0).clearInList() && found.get(1).clearInList());
    assertFalse(FalseDiscovery.control(new double[] {0.04, 0.06}).get(0).clearInList());
  }

  @Property
  void neverFindsMoreThanOneByOneAndAgreesWithTheAdjusted(
      @ForAll @Size(max = 40) List<@DoubleRange(max = 1) Double> drawn) {
    double[] p = drawn.stream().mapToDouble(d -> d * d * d).toArray();
    List<FalseDiscovery> found = FalseDiscovery.control(p);
    for (FalseDiscovery one : found) {
      assertTrue(!one.clearInList() || one.pValue() <= 0.05);
      // p·m ÷ m may lose the last bit.
      assertTrue(one.adjusted() >= one.pValue() - 1e-12 && one.adjusted() <= 1);
      if (Math.abs(one.adjusted() - 0.05) > 1e-12) {
        assertEquals(one.adjusted() < 0.05, one.clearInList());
      }
    }
  }

  @Test
  void edges() {
    assertEquals(List.of(), FalseDiscovery.control(new double[0]));
    assertThrows(
        IllegalArgumentException.class, () -> FalseDiscovery.control(new double[] {Double.NaN}));
  }

  /** The test and the interval never disagree. */
  @Property
  void pValueAndIntervalAgree(
      @ForAll @DoubleRange(min = -50, max = 50) double value,
      @ForAll @DoubleRange(min = 0.01, max = 60) double down,
      @ForAll @DoubleRange(min = 0.01, max = 60) double up) {
    Interval interval = new Interval(value - down, value + up);
    Difference difference = new Difference(value, interval, Clarity.ofDifference(interval));
    double p = Significance.pValue(difference);
    assertTrue(p >= 0 && p <= 1);
    if (Math.abs(p - 0.05) > 1e-9) {
      assertEquals(difference.clarity() != Clarity.NO_CLEAR_DIFFERENCE, p < 0.05);
    }
  }

  /** A difference of 1.96 standard errors has p = 0.05, of 2.5758 p = 0.01; of none p = 1. */
  @Test
  void pValues() {
    assertEquals(0.05, Significance.pValue(Gap.ofPublished(60, 3, 55, 4)), 1e-12);
    double half = 5 * 1.959963984540054 / 2.575829303548901;
    assertEquals(0.01, Significance.pValue(Gap.ofPublished(60, half, 55, 0)), 1e-9);
    assertEquals(1, Significance.pValue(Gap.ofPublished(60, 3, 60, 4)));
    assertEquals(0, Significance.pValue(Gap.ofPublished(60, 0, 55, 0)));
  }
}
