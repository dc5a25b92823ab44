package org.parityatlas.server.receipt;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.parityatlas.data.indicator.Indicator;
import org.parityatlas.data.indicator.Measure;
import org.parityatlas.data.indicator.UncertaintyMethod;
import org.parityatlas.data.statistics.Interval;
import org.parityatlas.data.statistics.IntervalEstimate;
import org.parityatlas.data.statistics.PublishedInterval;
import org.parityatlas.data.statistics.RefusedException;
import org.parityatlas.server.layer.Estimate;

/** The receipt of group ÷ reference, both with receipts of their own. */
final class RatioReceipt {
  private RatioReceipt() {}

  static Receipt of(
      String title,
      Indicator indicator,
      ReceiptInput group,
      ReceiptInput reference,
      Estimate served) {
    Receipt one = group.receipt().orElseThrow();
    Receipt other = reference.receipt().orElseThrow();
    List<String> steps = new ArrayList<>();
    String formula = null;
    String intervalFormula = null;
    if (!one.isUsable() || !other.isUsable()) {
      steps.add("There is no ratio, because one of the two figures cannot be relied on.");
    } else if (served.value() == null) {
      steps.add(served.refused().map(RefusedException::getMessage).orElse("There is no ratio."));
    } else {
      steps.add("The ratio is the group's figure divided by the reference's.");
      int decimals = Measure.RATIO.decimals(indicator.decimals());
      double of = value(one);
      double by = value(other);
      formula =
          FormulaNumbers.onTheWay(of, indicator.decimals())
              + " ÷ "
              + FormulaNumbers.onTheWay(by, indicator.decimals())
              + " = "
              + FormulaNumbers.result(of / by, decimals);
      if (served.lower() != null) {
        steps.add(
            "Its interval is symmetric on the log scale, from the errors of the two figures; it is"
                + " clear where it leaves out 1.");
        intervalFormula =
            IntervalFormulas.ofRatio(
                of / by,
                squaredError(one, indicator) + " + " + squaredError(other, indicator),
                new Interval(served.lower(), served.upper()),
                decimals);
      }
      steps.add("Rounded to " + decimals + " decimals.");
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
        List.of(group, reference),
        Optional.empty());
  }

  private static double value(Receipt receipt) {
    return receipt.unrounded().map(IntervalEstimate::value).orElse(receipt.served().value());
  }

  /** The squared error of the logarithm of one side. */
  private static String squaredError(Receipt side, Indicator indicator) {
    if (indicator.uncertainty().method() == UncertaintyMethod.COUNTED) {
      Estimate.Counts counts = side.served().counts();
      return "1 ÷ %s − 1 ÷ %s"
          .formatted(
              FormulaNumbers.exact(counts.numerator()), FormulaNumbers.exact(counts.denominator()));
    }
    Interval interval = side.unrounded().orElseThrow().interval();
    double error = PublishedInterval.standardError(interval.halfWidth());
    return "(%s ÷ %s)²"
        .formatted(
            FormulaNumbers.onTheWay(error, indicator.decimals()),
            FormulaNumbers.onTheWay(value(side), indicator.decimals()));
  }
}
