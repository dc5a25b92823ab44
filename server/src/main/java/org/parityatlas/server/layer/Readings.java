package org.parityatlas.server.layer;

import org.parityatlas.data.indicator.Group;
import org.parityatlas.server.store.Reading;

/** What the source says of one area, or of several together, for any group and period. */
interface Readings {

  /**
   * The reading; {@link Reading#ABSENT} where the source has no row.
   *
   * @throws org.parityatlas.data.statistics.RefusedException where several areas have none together
   */
  Reading get(Group group, String period);
}
