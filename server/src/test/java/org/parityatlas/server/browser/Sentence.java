package org.parityatlas.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** The sentence over a map, whose parts open lists of choices. */
final class Sentence {
  private final Page page;

  Sentence(Page page) {
    this.page = page;
  }

  /** The part with this label, e.g. {@code "Group"}, or in Compare {@code "Left group"}. */
  Locator part(String label) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Words.startingWith(label + ":")));
  }

  /** Opens a part's list. */
  Locator open(String label) {
    part(label).click();
    Locator list =
        page.getByRole(AriaRole.LISTBOX, new Page.GetByRoleOptions().setName(label).setExact(true));
    assertThat(list).isVisible();
    return list;
  }

  /** Chooses from a part's list and waits for the figures. */
  void choose(String label, String choice) {
    open(label)
        .getByRole(
            AriaRole.OPTION, new Locator.GetByRoleOptions().setName(Words.startingWith(choice)))
        .first()
        .click();
    assertThat(page.getByRole(AriaRole.MAIN)).hasAttribute("aria-busy", "false");
  }
}
