package org.parityatlas.data.reader;

import org.parityatlas.data.manifest.DatasetManifest;
import org.parityatlas.data.manifest.SeriesLayout;

/** Reads {@link SeriesLayout}. */
final class SeriesReader implements DatasetReader {
  private final SeriesLayout layout;

  SeriesReader(SeriesLayout layout) {
    this.layout = layout;
  }

  @Override
  public void read(
      SourceStream source, String fileName, DatasetManifest manifest, ObservationSink sink) {
    Place place = new Place(fileName, null);
    SeriesRows rows = new SeriesRows(layout, place, sink);
    new CsvRows(place, false).forEach(source, sink, rows::row);
    rows.end();
  }
}
