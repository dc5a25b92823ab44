package org.parityatlas.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.parityatlas.server.browser.HostPage.in;
import static org.parityatlas.server.browser.HostPage.mustFit;
import static org.parityatlas.server.browser.HostPage.mustShowNewham;
import static org.parityatlas.server.browser.HostPage.picture;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

/** Maps in the pages of partners, each on an origin of its own. */
@ExtendWith(InChromium.class)
final class EmbedTest {
  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  private static final Partners PARTNERS =
      new Partners(List.of(new Partner("A partner", List.of("http://127.0.0.1:*"))));

  private static final int MOST_BYTES = 150 * 1024;

  private static AtlasUnderTest atlas;

  @BeforeAll
  static void start() {
    atlas = AtlasUnderTest.startFor(PARTNERS, DATABASE.location(), LoadRequest.embedded());
  }

  @AfterAll
  static void stop() {
    atlas.close();
  }

  private static String page(String body) {
    return HostPage.of(body);
  }

  private static String script() {
    return HostPage.script(atlas.url());
  }

  private static String element(String attributes) {
    return HostPage.element(atlas.url(), attributes);
  }

  private static String frame(String attributes) {
    return HostPage.frame(atlas.url(), attributes);
  }

  @Test
  void elementFollowsItsContentAndSpeaksWithItsPage(Visit visit) {
    String told =
        "<p id=\"told\"></p><script>addEventListener('atlas-select', e =>"
            + " told.textContent = e.detail.sentence)</script>";
    try (HostSite site = HostSite.of(page(element("") + script() + told))) {
      Page page = visit.page();
      visit.among(site.url(), atlas.url());
      page.navigate(site.url());
      mustShowNewham(page);
      mustFit(page);
      Axe.mustFindNothing(page);
      picture(page, "plain");

      in(page).locator("path[data-code='E09000030']").click();
      assertThat(page.locator("#told")).containsText("27.4 points lower than white, likely");
      mustFit(page);

      page.evaluate(
          "document.querySelector('parity-map').show({measure: 'rate', group: 'white', period:"
              + " '2010', area: 'E09000001'})");
      assertThat(in(page).getByTestId("title")).containsText("white residents, 2010");
      assertThat(in(page).getByTestId("area")).containsText("City of London");
      mustFit(page);
    }
  }

  /** How long the host takes is told in its report; a slow machine fails nothing by it. */
  @Test
  void hostHasTheRightHeightSoonAfterTheContentChanges(Visit visit) throws IOException {
    Map<String, String> changes = new LinkedHashMap<>();
    changes.put("legend folded", "document.querySelector('.widget-key').open = false");
    changes.put("legend opened", "document.querySelector('.widget-key').open = true");
    changes.put("sources folded", "document.querySelector('.widget-sources').open = false");
    changes.put("sources opened", "document.querySelector('.widget-sources').open = true");
    changes.put(
        "longer notice",
        "document.querySelector('.widget-foot').prepend('Newer figures exist. '.repeat(40))");
    // In a column, where everything stands under the map.
    try (HostSite site = HostSite.of(page(element("width=\"480\"") + script()))) {
      Page page = visit.page();
      visit.among(site.url(), atlas.url());
      page.navigate(site.url());
      mustShowNewham(page);
      mustFit(page);
      page.evaluate(
          """
          () => {
            window.heights = [];
            const now = () => heights.push(performance.timeOrigin + performance.now());
            new ResizeObserver(now).observe(document.querySelector("parity-map iframe"));
          }""");
      List<String> told = new ArrayList<>();
      for (Map.Entry<String, String> change : changes.entrySet()) {
        Object changed =
            page.frames()
                .get(1)
                .evaluate(
                    "() => { const now = performance.timeOrigin + performance.now(); "
                        + change.getValue()
                        + "; return now }");
        mustFit(page);
        page.waitForFunction("from => window.heights.some(t => t > from)", changed);
        Number last = (Number) page.evaluate("from => heights.at(-1) - from", changed);
        told.add("%s: %.0f ms".formatted(change.getKey(), last.doubleValue()));
      }
      Files.createDirectories(Path.of("target", "host-pages"));
      Files.write(Path.of("target", "host-pages", "heights.txt"), told);
    }
  }

