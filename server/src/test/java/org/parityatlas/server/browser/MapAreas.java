package org.parityatlas.server.browser;

import static org.junit.jupiter.api.Assertions.assertNotNull;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The areas of one map that is drawn as named shapes. */
final class MapAreas {
  /** A point inside the window where a click meets this very shape: its box may hold others. */
  private static final String POINT_OF =
      """
      path => {
        const box = path.getBoundingClientRect();
        for (const n of [2, 5, 11, 23])
          for (let i = 1; i < n; i++)
            for (let j = 1; j < n; j++) {
              const x = box.left + box.width * i / n, y = box.top + box.height * j / n;
              if (document.elementFromPoint(x, y) === path) return { x, y };
            }
        return null;
      }""";

  private final Page page;
  private final Locator within;

  private MapAreas(Page page, Locator within) {
    this.page = page;
    this.within = within;
  }

  /** Of the only map of a page. */
  static MapAreas of(Page page) {
    return new MapAreas(page, page.getByRole(AriaRole.MAIN));
  }

  /** Of the left or the right map of Compare. */
  static MapAreas ofPane(Page page, String side) {
    return new MapAreas(page, pane(page, side));
  }

  /** The pane of Compare named {@code Left} or {@code Right}. */
  static Locator pane(Page page, String side) {
    return page.getByRole(
        AriaRole.REGION, new Page.GetByRoleOptions().setName(side + " map").setExact(true));
  }

  /** All of them, in the order of the boundary set. */
  Locator all() {
    return within
        .getByRole(
            AriaRole.GROUP,
            new Locator.GetByRoleOptions().setName(Pattern.compile("^Areas\\. Arrow keys")))
        .getByRole(AriaRole.BUTTON);
  }

  /** The one whose accessible name begins with this name. */
  Locator named(String name) {
    return within.getByRole(
        AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(Words.startingWith(name + ":")));
  }

  /** Presses the mouse on an area, where it can really be reached. */
  void click(String name) {
    double[] at = pointOf(name);
    page.mouse().click(at[0], at[1]);
  }

  /** Moves the mouse onto an area. */
  void hover(String name) {
    double[] at = pointOf(name);
    page.mouse().move(at[0], at[1]);
  }

  /** Where on the window an area can be reached, x and y in CSS pixels. */
  double[] pointOf(String name) {
    Locator area = named(name);
    area.scrollIntoViewIfNeeded();
    Map<?, ?> point = (Map<?, ?>) area.evaluate(POINT_OF);
    assertNotNull(point, name + " cannot be reached with a mouse");
    return new double[] {
      ((Number) point.get("x")).doubleValue(), ((Number) point.get("y")).doubleValue()
    };
  }

  /** The fill of every area by its code: a colour, or {@code url(#…)} for a pattern. */
  @SuppressWarnings("unchecked")
  Map<String, String> fillsByCode() {
    return (Map<String, String>)
        all()
            .evaluateAll(
                "paths => Object.fromEntries(paths.map(p => [p.dataset.code,"
                    + " p.getAttribute('fill')]))");
  }

  /** The accessible names of all areas. */
  List<String> labels() {
    return all().all().stream().map(area -> area.getAttribute("aria-label")).toList();
  }
}
