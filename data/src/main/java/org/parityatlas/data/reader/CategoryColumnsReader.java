package org.parityatlas.data.reader;

import org.parityatlas.data.manifest.CategoryColumnsLayout;
import org.parityatlas.data.manifest.DatasetManifest;

/** Reads {@link CategoryColumnsLayout}. */
final class CategoryColumnsReader implements DatasetReader {
  private final CategoryColumnsLayout layout;

  CategoryColumnsReader(CategoryColumnsLayout layout) {
    this.layout = layout;
  }

  @Override
  public void read(
      SourceStream source, String fileName, DatasetManifest manifest, ObservationSink sink) {
    Place place = new Place(fileName, null);
    CategoryColumns rows = new CategoryColumns(layout, place, sink);
    new CsvRows(place, false).forEach(source, sink, rows::row);
    rows.end();
  }
}
