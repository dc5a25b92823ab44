package org.parityatlas.data.words;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Scale;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.parityatlas.data.statistics.Breaks;
import org.parityatlas.data.statistics.Ckmeans;
import org.parityatlas.data.statistics.FixedBreaks;
import org.parityatlas.data.statistics.SymmetricBreaks;

class LegendLabelsTest {
  private static Breaks given(double... limits) {
    return Breaks.given(limits, new double[] {-99, 99});
  }

  @Test
  void rangesShareNoNumber() {
    assertEquals(
        List.of("under 55.0%", "55.0 to 61.9%", "62.0 to 69.9%", "70.0% and over"),
        LegendLabels.ofValues(given(55, 62, 70), 1, "%"));
  }

  @Test
  void limitsAtHalfADigitSpeakOfWhatIsRead() {
    assertEquals(
        List.of("under 21.8", "21.8", "21.9 and over"),
        LegendLabels.ofValues(given(21.75, 21.85), 1, ""));
  }

  @Test
  void thousandsAndMinusSigns() {
    assertEquals(
        List.of("under 10,000", "10,000 to 19,999", "20,000 and over"),
        LegendLabels.ofValues(given(10_000, 20_000), 0, ""));
    assertEquals(
        List.of("under \u22121.5", "\u22121.5 to \u22120.1", "0.0 and over"),
        LegendLabels.ofValues(given(-1.5, 0), 1, ""));
    assertEquals("0.0", NumberWords.number(-0.04, 1));
    assertEquals("0", NumberWords.number(-0.0, 0));
  }

  @Test
  void fineValuesAreNotPrintedToTheLastDigit() {
    assertEquals(
        List.of("under 10.0", "10.0 to under 22.5", "22.5 and over"),
        LegendLabels.ofValues(given(10, 22.5), 3, ""));
  }

  @Test
  void oneClass() {
    assertEquals(
        List.of("7.5%"),
        LegendLabels.ofValues(Ckmeans.breaks(new double[] {7.5, 7.5}, 5, 1), 1, "%"));
  }

  @Test
  void deciles() {
    List<String> labels = LegendLabels.ofValues(FixedBreaks.deciles(), 0, "");
    assertEquals(10, labels.size());
    assertEquals("1 \u2013 most deprived 10%", labels.get(0));
    assertEquals("2", labels.get(1));
    assertEquals("10 \u2013 least deprived 10%", labels.get(9));
  }

  @Test
  void gapsSayWhichWay() {
    assertEquals(
        List.of(
            "15 or more points higher",
            "5 to 15 points higher",
            "within 5 points",
            "5 to 15 points lower",
            "15 or more points lower"),
        LegendLabels.ofGap(given(-15, -5, 5, 15), " points"));
    assertEquals(
        List.of(
            "2.5 or more points higher",
            "up to 2.5 points higher",
            "up to 2.5 points lower",
            "2.5 or more points lower"),
        LegendLabels.ofGap(given(-2.5, 0, 2.5), " points"));
  }

  /** The label of a class always holds the number that is printed on the area. */
  @Property(tries = 300)
  void labelsHoldWhatIsPrinted(
      @ForAll @Size(min = 1, max = 40)
          List<@DoubleRange(min = 0, max = 100) @Scale(3) Double> numbers) {
    double[] values = numbers.stream().mapToDouble(Double::doubleValue).toArray();
    Breaks breaks = Ckmeans.breaks(values, 5, 1);
    List<String> labels = LegendLabels.ofValues(breaks, 1, "");
    assertEquals(breaks.classes(), labels.size());
    for (double value : values) {
      double printed = Double.parseDouble(NumberWords.number(value, 1));
      assertEquals(true, holds(labels.get(breaks.classOf(value)), printed), value + " " + labels);
    }
  }

  private static boolean holds(String label, double printed) {
    if (label.startsWith("under ")) {
      return printed < Double.parseDouble(label.substring(6));
    }
    if (label.endsWith(" and over")) {
      return printed >= Double.parseDouble(label.replace(" and over", ""));
    }
    String[] ends = label.split(" to ");
    return Double.parseDouble(ends[0]) <= printed
        && printed <= Double.parseDouble(ends[ends.length - 1]);
  }

  @Test
  void asManyLabelsAsClasses() {
    for (int classes = 2; classes < 9; classes++) {
      Breaks breaks = SymmetricBreaks.breaks(new double[] {-3, 9, 12}, classes, 1);
      assertEquals(classes, LegendLabels.ofGap(breaks, " points").stream().distinct().count());
    }
  }
}
