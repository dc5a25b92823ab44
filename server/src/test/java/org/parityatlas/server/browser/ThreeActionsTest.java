package org.parityatlas.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.parityatlas.server.AtlasUnderTest;
import org.parityatlas.server.SharedAtlas;

/**
 * What a planner comes for, as a new user would: one place, its gap, how sure that is, how it
 * stands to London, and how it has changed. Every press and every word typed is counted.
 */
@ExtendWith({SharedAtlas.Embedded.class, InChromium.class})
final class ThreeActionsTest {
  private static final String NEWHAM = "E09000025";
  private static final Duration LONGEST = Duration.ofSeconds(10);

  @Test
  void gapOfNewhamIsThreeActionsFromTheStartPage(AtlasUnderTest atlas, Visit visit) {
    final long start = System.nanoTime();
    Page page = visit.arrive(atlas, "/").page();
    // 1: the name of the place. 2: Enter takes the first that is found.
    Locator search =
        page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("Find a place"));
    search.fill("newham");
    search.press("Enter");
    Locator card = page.getByRole(AriaRole.ARTICLE);
    // 3: since when the change is told.
    card.getByLabel("Change since").selectOption(new SelectOption().setValue("2010"));
    assertTellsNewham(card, atlas);
    Duration taken = Duration.ofNanos(System.nanoTime() - start);
    assertTrue(taken.compareTo(LONGEST) < 0, "it took " + taken);
    assertThat(page).hasURL(Address.with("since", "2010"));

    Page there =
        visit.another().open(atlas, "/" + page.url().substring(page.url().indexOf('?'))).page();
    Locator same = there.getByRole(AriaRole.ARTICLE);
    assertTellsNewham(same, atlas);
    assertEquals(Address.of(page), Address.of(there));
    assertThat(same.getByLabel("Change since")).hasValue("2010");
    assertThat(same).hasText(card.textContent());
  }

  /** Every figure is the one that the server gives; none is written here. */
  private static void assertTellsNewham(Locator card, AtlasUnderTest atlas) {
    String view = "indicator=employment-rate&group=ethnic-minority&measure=gap&period=2020";
    JsonNode layer = atlas.json("/api/v1/values/lad-london-default?" + view);
    JsonNode columns = layer.path("columns");
    int place = 0;
    while (!columns.path("code").get(place).asText().equals(NEWHAM)) {
      place++;
    }
    assertThat(card.getByTestId("card-value"))
        .containsText(printed(columns.path("value").get(place).asDouble()));
    assertThat(card.getByTestId("card-range"))
        .containsText(printed(columns.path("lower").get(place).asDouble()));
    assertThat(card.getByTestId("card-range"))
        .containsText(printed(columns.path("upper").get(place).asDouble()));
    assertEquals("no-clear-difference", columns.path("clarity").get(place).asText());
    assertThat(card.getByTestId("card-range")).containsText("No clear difference");
    assertThat(card.getByTestId("card-reliability")).containsText("How sure");

    JsonNode beside =
        atlas.json(
            "/api/v1/compare?areas=%s,E12000007&indicators=employment-rate:ethnic-minority@2020&measure=gap"
                .formatted(NEWHAM));
    for (JsonNode wider :
        beside.path("indicators").get(0).path("areas").get(0).path("surroundings")) {
      if (wider.path("code").asText().equals("E12000007")) {
        assertThat(card.getByTestId("card-context"))
            .containsText(printed(wider.path("value").asDouble()));
        assertThat(card.getByTestId("card-beside"))
            .containsText(wider.path("difference").path("sentence").asText());
      }
    }

    JsonNode change =
        atlas.json("/api/v1/series/" + NEWHAM + "?" + view + "&baseline=2010").path("change");
    assertEquals("no-clear-difference", change.path("clarity").asText());
    Locator told = card.getByTestId("change");
    assertThat(told).containsText("From 2010 to 2020 there is no clear change");
    assertThat(told).containsText(printed(change.path("lower").asDouble()));
    assertThat(told).containsText(printed(change.path("upper").asDouble()));
  }

  /** The size of a difference, whose way is told in words. */
  private static String printed(double value) {
    return "%.1f".formatted(Math.abs(value));
  }
}
