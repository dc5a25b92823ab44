package org.parityatlas.data.reader;

import org.parityatlas.data.manifest.DatasetManifest;
import org.parityatlas.data.manifest.PeriodColumnsLayout;

/** Reads {@link PeriodColumnsLayout}. */
final class PeriodColumnsReader implements DatasetReader {
  private final PeriodColumnsLayout layout;
  private final LoadedSources loaded;

  PeriodColumnsReader(PeriodColumnsLayout layout, LoadedSources loaded) {
    this.layout = layout;
    this.loaded = loaded;
  }

  @Override
  public void read(
      SourceStream source, String fileName, DatasetManifest manifest, ObservationSink sink) {
    Place place = new Place(fileName, null);
    PeriodColumns rows = new PeriodColumns(layout, loaded, place, sink);
    new CsvRows(place, false).forEach(source, sink, rows::row);
    rows.end();
  }
}
