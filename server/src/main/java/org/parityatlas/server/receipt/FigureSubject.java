package org.parityatlas.server.receipt;

import org.parityatlas.data.indicator.Group;
import org.parityatlas.data.indicator.Indicator;
import org.parityatlas.data.reader.SeriesKey;
import org.parityatlas.data.words.PeriodWords;
import org.parityatlas.server.store.KnownArea;
import org.parityatlas.server.store.Snapshot;

/** What a figure is of, in one release. */
public record FigureSubject(
    Snapshot snapshot, Indicator indicator, Group group, String period, KnownArea area) {

  /** The series that holds the figure. */
  SeriesKey key() {
    return new SeriesKey(indicator.id(), group.id(), period, area.key().geography());
  }

  FigureSubject of(Group other) {
    return new FigureSubject(snapshot, indicator, other, period, area);
  }

  FigureSubject in(String other) {
    return new FigureSubject(snapshot, indicator, group, other, area);
  }

  /** "Employment rate of ethnic minority residents, Tower Hamlets, 2020". */
  String title() {
    String people = group.id().equals(Group.ALL) ? "" : " of " + group.sentenceName();
    return indicator.sentenceName() + people + ", " + area.name() + ", " + PeriodWords.name(period);
  }
}
