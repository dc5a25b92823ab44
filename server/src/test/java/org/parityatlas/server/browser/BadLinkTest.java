package org.parityatlas.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parityatlas.server.AtlasUnderTest;
import org.parityatlas.server.SharedAtlas;

/** A link that names what is not there, and a server that does not answer: never a blank page. */
@ExtendWith({SharedAtlas.Embedded.class, InChromium.class})
final class BadLinkTest {
  @ParameterizedTest
  @CsvSource({
    "set=lad-of-nowhere, lad-of-nowhere",
    "indicator=happiness, happiness",
    "set=lad-of-nowhere&indicator=happiness, happiness",
    "group=martians, martians",
    "period=1066, 1066"
  })
  void unknownPartsFallBackAndSaySo(String query, String named, AtlasUnderTest atlas, Visit visit) {
    Page page = visit.open(atlas, "/?" + query).page();
    assertThat(page.getByTestId("notices")).containsText(named);
    assertThat(MapAreas.of(page).all()).hasCount(33);
    assertThat(page.getByTestId("sentence")).containsText("2020");
    assertThat(page).hasURL(Address.with("set", "lad-london-default"));
  }

  @ParameterizedTest
  @CsvSource({
    "area=E99999999",
    "area=%3Cimg%20src=x%3E",
    "map=banana",
    "measure=sideways",
    "view=nowhere"
  })
  void nonsenseIsLeftAside(String query, AtlasUnderTest atlas, Visit visit) {
    Page page = visit.open(atlas, "/?" + query).page();
    assertThat(MapAreas.of(page).all()).hasCount(33);
    assertThat(page.getByRole(AriaRole.ARTICLE)).hasCount(0);
  }

  @ParameterizedTest
  @CsvSource({"/?", "/?view=compare&"})
  void unknownAreaIsSaidAndLeavesTheAddress(String view, AtlasUnderTest atlas, Visit visit) {
    Page page = visit.open(atlas, view + "area=E99999999").page();
    assertThat(page.getByTestId("notices")).containsText("There is no area “E99999999”");
    assertThat(page).hasURL(Address.without("area"));
  }

  @Test
  void oldBoundariesLeadToLoadedOnesOfTheSameLevelAndExtent(AtlasUnderTest atlas, Visit visit) {
    Page page = visit.open(atlas, "/?set=lad-2011-london&period=2004").page();
    assertThat(page.getByTestId("notices")).containsText("lad-2011-london");
    assertThat(page.getByTestId("notices")).containsText("This shows ");
    assertThat(page).hasURL(Address.with("set", "lad-london-default"));
    assertThat(page).hasURL(Address.with("period", "2004"));
  }

  @Test
  void compareWithUnknownPartsFallsBackToo(AtlasUnderTest atlas, Visit visit) {
    Page page =
        visit
            .open(atlas, "/?view=compare&indicator=happiness&indicator2=misery&group2=martians")
            .page();
    assertThat(page.getByTestId("notices")).containsText("happiness");
    assertThat(page.getByTestId("notices")).containsText("misery");
    assertThat(MapAreas.ofPane(page, "Left").all()).hasCount(33);
    assertThat(MapAreas.ofPane(page, "Right").all()).hasCount(33);
  }

  @Test
  void figuresThatDoNotComeAreAskedForAgain(AtlasUnderTest atlas, Visit visit) {
    Page page = visit.withFault("**/api/v1/values/**").arrive(atlas, "/").page();
    assertThat(page.getByRole(AriaRole.ALERT)).containsText("The database is away.");
    page.unroute("**/api/v1/values/**");
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Try again")).click();
    assertThat(page.getByRole(AriaRole.ALERT)).hasCount(0);
    assertThat(MapAreas.of(page).all()).hasCount(33);
  }

  @Test
  void serverThatIsAwayIsSaidAndAskedAgain(AtlasUnderTest atlas, Visit visit) {
    Page page = visit.withFault("**/api/v1/levels").arrive(atlas, "/").page();
    assertThat(page.getByRole(AriaRole.ALERT)).containsText("The database is away.");
    page.unroute("**/api/v1/levels");
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Try again")).click();
    assertThat(MapAreas.of(page).all()).hasCount(33);
  }
}