  /** A frame that may open nothing says where its links lead. */
  @Test
  void saysAnAddressThatItsFrameMayNotOpen(Visit visit) {
    visit.expecting(complaint -> complaint.contains("allow-popups"));
    String sandboxed = frame("sandbox=\"allow-scripts\" width=\"600\" height=\"640\"");
    try (HostSite site = HostSite.of(page(sandboxed))) {
      Page page = visit.page();
      visit.among(site.url(), atlas.url());
      page.navigate(site.url());
      mustShowNewham(page);
      in(page).getByText("All figures in a table").click();
      assertThat(in(page).getByTestId("address"))
          .hasValue(Pattern.compile("^https://atlas.example.org/.set=lad.*table=1$"));
      mustFit(page);
      Axe.mustFindNothing(page);
      picture(page, "sandbox-address");
    }
  }

  @Test
  void opensItsLinksWhereItsFrameMay(Visit visit) {
    try (HostSite site = HostSite.of(page(element("") + script()))) {
      Page page = visit.page();
      visit.among(site.url(), atlas.url());
      PublicName.leadTo(atlas, page);
      page.navigate(site.url());
      mustShowNewham(page);
      Page table = page.waitForPopup(() -> in(page).getByText("All figures in a table").click());
      assertThat(table.getByTestId("values-table")).containsText("Newham");
      assertThat(in(page).getByTestId("address")).hasCount(0);
    }
  }

  @Test
  void worksUnderTheStrictestPolicyThatLetsItIn(Visit visit) {
    String policy =
        "default-src 'none'; frame-src %s; script-src %s".formatted(atlas.url(), atlas.url());
    Map<String, String> headers = Map.of("Content-Security-Policy", policy);
    try (HostSite site = HostSite.of(page(element("") + script()), headers)) {
      visit.among(site.url(), atlas.url()).page().navigate(site.url());
      mustShowNewham(visit.page());
      mustFit(visit.page());
      Axe.mustFindNothing(visit.page());
      picture(visit.page(), "strict-policy");
    }
  }

  @Test
  void worksInASandboxWithoutAnOrigin(Visit visit) {
    String sandboxed = frame("sandbox=\"allow-scripts\" width=\"600\" height=\"640\"");
    Map<String, String> headers =
        Map.of("Content-Security-Policy", "default-src 'none'; frame-src " + atlas.url());
    try (HostSite site = HostSite.of(page(sandboxed), headers)) {
      visit.among(site.url(), atlas.url()).page().navigate(site.url());
      mustShowNewham(visit.page());
      assertEquals("null", visit.page().frames().get(1).evaluate("() => origin"));
      Axe.mustFindNothing(visit.page());
      picture(visit.page(), "sandbox");
    }
  }

  /** Nobody tells the frame's height: the widget fits what it is given. */
  @Test
  void fitsTheHeightItIsGivenWhereScriptsAreStripped(Visit visit) {
    for (int height : new int[] {320, 420, 640, 900}) {
      try (HostSite site =
          HostSite.of(page(frame("width=\"100%\" height=\"" + height + "\" style=\"border:0\"")))) {
        visit.among(site.url(), atlas.url()).page().navigate(site.url());
        mustShowNewham(visit.page());
        mustFit(visit.page());
        picture(visit.page(), "no-script-of-ours-" + height);
      }
    }
    Axe.mustFindNothing(visit.page());
  }

  @Test
  void fitsANarrowColumn(Visit visit) {
    String column = "<div style=\"width: 280px\">" + element("") + "</div>" + script();
    try (HostSite site = HostSite.of(page(column))) {
      visit.in(Visit.NARROWEST).among(site.url(), atlas.url());
      visit.page().navigate(site.url());
      mustShowNewham(visit.page());
      mustFit(visit.page());
      Axe.mustFindNothing(visit.page());
      picture(visit.page(), "column");
    }
  }

