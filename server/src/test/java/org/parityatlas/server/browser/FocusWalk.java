package org.parityatlas.server.browser;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Walks a page with the keyboard and holds every stop to showing that it has the focus. */
final class FocusWalk {
  private static final int MOST_STOPS = 200;
  private static final int FEWEST_STOPS = 8;

  /**
   * What has the focus: a key that is its own, its name, and whether its focus can be seen. Areas
   * of a map show it by a line that the map draws around them, since an SVG outline is a box.
   */
  private static final String FOCUSED =
      """
      () => {
        const e = document.activeElement;
        if (!e || e === document.body || e === document.documentElement) return null;
        window.__stops ??= new Map();
        if (!window.__stops.has(e)) window.__stops.set(e, window.__stops.size);
        const style = getComputedStyle(e);
        const see = c => c !== 'transparent' && !/, 0\\)$/.test(c);
        const outlined = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2
            && see(style.outlineColor);
        const shadowed = style.boxShadow !== 'none' && see(style.boxShadow.split(' ').slice(0, 4).join(' '));
        const drawn = e instanceof SVGElement
            && !!e.closest('atlas-map')?.querySelector('.outline-focused');
        const box = e.getBoundingClientRect();
        const label = e.labels?.[0];
        const name = e.getAttribute('aria-label') || label?.textContent || e.textContent || e.title || e.tagName;
        return {
          key: window.__stops.get(e),
          name: name.trim().replace(/\\s+/g, ' ').slice(0, 120),
          seen: outlined || shadowed || drawn,
          inView: box.bottom > 0 && box.right > 0 && box.top < innerHeight && box.left < innerWidth,
        };
      }""";

  private record Stop(int key, String name, boolean seen, boolean inView) {}

  private final Page page;

  FocusWalk(Page page) {
    this.page = page;
  }

  /** Presses Tab until the focus is on what begins with this name; every stop must show it. */
  void tabTo(String name) {
    List<String> passed = new ArrayList<>();
    for (int stops = 0; stops < MOST_STOPS; stops++) {
      page.keyboard().press("Tab");
      Stop stop = here();
      if (stop == null) {
        continue; // around the end of the page
      }
      mustBeSeen(stop);
      if (stop.name().startsWith(name)) {
        return;
      }
      passed.add(stop.name());
    }
    throw new AssertionError("Tab does not reach \"" + name + "\", only " + passed);
  }

  /** Goes round once: every stop shows its focus, and none holds it before the page has ended. */
  void aroundThePage(String key) {
    Set<Integer> met = new HashSet<>();
    int first = -1;
    for (int stops = 0; stops < MOST_STOPS; stops++) {
      page.keyboard().press(key);
      Stop stop = here();
      boolean isAround = stop == null || stop.key() == first;
      if (isAround && met.size() > FEWEST_STOPS) {
        return;
      }
      assertTrue(stop != null, "the page ends after " + met.size() + " stops");
      mustBeSeen(stop);
      assertTrue(met.add(stop.key()), "the focus is held at " + stop.name());
      first = first < 0 ? stop.key() : first;
    }
    throw new AssertionError("no end after " + MOST_STOPS + " stops");
  }

  /** What has the focus now must show it. */
  void mustShowFocus() {
    Stop stop = here();
    assertTrue(stop != null, "nothing has the focus");
    mustBeSeen(stop);
  }

  /** The name of what has the focus. */
  String focusedName() {
    Stop stop = here();
    return stop == null ? "" : stop.name();
  }

  private static void mustBeSeen(Stop stop) {
    assertTrue(stop.seen(), "no visible focus on " + stop.name());
    assertTrue(stop.inView(), "focus outside the window: " + stop.name());
  }

  private Stop here() {
    Map<?, ?> found = (Map<?, ?>) page.evaluate(FOCUSED);
    return found == null
        ? null
        : new Stop(
            ((Number) found.get("key")).intValue(),
            (String) found.get("name"),
            (Boolean) found.get("seen"),
            (Boolean) found.get("inView"));
  }
}
