package org.parityatlas.server.receipt;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.parityatlas.data.indicator.Indicator;
import org.parityatlas.data.indicator.UncertaintyMethod;
import org.parityatlas.data.reader.Division;
import org.parityatlas.data.reader.Figure;
import org.parityatlas.data.reader.Marker;
import org.parityatlas.data.reader.Part;
import org.parityatlas.data.reader.SeriesKey;
import org.parityatlas.data.reader.SourceCell;
import org.parityatlas.data.reader.SourceColumn.Role;
import org.parityatlas.data.statistics.Interval;
import org.parityatlas.data.statistics.IntervalEstimate;
import org.parityatlas.server.layer.Estimate;
import org.parityatlas.server.store.Reading;
import org.parityatlas.server.store.SourceTrail;
import org.parityatlas.server.store.SourceVersion;

/** The receipt of a figure of one source, published or derived. */
final class FigureReceipt {
  private final FigureSubject subject;
  private final Indicator indicator;
  private final SourceTrail trail;
  private final Reading reading;
  private final List<String> steps = new ArrayList<>();
  private final List<ReceiptInput> inputs = new ArrayList<>();

  private FigureReceipt(FigureSubject subject, SourceTrail trail) {
    this.subject = subject;
    this.indicator = subject.indicator();
    this.trail = trail;
    this.reading = trail.reading();
  }

  /**
   * The receipt.
   *
   * @param trail empty where the source has no row for the area
   */
  static Receipt of(
      FigureSubject subject, SourceVersion source, Optional<SourceTrail> trail, Estimate served) {
    if (trail.isEmpty()) {
      String step = "The source has no row for " + subject.area().code() + ": missing, not zero.";
      return new Receipt(
          subject.title(),
          served,
          Optional.of(source),
          null,
          List.of(),
          List.of(step),
          null,
          null,
          List.of(),
          Optional.empty());
    }
    return new FigureReceipt(subject, trail.get()).build(source, served);
  }

  private Receipt build(SourceVersion source, Estimate served) {
    boolean derived = trail.division() != null;
    List<ReceiptCell> cells =
        derived ? CountedParts.list(trail.parts()) : PublishedCells.list(trail);
    if (!derived && trail.cells().isEmpty()) {
      steps.add("This release was loaded before the texts of cells were kept; load it again.");
    }
    String formula = derived ? derive() : publish();
    Optional<IntervalEstimate> unrounded = unrounded();
    String intervalFormula = unrounded.map(this::interval).orElse(null);
    if (served.value() != null) {
      steps.add(
          "Shown with "
              + (indicator.decimals() == 1 ? "1 decimal." : indicator.decimals() + " decimals."));
    }
    return new Receipt(
        subject.title(),
        served,
        Optional.of(source),
        trail.downloadUrl(),
        cells,
        steps,
        formula,
        intervalFormula,
        inputs,
        unrounded);
  }

  /** Steps and formula of a published value. */
  private String publish() {
    steps.addAll(PublishedCells.describe(trail));
    Optional<SourceCell> cell = find(Role.VALUE);
    Optional<BigDecimal> number = cell.flatMap(SourceCell::findNumber);
    sayWhatFollows(number.isPresent());
    if (number.isEmpty() || reading.value() == null) {
      return null;
    }
    int times = cell.get().column().multipliedBy();
    BigDecimal value = number.get().multiply(BigDecimal.valueOf(times));
    String result = FormulaNumbers.result(value.doubleValue(), indicator.decimals());
    String published = FormulaNumbers.exact(number.get());
    if (times == 1) {
      return published + " as published → " + result;
    }
    steps.add(
        "Multiplied by " + times + ": the source publishes a proportion, the atlas a percentage.");
    return published + " × " + times + " = " + result;
  }

  /** What the signs of one cell mean for the others. */
  private void sayWhatFollows(boolean hasNumber) {
    boolean saidBeside =
        trail.cells().stream()
            .filter(cell -> cell.column().role() != Role.HALF_WIDTH)
            .anyMatch(cell -> Marker.UNRELIABLE.id().equals(trail.signs().get(cell.text())));
    if (hasNumber && reading.valueMarker() == Marker.UNRELIABLE) {
      steps.add(
          saidBeside
              ? "The value is kept and marked unreliable: it stays out of map classes and gaps."
              : "The value is kept and marked unreliable, because its half-width is not given: it"
                  + " stays out of map classes and gaps.");
    }
    if (reading.intervalMarker() != null && reading.value() != null) {
      steps.add("There is no interval: " + reading.intervalMarker().id() + ".");
    }
  }