  @Test
  void takesADarkThemeAndTheHostsColour(Visit visit) {
    String dark =
        "<style>body { background: #0b0f13; color: #fff }</style>"
            + element("theme=\"dark\" accent=\"ffb000\"")
            + script();
    try (HostSite site = HostSite.of(page(dark))) {
      visit.among(site.url(), atlas.url()).page().navigate(site.url());
      mustShowNewham(visit.page());
      Axe.mustFindNothing(visit.page());
      assertEquals(
          "rgb(255, 176, 0)",
          in(visit.page())
              .locator(".widget-body")
              .evaluate("b => getComputedStyle(b).borderTopColor"));
      picture(visit.page(), "dark");
    }
  }

  @Test
  void standsInAPageThatIsReadFromTheRight(Visit visit) {
    String arabic =
        page(element("") + script()).replace("<html lang=\"en\"", "<html lang=\"ar\" dir=\"rtl\"");
    try (HostSite site = HostSite.of(arabic)) {
      visit.among(site.url(), atlas.url()).page().navigate(site.url());
      mustShowNewham(visit.page());
      mustFit(visit.page());
      Axe.mustFindNothing(visit.page());
      picture(visit.page(), "right-to-left");
    }
  }

  /** Code, looks, boundaries and figures together, as they come over the wire. */
  @Test
  void firstViewIsSmall(Visit visit) throws IOException {
    try (HostSite site = HostSite.of(page(element("") + script()))) {
      Page page = visit.page();
      visit.among(site.url(), atlas.url());
      page.navigate(site.url());
      mustShowNewham(page);
      int bytes =
          ((Number)
                  page.frames()
                      .get(1)
                      .evaluate(
                          "() => ['navigation', 'resource'].flatMap(type =>"
                              + " performance.getEntriesByType(type)).reduce((sum, e) => sum +"
                              + " e.encodedBodySize, 0)"))
              .intValue();
      assertTrue(bytes > 50 * 1024, "all of it is seen: " + bytes);
      assertTrue(bytes <= MOST_BYTES, bytes + " bytes for the first view");
      Files.createDirectories(Path.of("target", "host-pages"));
      Files.writeString(Path.of("target", "host-pages", "bytes.txt"), bytes + "\n");
    }
  }

  @Test
  void tenOnOnePageLoadWhenTheyAreNearAndShareWhatTheyLoad(Visit visit) {
    StringBuilder many = new StringBuilder();
    for (int number = 0; number < 10; number++) {
      many.append(element("")).append("<p style=\"height: 900px\">Text.</p>");
    }
    try (HostSite site = HostSite.of(page(many + script()))) {
      Page page = visit.page();
      visit.among(site.url(), atlas.url());
      page.navigate(site.url());
      assertThat(page.frameLocator("iframe >> nth=0").getByTestId("area")).containsText("10.1");
      assertTrue(page.frames().stream().filter(f -> f.url().contains("/embed/")).count() < 4);
      for (int number = 0; number < 10; number++) {
        page.locator("parity-map").nth(number).scrollIntoViewIfNeeded();
        assertThat(page.frameLocator("iframe >> nth=" + number).getByTestId("area"))
            .containsText("10.1");
      }
      long geometry =
          page.frames().stream()
              .filter(frame -> frame.url().contains("/embed/"))
              .mapToLong(
                  frame ->
                      ((Number)
                              frame.evaluate(
                                  "() => performance.getEntriesByType('resource').filter(e =>"
                                      + " /geometry|assets/.test(e.name) && e.transferSize >"
                                      + " 1000).length"))
                          .longValue())
              .sum();
      long once =
          ((Number)
                  page.frames()
                      .get(1)
                      .evaluate(
                          "() => performance.getEntriesByType('resource').filter(e =>"
                              + " /geometry|assets/.test(e.name)).length"))
              .longValue();
      // Its scripts, its looks and its geometry at least.
      assertTrue(geometry >= 3, "files of the first are seen to come: " + geometry);
      assertTrue(geometry <= once, geometry + " files came over the wire for ten widgets");
      Axe.mustFindNothing(page);
      picture(page, "ten");
    }
  }

