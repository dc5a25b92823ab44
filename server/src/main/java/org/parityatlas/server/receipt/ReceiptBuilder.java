package org.parityatlas.server.receipt;

import java.util.Optional;
import org.parityatlas.data.indicator.Group;
import org.parityatlas.server.layer.AreaEstimate;
import org.parityatlas.server.layer.Estimate;
import org.parityatlas.server.store.AtlasStore;
import org.parityatlas.server.store.Series;

/** Makes receipts: fetches what leads back to the cells, and hands it to those who write it out. */
public final class ReceiptBuilder {
  private final AtlasStore store;

  public ReceiptBuilder(AtlasStore store) {
    this.store = store;
  }

  /** The receipt of a figure; the release has its series. */
  public Receipt rate(FigureSubject subject) {
    Series series = subject.snapshot().findSeries(subject.key()).orElseThrow();
    return FigureReceipt.of(
        subject,
        series.source(),
        store.findTrail(series, subject.area().code()),
        served(subject, Optional.empty()));
  }

  /** The receipt of a gap, reference − group; the release has both series. */
  public Receipt gap(FigureSubject subject, Group reference) {
    return DifferenceReceipt.of(
        subject.title() + ", gap to " + reference.shortSentenceName(),
        "gap",
        "the group's figure",
        subject.indicator(),
        input("reference", subject.of(reference)),
        input("group", subject),
        served(subject, Optional.of(reference)));
  }

  private ReceiptInput input(String role, FigureSubject subject) {
    Receipt receipt = rate(subject);
    return new ReceiptInput(
        role,
        "the value and its interval",
        receipt.served().value(),
        new ReceiptLink(subject.key(), subject.area().code()),
        Optional.of(receipt));
  }

  private Estimate served(FigureSubject subject, Optional<Group> reference) {
    return AreaEstimate.of(
        store,
        subject.snapshot(),
        subject.indicator(),
        subject.group(),
        reference,
        subject.period(),
        subject.area());
  }
}