  /** Steps and formula of a derived value. */
  private String derive() {
    List<Part> parts = trail.parts();
    Division division = trail.division();
    SeriesKey population = division.population();
    String of = parts.size() == 1 ? "1 count" : parts.size() + " counts";
    steps.add("Read as numbers: " + of + ", each in the cell named.");
    Figure some = Division.sum(parts, Part::inNumerator);
    Figure all =
        population == null
            ? Division.sum(parts, Part::inDenominator)
            : new Figure(reading.denominator(), reading.denominatorMarker());
    steps.add("The counts of the numerator are added up.");
    if (population == null) {
      steps.add("The counts of the denominator are added up.");
    } else {
      String used = "the denominator of that figure";
      inputs.add(
          new ReceiptInput(
              "denominator",
              used,
              all.value(),
              new ReceiptLink(population, subject.area().code(), Optional.empty()),
              Optional.empty()));
      steps.add("The source counts no residents; another source gives them.");
    }
    Figure value = division.apply(some, all);
    if (value.value() == null) {
      steps.add("There is no value: " + value.marker().id() + ".");
      return null;
    }
    steps.add(
        "Divided, multiplied by %s and rounded to %s, halves up."
            .formatted(
                FormulaNumbers.exact(division.per()),
                division.decimals() == 1 ? "1 decimal" : division.decimals() + " decimals"));
    String denominator =
        population == null
            ? CountedParts.sum(parts, Part::inDenominator)
            : FormulaNumbers.exact(all.value()) + " (receipt of the denominator)";
    return "numerator %s; denominator %s; %s ÷ %s × %s = %s"
        .formatted(
            CountedParts.sum(parts, Part::inNumerator),
            denominator,
            FormulaNumbers.exact(some.value()),
            FormulaNumbers.exact(all.value()),
            FormulaNumbers.exact(division.per()),
            FormulaNumbers.result(value.value(), indicator.decimals()));
  }

  private boolean isCountedEvents() {
    return indicator.uncertainty().per().isPresent();
  }

  private boolean isCounted() {
    return indicator.uncertainty().method() == UncertaintyMethod.COUNTED;
  }

  /** As the arithmetic of maps has it: only what can be relied on, neither rounded nor clipped. */
  private Optional<IntervalEstimate> unrounded() {
    if (!reading.isUsable()) {
      return Optional.empty();
    }
    if (isCountedEvents()) {
      boolean among = reading.numerator() != null && total() > 0;
      return among
          ? Optional.of(
              IntervalEstimate.rateOf(
                  counted(), reading.denominator(), indicator.uncertainty().per().getAsInt()))
          : Optional.empty();
    }
    if (!isCounted()) {
      return reading
          .findInterval()
          .map(interval -> new IntervalEstimate(reading.value(), interval));
    }
    if (reading.numerator() == null || reading.denominator() == null || total() == 0) {
      return Optional.empty();
    }
    return Optional.of(IntervalEstimate.percentOf(counted(), total()));
  }

  private long counted() {
    return Math.round(reading.numerator());
  }

  private long total() {
    return reading.denominator() == null ? 0 : Math.round(reading.denominator());
  }

  private String interval(IntervalEstimate estimate) {
    Interval whole = estimate.interval();
    String formula;
    if (isCountedEvents()) {
      steps.add(
          "The interval is that of a count of events: what chance alone would do, no sampling.");
      formula =
          IntervalFormulas.ofEvents(
              counted(), total(), indicator.uncertainty().per().getAsInt(), whole, indicator);
    } else if (isCounted()) {
      steps.add("The interval is Wilson's score interval of the two counts: chance, no sampling.");
      formula = IntervalFormulas.ofCounts(counted(), total(), whole, indicator);
    } else {
      formula = IntervalFormulas.ofPublished(reading, whole, indicator);
    }
    Interval shown = whole.clip(indicator.lowerBound(), indicator.upperBound());
    if (shown.equals(whole)) {
      return formula;
    }
    steps.add(
        "Interval limits clipped to "
            + FormulaNumbers.exact(indicator.lowerBound())
            + "–"
            + FormulaNumbers.exact(indicator.upperBound())
            + " for display.");
    return formula + ", shown as " + IntervalFormulas.limits(shown, indicator);
  }

  private Optional<SourceCell> find(Role role) {
    return trail.cells().stream().filter(cell -> cell.column().role() == role).findFirst();
  }
}
