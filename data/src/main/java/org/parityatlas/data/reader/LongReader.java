package org.parityatlas.data.reader;

import org.parityatlas.data.manifest.DatasetManifest;
import org.parityatlas.data.manifest.LongLayout;

/** Reads the project's own CSV layout, {@link LongLayout}. */
final class LongReader implements DatasetReader {
  private final LongLayout layout;

  LongReader(LongLayout layout) {
    this.layout = layout;
  }

  @Override
  public void read(
      SourceStream source, String fileName, DatasetManifest manifest, ObservationSink sink) {
    Place place = new Place(fileName, null);
    LongRows rows = new LongRows(layout, place, sink);
    new CsvRows(place, true).forEach(source, sink, rows::row);
    rows.end();
  }
}
