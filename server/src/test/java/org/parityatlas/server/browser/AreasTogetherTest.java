package org.parityatlas.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.parityatlas.server.AtlasUnderTest;
import org.parityatlas.server.RealData;
import org.parityatlas.server.SharedAtlas;

/** Several areas looked at as one, on the published files. */
@RealData
@ExtendWith({SharedAtlas.OfMirror.class, InChromium.class})
final class AreasTogetherTest {
  private static final String RATE =
      "/?indicator=employment-rate&group=ethnic-minority&measure=rate&period=2020";
  private static final String CODES = "E09000011,E09000012,E09000025,E09000030,E09000031";
  static final String HOSTS = RATE + "&together=Hosts:" + CODES;
  static final String WITH_THE_CITY = RATE + "&together=:E09000001,E09000025";

  private static Locator card(Page page) {
    return page.getByTestId("group-card");
  }

  /** Two names that are there, one misspelt, one that is nowhere, one twice. */
  static void pasteNames(Page page) {
    page.getByTestId("group-mode").click();
    page.getByText("Paste codes or names").click();
    page.getByTestId("group-paste").fill("Camdem\nHackney\nE09000030\nAtlantis\nhackney");
    page.getByTestId("group-put").click();
    assertThat(page.getByTestId("group-told")).containsText("did not match");
  }

  /** 48.6 ± 4.0 in 2004 and 65.7 ± 6.6 in 2020: the known answers. */
  @Test
  void theFiveHostBoroughs(AtlasUnderTest atlas, Visit visit) {
    Page page = visit.open(atlas, RATE).page();
    page.getByTestId("group-mode").click();
    page.getByTestId("group-preset").selectOption("host-boroughs-2012");
    assertThat(card(page).getByTestId("group-value")).containsText("65.7%");
    assertThat(card(page).getByTestId("group-range"))
        .containsText("Likely between 59.1% and 72.2%");
    assertThat(card(page)).containsText("Derived from rounded counts");
    assertThat(card(page)).containsText("Five host boroughs of 2012");
    assertThat(page.locator("path.outline-member").first()).isAttached();
    Page received = visit.another().open(atlas, address(page)).page();
    assertThat(card(received).getByTestId("group-value")).containsText("65.7%");
    Page of2004 = visit.another().open(atlas, HOSTS.replace("period=2020", "period=2004")).page();
    assertThat(card(of2004).getByTestId("group-value")).containsText("48.6%");
    assertThat(card(of2004).getByTestId("group-range"))
        .containsText("Likely between 44.6% and 52.6%");
  }

  private static String address(Page page) {
    return page.url().substring(page.url().indexOf("/?"));
  }

  @Test
  void haveAProfileLikeAnyArea(AtlasUnderTest atlas, Visit visit) {
    Page page = visit.open(atlas, HOSTS).page();
    page.getByTestId("group-profile").click();
    assertThat(page.getByTestId("profile-name")).hasText("Hosts");
    assertThat(page.getByTestId("profile-kind")).containsText("5 areas together");
    assertThat(page.getByTestId("glance-gap")).containsText("65.7% (59.1–72.2%)");
    assertThat(page.getByTestId("glance-beside")).containsText("between Hosts and London");
    assertThat(page.locator("[data-topic^='Indices of Deprivation 2025'] .absent"))
        .containsText("Scores do not add up");
    page.getByTestId("profile-map").click();
    assertThat(card(page)).containsText("Hosts");
  }

  /** What the source withholds of one stays withheld: nothing of it can be had by a detour. */
  @Test
  void aWithheldMemberIsNamedAndThereIsNoFigure(AtlasUnderTest atlas, Visit visit) {
    Page page = visit.open(atlas, WITH_THE_CITY).page();
    assertThat(card(page).getByTestId("group-value")).containsText("No figure for 2020");
    assertThat(card(page).getByTestId("group-why")).containsText("City of London");
  }

  @Test
  void whatIsPastedIsReported(AtlasUnderTest atlas, Visit visit) {
    Page page = visit.open(atlas, RATE).page();
    pasteNames(page);
    Locator told = page.getByTestId("group-told");
    assertThat(told).containsText("2 areas were put in.");
    assertThat(told).containsText("Counted once though given twice: Hackney.");
    assertThat(told).containsText("“Camdem”: did you mean Camden?");
    assertThat(told).containsText("“Atlantis” is none of the boroughs in London.");
    told.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Camden")).click();
    assertThat(page.getByTestId("group-members").getByRole(AriaRole.LISTITEM)).hasCount(3);
    assertThat(page).hasURL(Pattern.compile("together=:E09000012,E09000030,E09000007"));
  }

  @Test
  void aPresetThatIsChangedLosesItsName(AtlasUnderTest atlas, Visit visit) {
    Page page = visit.open(atlas, RATE).page();
    page.getByTestId("group-mode").click();
    page.getByTestId("group-preset").selectOption("host-boroughs-2012");
    assertThat(card(page).getByRole(AriaRole.HEADING).first())
        .hasText("Five host boroughs of 2012");
    MapAreas.of(page).click("Islington");
    assertThat(card(page)).containsText("6 areas");
    assertThat(card(page).getByRole(AriaRole.HEADING).first()).hasText("Areas together");
  }

  @Test
  void withTheKeyboardAlone(AtlasUnderTest atlas, Visit visit) {
    FocusWalk walk = new FocusWalk(visit.open(atlas, RATE).page());
    Page page = visit.page();
    walk.tabTo("Group areas");
    page.keyboard().press("Enter");
    walk.mustShowFocus();
    walk.tabTo("City of London:");
    page.keyboard().press("ArrowRight");
    page.keyboard().press("Enter");
    assertThat(card(page)).containsText("1 area");
    page.keyboard().press("ArrowRight");
    page.keyboard().press("Enter");
    assertThat(card(page)).containsText("2 areas");
    walk.tabTo("Name of the group");
    page.keyboard().type("Mine");
    page.keyboard().press("Tab");
    assertThat(card(page).getByRole(AriaRole.HEADING).first()).hasText("Mine");
    walk.tabTo("Take out");
    page.keyboard().press("Enter");
    assertThat(card(page)).containsText("1 area");
    walk.tabTo("Close the group");
    page.keyboard().press("Enter");
    assertThat(card(page)).hasCount(0);
  }

  /** An address can be made by anybody: what is no code or no plain name falls out of it. */
  @Test
  void anAddressOfBadIntentDoesNothing(AtlasUnderTest atlas, Visit visit) {
    String name = "<img src=x onerror=alert(1)>".replace(" ", "%20");
    Page page =
        visit
            .open(atlas, RATE + "&together=" + name + ":E09000012,'DROP,E09000025,javascript:1")
            .page();
    assertThat(card(page)).containsText("2 areas: Hackney, Newham");
    assertThat(card(page).locator("img")).hasCount(0);
    assertThat(page.locator("main")).containsText("img src=x onerror=alert(1)");
  }
}
