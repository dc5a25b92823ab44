package org.parityatlas.data.reader;

import java.util.List;
import java.util.regex.Pattern;
import org.parityatlas.data.manifest.DatasetManifest;
import org.parityatlas.data.manifest.SheetPerPeriodLayout;

/** Reads workbooks of {@link SheetPerPeriodLayout}, sheets in the order of the workbook. */
final class SheetPerPeriodReader implements DatasetReader {
  private final SheetPerPeriodLayout layout;

  SheetPerPeriodReader(SheetPerPeriodLayout layout) {
    this.layout = layout;
  }

  @Override
  public void read(
      SourceStream source, String fileName, DatasetManifest manifest, ObservationSink sink) {
    Pattern pattern = Pattern.compile(layout.sheetPattern());
    try (Workbook workbook = Workbook.open(source, fileName)) {
      List<String> found = workbook.sheetNames();
      List<String> periods = found.stream().filter(n -> pattern.matcher(n).matches()).toList();
      SheetNames.check(fileName, found, layout.periods(), also(periods, layout.otherSheets()));
      sink.sheets(periods, found.stream().filter(name -> !periods.contains(name)).toList());
      for (String period : periods) {
        PeriodSheet sheet = new PeriodSheet(layout, new Place(fileName, period), period, sink);
        workbook.forEachRow(period, sink, sheet::row);
        sheet.end();
      }
    }
  }

  private static List<String> also(List<String> a, List<String> b) {
    return java.util.stream.Stream.concat(a.stream(), b.stream()).toList();
  }
}
