package org.parityatlas.data.reader;

import org.parityatlas.data.manifest.CategoryColumnsLayout;
import org.parityatlas.data.manifest.CategoryRowsLayout;
import org.parityatlas.data.manifest.Layout;
import org.parityatlas.data.manifest.LongLayout;
import org.parityatlas.data.manifest.PeriodColumnsLayout;
import org.parityatlas.data.manifest.SeriesLayout;
import org.parityatlas.data.manifest.SheetPerPeriodLayout;
import org.parityatlas.data.manifest.TableLayout;

/** Which reader reads which layout. */
public final class DatasetReaders {
  private DatasetReaders() {}

  /** The reader of a layout whose files need nothing of other sources. */
  public static DatasetReader forLayout(Layout layout) {
    return forLayout(layout, LoadedSources.none());
  }

  /**
   * The reader of a layout.
   *
   * @param loaded what is loaded already, for layouts with {@link Layout#needs() needs}
   */
  public static DatasetReader forLayout(Layout layout, LoadedSources loaded) {
    if (layout instanceof SheetPerPeriodLayout sheets) {
      return new SheetPerPeriodReader(sheets);
    }
    if (layout instanceof TableLayout table) {
      return new TableReader(table);
    }
    if (layout instanceof CategoryRowsLayout rows) {
      return new CategoryRowsReader(rows);
    }
    if (layout instanceof CategoryColumnsLayout columns) {
      return new CategoryColumnsReader(columns);
    }
    if (layout instanceof SeriesLayout series) {
      return new SeriesReader(series);
    }
    if (layout instanceof PeriodColumnsLayout periods) {
      return new PeriodColumnsReader(periods, loaded);
    }
    return new LongReader((LongLayout) layout);
  }
}
