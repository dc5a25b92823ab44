package org.parityatlas.server.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * One entry of the legend of Explore.
 *
 * @param label its words
 * @param count how many areas it counts; clear and unclear ones together
 * @param fill the colour of its first sample, or the name of its pattern
 */
record LegendRow(String label, int count, String fill) {
  private static final Pattern NUMBER = Pattern.compile("\\d[\\d,]*");

  /** From top to bottom. */
  static List<LegendRow> readAll(Page page) {
    Locator table =
        page.getByRole(
            AriaRole.TABLE, new Page.GetByRoleOptions().setName(Pattern.compile("^Legend:")));
    List<LegendRow> rows = new ArrayList<>();
    for (Locator row : table.getByRole(AriaRole.ROW).all()) {
      Locator header = row.getByRole(AriaRole.ROWHEADER);
      if (header.count() == 0) {
        continue; // the head of the table
      }
      String counts = String.join(" ", row.getByRole(AriaRole.CELL).allInnerTexts());
      int sum =
          NUMBER
              .matcher(counts)
              .results()
              .map(MatchResult::group)
              .mapToInt(count -> Integer.parseInt(count.replace(",", "")))
              .sum();
      String fill =
          row.locator("svg > rect")
              .first()
              .getAttribute("fill")
              .replaceAll("url\\(#pattern-\\d+-|\\)", "");
      rows.add(new LegendRow(header.innerText(), sum, fill));
    }
    return rows;
  }

  /** The entry with these words. */
  static LegendRow labelled(List<LegendRow> legend, String label) {
    return legend.stream()
        .filter(row -> row.label().equals(label))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no entry \"" + label + "\" in " + legend));
  }
}
