package org.parityatlas.server.receipt;

import java.util.List;
import java.util.Optional;
import org.parityatlas.data.indicator.Group;
import org.parityatlas.data.words.PeriodWords;
import org.parityatlas.server.layer.AreaSelection;
import org.parityatlas.server.layer.Estimate;
import org.parityatlas.server.layer.EstimateSource;
import org.parityatlas.server.layer.Question;
import org.parityatlas.server.store.AtlasStore;
import org.parityatlas.server.store.KnownArea;
import org.parityatlas.server.store.Series;
import org.parityatlas.server.store.SeriesReadings;
import org.parityatlas.server.store.Snapshot;

/**
 * Makes the receipt of an answer: fetches what leads back to the cells, and hands it to those who
 * write it out.
 */
public final class ReceiptBuilder {
  private static final String WHOLE = "the value and its interval";

  private final AtlasStore store;
  private final Question question;
  private final FigureSubject subject;
  private final SeriesReadings readings;

  private ReceiptBuilder(AtlasStore store, Snapshot snapshot, Question question, KnownArea area) {
    this.store = store;
    this.question = question;
    this.subject =
        new FigureSubject(
            snapshot, question.indicator(), question.group(), question.period(), area);
    this.readings = store.readAreas(snapshot, List.of(area.key()), question.indicator().id());
  }

  /**
   * The receipt of the answer for an area; the release has every series that the question needs.
   */
  public static Receipt of(AtlasStore store, Snapshot snapshot, Question question, KnownArea area) {
    return new ReceiptBuilder(store, snapshot, question, area).receipt();
  }

  private Receipt receipt() {
    return switch (question.measure()) {
      case RATE -> rate(subject);
      case GAP -> gap(subject);
      case RATIO ->
          RatioReceipt.of(
              subject.title() + ", ratio to " + reference().shortSentenceName(),
              question.indicator(),
              input("group", subject),
              input("reference", subject.of(reference())),
              served(question));
      case CHANGE ->
          change(
              "change",
              "the later figure",
              input("later", subject),
              input("baseline", subject.in(baseline())));
      case GAP_CHANGE ->
          change(
              "change of the gap",
              "the later gap",
              gapInput("later", subject),
              gapInput("baseline", subject.in(baseline())));
    };
  }

  private Receipt rate(FigureSubject of) {
    Series series = of.snapshot().findSeries(of.key()).orElseThrow();
    return FigureReceipt.of(
        of,
        series.source(),
        store.findTrail(series, of.area().code()),
        served(Question.rate(of.indicator(), of.group(), of.period())));
  }

  private Receipt gap(FigureSubject of) {
    return DifferenceReceipt.of(
        of.title() + ", gap to " + reference().shortSentenceName(),
        "gap",
        "the group's figure",
        of.indicator(),
        input("reference", of.of(reference())),
        input("group", of),
        served(Question.gap(of.indicator(), of.group(), reference(), of.period())));
  }

  private Receipt change(String name, String told, ReceiptInput later, ReceiptInput baseline) {
    return DifferenceReceipt.of(
        subject.title() + ", " + name + " since " + PeriodWords.name(baseline()),
        name,
        told,
        question.indicator(),
        later,
        baseline,
        served(question));
  }

  private ReceiptInput input(String role, FigureSubject of) {
    return input(role, of, rate(of), Optional.empty());
  }

  private ReceiptInput gapInput(String role, FigureSubject of) {
    return input(role, of, gap(of), Optional.of(reference().id()));
  }

  private static ReceiptInput input(
      String role, FigureSubject of, Receipt receipt, Optional<String> reference) {
    return new ReceiptInput(
        role,
        WHOLE,
        receipt.served().value(),
        new ReceiptLink(of.key(), of.area().code(), reference),
        Optional.of(receipt));
  }

  private Estimate served(Question asked) {
    return new EstimateSource(readings, subject.snapshot(), asked)
        .get(AreaSelection.of(subject.area()));
  }

  private Group reference() {
    return question.reference().orElseThrow();
  }

  private String baseline() {
    return question.baseline().orElseThrow();
  }
}
