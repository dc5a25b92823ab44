package org.parityatlas.data.reader;

import org.parityatlas.data.manifest.Layout;
import org.parityatlas.data.manifest.LongLayout;
import org.parityatlas.data.manifest.SheetPerPeriodLayout;
import org.parityatlas.data.manifest.TableLayout;

/** Which reader reads which layout. */
public final class DatasetReaders {
  private DatasetReaders() {}

  public static DatasetReader forLayout(Layout layout) {
    if (layout instanceof SheetPerPeriodLayout sheets) {
      return new SheetPerPeriodReader(sheets);
    }
    if (layout instanceof TableLayout table) {
      return new TableReader(table);
    }
    return new LongReader((LongLayout) layout);
  }
}
