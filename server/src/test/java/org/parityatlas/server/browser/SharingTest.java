package org.parityatlas.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.parityatlas.server.browser.HostPage.in;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.parityatlas.server.AtlasUnderTest;
import org.parityatlas.server.cluster.TestDatabase;
import org.parityatlas.server.embed.Partner;
import org.parityatlas.server.embed.Partners;
import org.parityatlas.server.importer.LoadRequest;

/** What the dialog for sharing gives to copy is pasted into pages of others, and works there. */
@ExtendWith(InChromium.class)
final class SharingTest {
  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  static final String NEWHAM = "/?indicator=employment-rate&measure=gap&area=E09000025";
  private static final String PUBLIC = AtlasUnderTest.PUBLIC_URL.toString();
  private static AtlasUnderTest atlas;

  @BeforeAll
  static void start() {
    Partners partners =
        new Partners(List.of(new Partner("A partner", List.of("http://127.0.0.1:*"))));
    atlas = AtlasUnderTest.startFor(partners, DATABASE.location(), LoadRequest.embedded());
  }

  @AfterAll
  static void stop() {
    atlas.close();
  }

  /** Opens the dialog of a page that is there, with its preview. */
  static void open(Page page) {
    page.getByTestId("share").click();
    assertThat(page.getByRole(AriaRole.DIALOG)).isVisible();
    assertThat(page.frameLocator("embed-preview iframe").locator("path[data-code]").first())
        .isAttached();
  }

  private static Page opened(Visit visit) {
    Page page = visit.among(PUBLIC, atlas.url()).open(atlas, NEWHAM).page();
    PublicName.leadTo(atlas, page);
    page.context()
        .grantPermissions(
            List.of("clipboard-read", "clipboard-write"),
            new BrowserContext.GrantPermissionsOptions().setOrigin(atlas.url()));
    open(page);
    return page;
  }

  /** What the copy button of a snippet leaves on the clipboard. */
  private static String copied(Page page, String name) {
    page.getByTestId("embed-copy-" + name).click();
    assertThat(page.getByTestId("embed-status")).containsText("copied");
    String text = (String) page.evaluate("() => navigator.clipboard.readText()");
    assertEquals(page.getByTestId("embed-" + name).inputValue(), text);
    assertFalse(text.contains(atlas.url()), "links begin with the public URL: " + text);
    return text;
  }

  /** Pastes text into a page of a partner and looks at it there. */
  private static void pasted(Visit visit, String html, Consumer<Page> look) {
    try (HostSite site = HostSite.of(HostPage.of(html))) {
      visit.among(site.url()).page().navigate(site.url());
      look.accept(visit.page());
    }
  }

  @Test
  void frameWorksAsPasted(Visit visit) {
    String text = copied(opened(visit), "iframe");
    pasted(
        visit,
        text,
        page -> {
          HostPage.mustShowNewham(page);
          HostPage.mustFit(page);
          Locator frame = page.locator("iframe");
          assertEquals(720, frame.boundingBox().width, 0.5);
          assertEquals(560, frame.boundingBox().height, 0.5);
          assertThat(frame).hasAttribute("title", Pattern.compile("gap to white, 2020"));
          Axe.mustFindNothing(page);
          HostPage.picture(page, "pasted-frame");
        });
  }

  @Test
  void elementWorksAsPastedAndIsALinkWhereItsScriptDoesNotRun(Visit visit) {
    Page dialog = opened(visit);
    dialog.getByLabel("Dark").check();
    dialog.getByTestId("embed-use-colour").check();
    dialog.getByTestId("embed-width").fill("500");
    dialog.getByTestId("embed-width").press("Tab");
    String text = copied(dialog, "element");
    pasted(
        visit,
        text,
        page -> {
          HostPage.mustShowNewham(page);
          HostPage.mustFit(page);
          assertEquals(500, page.locator("parity-map").boundingBox().width, 0.5);
          assertThat(in(page).locator("html")).hasClass(Pattern.compile("dark"));
          assertEquals(
              "rgb(0, 121, 107)",
              in(page).locator(".widget-body").evaluate("b => getComputedStyle(b).borderTopColor"));
          assertThat(page.locator("parity-map > a")).hasCount(0);
          Axe.mustFindNothing(page);
          HostPage.picture(page, "pasted-element");
        });
    pasted(
        visit,
        text.replaceFirst("<script.*</script>", ""),
        page ->
            assertThat(page.locator("parity-map > a"))
                .hasAttribute("href", Pattern.compile("^https://atlas.example.org/.set=lad-")));
  }

  @Test
  void pictureWorksAsPastedWithItsWordsAndItsLink(Visit visit) {
    Page dialog = opened(visit);
    dialog.getByLabel("Still picture").check();
    assertThat(dialog.getByTestId("embed-iframe")).hasCount(0);
    String text = copied(dialog, "image");
    pasted(
        visit,
        text,
        page -> {
          Locator picture = page.getByRole(AriaRole.IMG);
          assertThat(picture)
              .hasAttribute("alt", Pattern.compile("Newham: 10.1 points lower than white in 2020"));
          page.waitForCondition(() -> (Integer) picture.evaluate("i => i.naturalWidth") == 720);
          Axe.mustFindNothing(page);
          HostPage.picture(page, "pasted-picture");
          picture.click();
          mustBeThePage(page);
        });
  }

