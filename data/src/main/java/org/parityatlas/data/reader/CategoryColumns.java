package org.parityatlas.data.reader;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parityatlas.boundaries.Geography;
import org.parityatlas.data.manifest.CategoryColumnsLayout;
import org.parityatlas.data.manifest.Counts.Category;
import org.parityatlas.data.manifest.Counts.CategorySum;

/** Rows of one area each, with a column for each category. */
final class CategoryColumns {
  private final CategoryColumnsLayout layout;
  private final Place place;
  private final ObservationSink sink;
  private final NumberCells numbers;
  private final DerivedShares shares;
  private HeaderRow headers;
  private ExpectedTexts expected;

  CategoryColumns(CategoryColumnsLayout layout, Place place, ObservationSink sink) {
    this.layout = layout;
    this.place = place;
    this.sink = sink;
    this.numbers = new NumberCells(place, layout.markers());
    this.shares = new DerivedShares(layout.counts(), layout.period(), place);
  }

  void row(SourceRow row) {
    if (headers == null) {
      header(row);
    } else if (!row.isBlank()) {
      areaRow(row);
    }
  }

  void end() {
    if (headers == null) {
      throw place.fault(1, null, "the row of headers is missing");
    }
  }

  private void header(SourceRow row) {
    sink.heading(place.sheet(), row.number());
    headers = new HeaderRow(place, row);
    expected = new ExpectedTexts(place, layout.expect(), headers);
    List<String> described = new ArrayList<>(layout.otherColumns());
    described.addAll(layout.expect().keySet());
    described.add(layout.code());
    layout.name().ifPresent(described::add);
    layout.counts().categories().forEach(category -> described.add(category.key()));
    layout.counts().sums().forEach(sum -> sum.published().ifPresent(described::add));
    headers.checkDescribed(described);
  }

  private void areaRow(SourceRow row) {
    String code = row.cell(headers.get(layout.code()));
    String name = layout.name().map(header -> row.cell(headers.get(header))).orElse("");
    Optional<Geography> geography = AreaCodes.find(code, layout.vintage());
    if (geography.isEmpty()) {
      sink.notAnArea(
          AreaCodes.reason(code),
          place.at(row.number(), layout.code()),
          code.isEmpty() ? name : code);
      return;
    }
    expected.check(row);
    Map<String, CountCell> cells = new HashMap<>();
    for (Category category : layout.counts().listCounted()) {
      cells.put(category.id(), cell(row, category.key()));
    }
    for (CategorySum sum : layout.counts().sums()) {
      sum.published().ifPresent(header -> shares.check(sum, cell(row, header), cells));
    }
    shares.emit(geography.get(), code, name, cells, sink);
  }

  private CountCell cell(SourceRow row, String header) {
    return CountCell.read(numbers, place, row, headers.get(header), header);
  }
}
