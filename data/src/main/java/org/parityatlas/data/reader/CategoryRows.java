package org.parityatlas.data.reader;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.parityatlas.boundaries.Geography;
import org.parityatlas.data.manifest.CategoryRowsLayout;
import org.parityatlas.data.manifest.Counts.Category;
import org.parityatlas.data.manifest.Counts.CategorySum;

/** Rows of one area and category each. The rows of one area are kept until the next area begins. */
final class CategoryRows {
  private final CategoryRowsLayout layout;
  private final Place place;
  private final ObservationSink sink;
  private final NumberCells numbers;
  private final DerivedShares shares;
  private final Map<String, Category> categories = new HashMap<>();
  private final Set<String> areasSeen = new HashSet<>();
  private HeaderRow headers;

  private String code;
  private String name;
  private Geography geography;
  private int lastRow;
  private final Set<String> seen = new HashSet<>();
  private final Map<String, CountCell> cells = new HashMap<>();
  private final Map<CategorySum, CountCell> totals = new LinkedHashMap<>();

  CategoryRows(CategoryRowsLayout layout, Place place, ObservationSink sink) {
    this.layout = layout;
    this.place = place;
    this.sink = sink;
    this.numbers = new NumberCells(place, layout.markers());
    this.shares = new DerivedShares(layout.counts(), layout.period(), place);
    layout.counts().categories().forEach(category -> categories.put(category.key(), category));
  }

  void row(SourceRow row) {
    if (headers == null) {
      sink.heading(place.sheet(), row.number());
      headers = new HeaderRow(place, row);
      headers.get(layout.code());
      headers.get(layout.category());
      headers.get(layout.count());
    } else if (!row.isBlank()) {
      categoryRow(row);
    }
  }

  void end() {
    if (headers == null) {
      throw place.fault(1, null, "the row of headers is missing");
    }
    finishArea();
  }

  private void categoryRow(SourceRow row) {
    String rowCode = row.cell(headers.get(layout.code()));
    Optional<Geography> found = AreaCodes.find(rowCode, layout.vintage());
    if (found.isEmpty()) {
      sink.notAnArea(AreaCodes.reason(rowCode), place.at(row.number(), layout.code()), rowCode);
      return;
    }
    if (!rowCode.equals(code)) {
      finishArea();
      if (!areasSeen.add(rowCode)) {
        throw place.fault(
            row.number(), layout.code(), "the rows of " + rowCode + " do not stand together");
      }
      code = rowCode;
      name = layout.name().map(header -> row.cell(headers.get(header))).orElse(null);
      geography = found.get();
    }
    lastRow = row.number();
    take(row, category(row));
  }

  private Category category(SourceRow row) {
    String key = row.cell(headers.get(layout.category()));
    Category category = categories.get(key);
    if (category == null) {
      throw place.fault(
          row.number(), layout.category(), "the category \"" + key + "\" is not described");
    }
    if (layout.label().isPresent() && category.label().isPresent()) {
      String label = row.cell(headers.get(layout.label().get()));
      if (!label.equals(category.label().get())) {
        throw place.fault(
            row.number(),
            layout.label().get(),
            "category %s should be \"%s\" and is \"%s\""
                .formatted(key, category.label().get(), label));
      }
    }
    if (!seen.add(category.key())) {
      throw place.fault(
          row.number(), layout.category(), code + " has the category \"" + key + "\" twice");
    }
    return category;
  }

  private void take(SourceRow row, Category category) {
    CountCell cell =
        CountCell.read(numbers, place, row, headers.get(layout.count()), layout.count());
    if (category.leftOut().isPresent()) {
      sink.leftOut(category.leftOut().get(), cell.at(), category.label().orElse(category.key()));
      return;
    }
    cells.put(category.id(), cell);
    for (CategorySum sum : layout.counts().sums()) {
      sum.published().ifPresent(header -> total(row, sum, header));
    }
  }

  private void total(SourceRow row, CategorySum sum, String header) {
    CountCell total = CountCell.read(numbers, place, row, headers.get(header), header);
    CountCell before = totals.putIfAbsent(sum, total);
    if (before != null && !before.count().equals(total.count())) {
      throw place.fault(row.number(), header, "rows of " + code + " give different totals");
    }
  }

  private void finishArea() {
    if (code == null) {
      return;
    }
    for (Category category : categories.values()) {
      if (!seen.contains(category.key())) {
        throw place.fault(
            lastRow,
            layout.category(),
            "the rows of %s end without the category \"%s\""
                .formatted(code, category.label().orElse(category.key())));
      }
    }
    totals.forEach((sum, total) -> shares.check(sum, total, cells));
    shares.emit(geography, code, name, cells, sink);
    seen.clear();
    cells.clear();
    totals.clear();
    code = null;
  }
}