  @Test
  void addressOfOembedGivesAWidgetWithEverythingThatWasChosen(Visit visit) {
    Page dialog = opened(visit);
    dialog.getByLabel("Stay with release 1").check();
    dialog.getByLabel("Dark").check();
    dialog.getByTestId("embed-height").fill("700");
    dialog.getByTestId("embed-height").press("Tab");
    String address = copied(dialog, "oembed");
    String html = atlas.json(address.substring(PUBLIC.length())).path("html").asText();
    pasted(
        visit,
        html,
        page -> {
          HostPage.mustShowNewham(page);
          HostPage.mustFit(page);
          assertEquals(700, page.locator("iframe").boundingBox().height, 0.5);
          assertThat(in(page).locator("html")).hasClass(Pattern.compile("dark"));
          assertThat(in(page).getByText("Figures as in release 1.")).isVisible();
          HostPage.picture(page, "pasted-oembed");
        });
  }

  @Test
  void linkShowsTheSameThingAndStaysWithItsRelease(Visit visit) {
    Page dialog = opened(visit);
    String latest = copied(dialog, "link");
    dialog.getByLabel("Stay with release 1").check();
    String pinned = copied(dialog, "link");
    Page page = visit.page();
    page.navigate(latest);
    mustBeThePage(page);
    assertThat(page.getByTestId("cited")).hasCount(0);
    page.navigate(pinned);
    mustBeThePage(page);
    assertThat(page.getByTestId("cited")).containsText("This link stays with release 1.");
    assertThat(page).hasURL(Address.with("release", "1"));
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Compare")).click();
    assertThat(page).hasURL(Address.with("release", "1"));
  }

  @Test
  void viewIsChangedInTheDialogAndThePageStaysAsItIs(Visit visit) {
    Page page = opened(visit);
    String before = page.url();
    page.getByTestId("pick-shared-period").click();
    page.locator("dialog [role=option][data-value='2010']").click();
    assertThat(page.frameLocator("embed-preview iframe").getByTestId("title"))
        .containsText("gap to white, 2010");
    assertThat(page.getByTestId("embed-iframe")).hasValue(Pattern.compile("period=2010"));
    page.getByTestId("embed-area").uncheck();
    assertThat(page.getByTestId("embed-iframe")).not().hasValue(Pattern.compile("area="));
    assertThat(page.getByTestId("embed-iframe")).hasValue(Pattern.compile("period=2010"));
    assertEquals(before, page.url());
    Axe.mustFindNothingOfOurs(page);
    visit.in(Visit.PHONE);
    Axe.mustFindNothingOfOurs(page);
  }

  @Test
  void saysWhenItsAddressesCannotBeHadAndAsksAgain(Visit visit) {
    Page page = visit.withFault("**/oembed*").open(atlas, NEWHAM).page();
    page.getByTestId("share").click();
    assertThat(page.getByRole(AriaRole.ALERT)).containsText("could not be had");
    assertThat(page.getByTestId("embed-iframe")).hasCount(0);
    Axe.mustFindNothingOfOurs(page);
    page.unroute("**/oembed*");
    page.getByRole(AriaRole.DIALOG)
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Try again"))
        .click();
    assertThat(page.getByTestId("embed-iframe")).hasValue(Pattern.compile("^<iframe src=\"https"));
  }

  @Test
  void everythingIsDoneByTheKeyboard(Visit visit) {
    Page page = visit.open(atlas, NEWHAM).page();
    new FocusWalk(page).tabTo("Share");
    page.keyboard().press("Enter");
    assertThat(page.getByTestId("embed-iframe")).isVisible();
    tabTo(page, "[data-testid=embed-copy-iframe]");
    assertTrue(
        (Boolean)
            page.evaluate(
                "() => parseFloat(getComputedStyle(document.activeElement).outlineWidth) >= 2"));
    page.keyboard().press("Enter");
    assertThat(page.getByTestId("embed-status")).containsText(Pattern.compile("copied|selected"));
    page.keyboard().press("Escape");
    assertThat(page.getByRole(AriaRole.DIALOG)).hasCount(0);
    assertThat(page.getByTestId("share")).isFocused();
  }

  private static void tabTo(Page page, String selector) {
    for (int stops = 0; stops < 80; stops++) {
      page.keyboard().press("Tab");
      if ((Boolean) page.evaluate("s => document.activeElement.matches(s)", selector)) {
        return;
      }
    }
    throw new AssertionError("Tab does not reach " + selector);
  }

  private static void mustBeThePage(Page page) {
    assertThat(page.getByTestId("sentence")).containsText("gap to white");
    assertThat(page.getByTestId("area-card")).containsText("Newham");
    assertThat(page.getByTestId("area-card")).containsText("10.1");
  }
}
