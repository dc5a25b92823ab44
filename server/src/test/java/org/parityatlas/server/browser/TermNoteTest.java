package org.parityatlas.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.parityatlas.server.AtlasUnderTest;
import org.parityatlas.server.SharedAtlas;

/** A word is explained where it stands, with the keyboard alone, and leads to all words. */
@ExtendWith({SharedAtlas.Embedded.class, InChromium.class})
final class TermNoteTest {
  private static final String CARD = "/?indicator=employment-rate&measure=gap&area=E09000030";

  static void openLikelyRange(Page page) {
    word(page).click();
    assertThat(note(page)).containsText("95% confidence interval");
  }

  @Test
  void opensByItsWordAndGivesTheFocusBack(AtlasUnderTest atlas, Visit visit) {
    Page page = visit.in(Visit.NARROWEST).open(atlas, CARD).page();
    word(page).focus();
    page.keyboard().press("Enter");
    assertThat(note(page)).isInViewport();
    assertThat(note(page)).isFocused();
    new FocusWalk(page).mustShowFocus();
    assertThat(word(page)).hasAttribute("aria-expanded", "true");

    page.keyboard().press("Escape");
    assertThat(note(page)).isHidden();
    assertThat(word(page)).isFocused();
    // The card stays: Escape closed the note alone.
    assertThat(page.getByRole(AriaRole.ARTICLE)).isVisible();
  }

  @Test
  void leavesTheRestOfThePageInUse(AtlasUnderTest atlas, Visit visit) {
    Page page = visit.open(atlas, CARD).page();
    openLikelyRange(page);
    page.getByTestId("show-table").click();
    assertThat(note(page)).isHidden();
    assertThat(page.getByTestId("values-table")).isVisible();
  }

  @Test
  void leadsToAllWordsAndBack(AtlasUnderTest atlas, Visit visit) {
    Page page = visit.open(atlas, CARD).page();
    openLikelyRange(page);
    FocusWalk walk = new FocusWalk(page);
    walk.tabTo("All words");
    page.keyboard().press("Enter");
    Locator panel = page.getByTestId("glossary");
    assertThat(panel.locator("dt.wanted")).hasText("Likely range");
    assertThat(panel.locator("dt.wanted")).isInViewport();
    page.keyboard().press("Escape");
    assertThat(panel).isHidden();
    assertThat(word(page)).isFocused();
  }

  @Test
  void everyTermOfTheServerIsInTheListAndCanBeSought(AtlasUnderTest atlas, Visit visit) {
    Page page = visit.open(atlas, "/").page();
    List<String> told = new ArrayList<>();
    for (JsonNode term : atlas.json("/api/v1/glossary").get("terms")) {
      told.add(term.get("id").asText());
    }
    assertFalse(told.isEmpty());
    page.getByTestId("help").click();
    Locator entries = page.getByTestId("glossary").locator("dt");
    assertThat(entries).hasCount(told.size());
    @SuppressWarnings("unchecked")
    List<String> shown = (List<String>) entries.evaluateAll("all => all.map(e => e.dataset.entry)");
    assertEquals(told.stream().sorted().toList(), shown.stream().sorted().toList());

    page.getByLabel("Find a word").fill("confidence");
    assertThat(entries).not().hasCount(told.size());
    assertThat(page.getByTestId("glossary")).containsText("95% confidence interval");
    page.getByLabel("Find a word").fill("zebra");
    assertThat(entries).hasCount(0);
    assertThat(page.getByTestId("glossary")).containsText("Try a part of it.");
  }

  @Test
  void helpBeginsWithHowThePresentViewReads(AtlasUnderTest atlas, Visit visit) {
    Page page = visit.open(atlas, "/?indicator=employment-rate&measure=gap").page();
    page.getByTestId("help").click();
    assertThat(page.getByTestId("reading")).containsText("Orange says lower");
    page.keyboard().press("Escape");
    page.getByTestId("show-table").click();
    page.getByTestId("help").click();
    assertThat(page.getByTestId("reading")).containsText("Each row is one area");
  }

  private static Locator word(Page page) {
    return page.getByRole(AriaRole.ARTICLE)
        .getByRole(
            AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Likely").setExact(true));
  }

  private static Locator note(Page page) {
    return page.getByTestId("term-note");
  }
}
