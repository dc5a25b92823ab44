package org.parityatlas.data.reader;

import org.parityatlas.data.manifest.CategoryRowsLayout;
import org.parityatlas.data.manifest.DatasetManifest;

/** Reads {@link CategoryRowsLayout}. */
final class CategoryRowsReader implements DatasetReader {
  private final CategoryRowsLayout layout;

  CategoryRowsReader(CategoryRowsLayout layout) {
    this.layout = layout;
  }

  @Override
  public void read(
      SourceStream source, String fileName, DatasetManifest manifest, ObservationSink sink) {
    Place place = new Place(fileName, null);
    CategoryRows rows = new CategoryRows(layout, place, sink);
    new CsvRows(place, false).forEach(source, sink, rows::row);
    rows.end();
  }
}
