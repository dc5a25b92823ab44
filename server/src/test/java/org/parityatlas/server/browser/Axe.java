package org.parityatlas.server.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What axe finds in a page: WCAG 2.2 AA. */
final class Axe {
  private static final List<String> WCAG =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

  /** A page of ours is held to what axe calls best practice too; a partner's page is his own. */
  private static final List<String> OURS =
      Stream.concat(WCAG.stream(), Stream.of("best-practice")).toList();

  private Axe() {}

  /** Finds nothing in a page and in the frames of other origins within it. */
  static void mustFindNothing(Page page) {
    mustFindNothing(new AxeBuilder(page), WCAG);
  }

  /** Finds nothing in a page that is all our own. */
  static void mustFindNothingOfOurs(Page page) {
    mustFindNothing(new AxeBuilder(page).setLegacyMode(true), OURS);
  }

  private static void mustFindNothing(AxeBuilder axe, List<String> rules) {
    AxeRunOptions options = new AxeRunOptions();
    // All that was right, told node by node, is a megabyte for each page.
    options.setResultTypes(List.of("violations"));
    List<Rule> violations = axe.options(options).withTags(rules).analyze().getViolations();
    assertEquals("", violations.stream().map(Axe::told).collect(Collectors.joining()));
  }

  private static String told(Rule rule) {
    return rule.getNodes().stream()
        .map(Axe::whereAndWhat)
        .collect(Collectors.joining("", "%n%s: %s".formatted(rule.getId(), rule.getHelp()), ""));
  }

  private static String whereAndWhat(CheckedNode node) {
    return "%n  at %s: %s".formatted(node.getTarget(), node.getHtml());
  }
}
