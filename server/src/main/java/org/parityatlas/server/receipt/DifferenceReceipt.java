package org.parityatlas.server.receipt;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.parityatlas.data.indicator.Indicator;
import org.parityatlas.data.indicator.UncertaintyMethod;
import org.parityatlas.data.statistics.Clarity;
import org.parityatlas.data.statistics.Difference;
import org.parityatlas.data.statistics.IntervalEstimate;
import org.parityatlas.server.layer.Estimate;

/** The receipt of first − second, both with receipts of their own. */
final class DifferenceReceipt {
  private DifferenceReceipt() {}

  /**
   * The receipt.
   *
   * @param name what such a difference is called: "gap"
   * @param told whose figure the answer calls higher or lower: "the group's figure"
   */
  static Receipt of(
      String title,
      String name,
      String told,
      Indicator indicator,
      ReceiptInput first,
      ReceiptInput second,
      Estimate served) {
    Receipt one = first.receipt().orElseThrow();
    Receipt other = second.receipt().orElseThrow();
    List<String> steps = new ArrayList<>();
    String formula = null;
    String intervalFormula = null;
    Optional<Difference> difference = Optional.empty();
    if (!one.isUsable() || !other.isUsable()) {
      sayWhyNone(steps, name, first);
      sayWhyNone(steps, name, second);
    } else {
      steps.add(
          "The "
              + name
              + " is the "
              + first.role()
              + "'s figure minus the "
              + second.role()
              + "'s.");
      difference =
          one.unrounded().flatMap(a -> other.unrounded().map(b -> Difference.between(a, b)));
      double from = one.unrounded().map(IntervalEstimate::value).orElse(one.served().value());
      double taken = other.unrounded().map(IntervalEstimate::value).orElse(other.served().value());
      formula =
          FormulaNumbers.onTheWay(from, indicator.decimals())
              + " − "
              + IntervalFormulas.operand(taken, indicator.decimals())
              + " = "
              + FormulaNumbers.result(from - taken, indicator.decimals());
      if (difference.isPresent()) {
        steps.add(method(indicator));
        intervalFormula =
            IntervalFormulas.ofDifference(
                one.unrounded().get(),
                other.unrounded().get(),
                difference.get().interval(),
                indicator);
        steps.add(clarity(told, served.clarity()));
      } else {
        steps.add("There is no interval, because one of the two figures has none.");
      }
      steps.add(
          "Rounded to "
              + (indicator.decimals() == 1 ? "1 decimal." : indicator.decimals() + " decimals."));
    }
    return new Receipt(
        title,
        served,
        Optional.empty(),
        null,
        List.of(),
        steps,
        formula,
        intervalFormula,
        List.of(first, second),
        difference.map(Difference::estimate));
  }

  private static void sayWhyNone(List<String> steps, String name, ReceiptInput input) {
    Estimate estimate = input.receipt().orElseThrow().served();
    if (estimate.marker() != null) {
      steps.add(
          "There is no %s, because the %s's figure is %s."
              .formatted(name, input.role(), estimate.marker().id()));
    }
  }

  private static String method(Indicator indicator) {
    return indicator.uncertainty().method() == UncertaintyMethod.COUNTED
        ? "Its interval follows from the two Wilson intervals, not clipped (Newcombe 1998, method"
            + " 10)."
        : "Its interval follows from the two intervals, not clipped (MOVER: Zou and Donner 2008).";
  }

  private static String clarity(String told, Clarity clarity) {
    return clarity == Clarity.NO_CLEAR_DIFFERENCE
        ? "The interval reaches 0: no clear difference."
        : "The interval leaves out 0: " + told + " is clearly " + clarity.id() + ".";
  }
}