  @Test
  void showsAPictureWhereNoScriptsRun(Visit visit) {
    visit.expecting(complaint -> complaint.startsWith("Blocked script execution"));
    try (HostSite site =
        HostSite.of(
            page(
                frame(
                    "sandbox=\"allow-popups\" width=\"600\" height=\"320\" style=\"border:0\"")))) {
      Page page = visit.page();
      visit.among(site.url(), atlas.url());
      page.navigate(site.url());
      Locator picture = in(page).getByRole(AriaRole.IMG);
      assertThat(picture).hasAttribute("alt", Pattern.compile("Newham: 10.1 points"));
      assertTrue((Boolean) picture.evaluate("i => i.complete && i.naturalWidth > 0"));
      assertThat(in(page).locator("a[href*='table=1']")).hasText("All figures in a table");
      assertTrue(
          (Boolean) picture.evaluate("i => i.getBoundingClientRect().bottom + 24 < innerHeight"),
          "picture and links fit the height");
      picture(page, "no-scripts");
    }
  }

  /** Axe is a script: what stands there without any is put into a page that runs it. */
  @Test
  void whatIsShownWithoutScriptsHasNoFault(Visit visit) {
    String still =
        new String(
                atlas.get("/embed/v1/map" + HostPage.VIEW.substring(1)).body(),
                StandardCharsets.UTF_8)
            .replaceAll("(?s)<script.*?</script>|<parity-widget></parity-widget>|</?noscript>", "")
            .replace("<head>", "<head><base href=\"" + atlas.url() + "/embed/v1/map\">");
    try (HostSite site = HostSite.of(still)) {
      Page page = visit.page();
      visit.among(site.url(), atlas.url());
      page.navigate(site.url());
      assertThat(page.getByRole(AriaRole.IMG)).isVisible();
      Axe.mustFindNothing(page);
    }
  }

  @Test
  void aHostThatFloodsGetsWhatItAskedForLast(Visit visit) {
    try (HostSite site = HostSite.of(page(element("") + script()))) {
      Page page = visit.page();
      visit.among(site.url(), atlas.url());
      page.navigate(site.url());
      mustShowNewham(page);
      page.evaluate(
          """
          () => {
            const map = document.querySelector("parity-map");
            const frame = map.querySelector("iframe").contentWindow;
            for (let i = 0; i < 3000; i++) {
              map.show({ measure: i % 2 ? "rate" : "gap", period: String(2004 + (i % 17)) });
              frame.postMessage({ parity: 1, channel: "0".repeat(32), ask: "show", view: { area: "E09000001" } }, "*");
              frame.postMessage(i % 2 ? "text" : { parity: 1, ask: "show" }, "*");
              frame.postMessage({ parity: 1, channel: map.channel, ask: "show", view: { group: "x".repeat(5000) } }, "*");
            }
            map.show({ measure: "rate", period: "2012", group: "white", area: "E09000030" });
            // Not from the frame: whatever it says, the host's own script must not believe it.
            window.forged = 0;
            addEventListener("atlas-select", () => window.forged++);
            for (let i = 0; i < 3000; i++) {
              window.postMessage({ parity: 1, channel: map.channel, tell: "height", height: 150 }, "*");
              window.postMessage({ parity: 1, channel: map.channel, tell: "select", area: "E09000001" }, "*");
            }
          }""");
      assertThat(in(page).getByTestId("title")).containsText("white residents, 2012");
      assertThat(in(page).getByTestId("area")).containsText("Tower Hamlets");
      mustFit(page);
      assertEquals(0, page.evaluate("forged"));
      Axe.mustFindNothing(page);
      picture(page, "flood");
    }
  }

  @Test
  void saysItselfThatAnOriginIsNotOnTheList(Visit visit) {
    visit.expecting(complaint -> complaint.contains("frame-ancestors"));
    try (HostSite site = HostSite.of(page(element("") + script()))) {
      visit.among(site.unlistedUrl(), atlas.url()).page().navigate(site.unlistedUrl());
      assertThat(visit.page().getByRole(AriaRole.STATUS))
          .containsText(
              "may not be on the atlas’s list of partners",
              new LocatorAssertions.ContainsTextOptions().setTimeout(20_000));
      assertThat(visit.page().getByRole(AriaRole.LINK))
          .hasAttribute("href", Pattern.compile("indicator=employment-rate"));
      Axe.mustFindNothing(visit.page());
      visit
          .page()
          .screenshot(
              new Page.ScreenshotOptions()
                  .setPath(Path.of("target", "host-pages", "not-listed.png")));
    }
  }
}
