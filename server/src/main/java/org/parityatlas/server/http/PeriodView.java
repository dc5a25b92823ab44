package org.parityatlas.server.http;

import org.parityatlas.data.words.PeriodWords;

/** A period as the API names it. */
record PeriodView(String id, String name) {
  static PeriodView of(String period) {
    return new PeriodView(period, PeriodWords.name(period));
  }
}
