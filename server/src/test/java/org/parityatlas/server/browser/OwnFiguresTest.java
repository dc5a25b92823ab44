package org.parityatlas.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.parityatlas.server.AtlasUnderTest;
import org.parityatlas.server.SharedAtlas;

/**
 * Figures of the reader's own: joined in the page, mended by one press, shown as any others, and
 * sent nowhere.
 */
@ExtendWith({SharedAtlas.Embedded.class, InChromium.class})
final class OwnFiguresTest {
  /** Stands in the file as a figure, as a heading and as an area; none of it may leave the page. */
  private static final String MARKED = "48151.623";

  private static final String FILE =
      """
      A survey
      Borough,zanzibarite,n
      Newham,48151.623,40
      Tower Hamletts,33,30
      Hackney,29,20
      Barnet,about 12,10
      Quuxborough,7,10
      London,31,90
      """;

  @Test
  void noRequestCarriesTheFigures(AtlasUnderTest atlas, Visit visit) {
    Page page = visit.page();
    List<String> sent = record(page);
    List<Response> pages = new ArrayList<>();
    page.onResponse(
        response -> {
          if (response.request().isNavigationRequest()) {
            pages.add(response);
          }
        });
    visit.open(atlas, "/");
    String policy = pages.get(0).headerValue("content-security-policy");
    assertTrue(policy.contains("connect-src 'self'"), policy);

    put(page);
    page.getByTestId("own-accept-all").click();
    page.getByTestId("own-show").click();
    shown(page);
    page.locator("path[data-code=E09000025]").click();
    Locator card = page.getByRole(AriaRole.ARTICLE);
    assertThat(card).containsText("48,151.62");
    assertThat(card).containsText("No uncertainty is known for your own figures");
    card.getByText("How do we know?").click();
    assertThat(card).containsText("cell B3");
    page.getByTestId("show-table").click();
    assertThat(page.getByTestId("values-table")).containsText("none known");
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Compare")).click();
    assertThat(page.getByTestId("pane-left")).containsText("your figures");
    page.goBack();
    assertThat(page.getByTestId("values-table")).isVisible();
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Overlay")).click();
    assertThat(page.getByTestId("sentence")).containsText("your figures");
    assertThat(page.getByTestId("association")).containsText("Too few areas have both figures");
    assertThat(page.getByTestId("attribution")).containsText("Your figures: survey.csv");
    page.goBack();
    page.waitForTimeout(500);

    assertTrue(sent.size() > 10, "requests were seen: " + sent.size());
    for (String one : sent) {
      for (String secret : List.of(MARKED, "48151", "zanzibarite", "Quuxborough", "survey.csv")) {
        assertFalse(one.contains(secret), secret + " is in " + one);
      }
    }
    assertTrue(
        visit.requests().stream().noneMatch(one -> one.contains("/api/") && one.contains("own%3A")),
        "the server is not even asked for them by id");
  }

  /** The page has to come to what the server comes to, of the same figures. */
  @Test
  void layingThemOverAMeasureOfTheAtlasIsDoneInThePageAsTheServerDoesIt(
      AtlasUnderTest atlas, Visit visit) {
    JsonNode told =
        atlas.json(
            "/api/v1/overlay/lad-london-default?x=imd-2019-average-score&y=employment-rate"
                + "&yMeasure=gap&yPeriod=2020");
    StringBuilder table = new StringBuilder("Code\tA score\n");
    JsonNode columns = told.path("columns");
    for (int i = 0; i < columns.path("code").size(); i++) {
      table.append(columns.at("/code/" + i).asText()).append('\t');
      table.append(columns.at("/xValue/" + i).asText()).append('\n');
    }
    Page page = visit.open(atlas, "/").page();
    page.getByTestId("own-figures").click();
    page.getByTestId("own-paste").fill(table.toString());
    page.getByTestId("own-read-paste").click();
    page.getByTestId("own-show").click();
    shown(page);
    String own = Address.of(page).get("indicator");
    page.evaluate(
        "address => { history.pushState(null, '', address);"
            + " dispatchEvent(new PopStateEvent('popstate')); }",
        "/?view=overlay&indicator="
            + own
            + "&indicator2=employment-rate&measure2=gap&period2=2020&group2=ethnic-minority");
    assertThat(page.getByTestId("association"))
        .containsText(told.at("/association/sentence").asText().replaceFirst(".*: rank", "rank"));
    for (JsonNode cell : told.path("cells")) {
      assertThat(page.locator("[data-cell='" + cell.path("cell").asInt() + "']"))
          .hasText(
              Pattern.compile("^\\s*" + cell.path("count").asInt() + "(\\s*(\\d+ )?unsure)?\\s*$"));
    }
    assertThat(page.getByTestId("association")).containsText("worked out here");
    assertTrue(visit.requests().stream().noneMatch(one -> one.contains("/api/v1/overlay/")));
    assertTrue(
        visit.requests().stream().noneMatch(one -> one.contains("api") && one.contains(own)));
  }

  @Test
  void theRecorderSeesWhatIsSent(AtlasUnderTest atlas, Visit visit) {
    Page page = visit.page();
    List<String> sent = record(page);
    visit.withFault("**/health/live").open(atlas, "/");
    page.evaluate(
        "() => { navigator.sendBeacon('/health/live', 'marked-beacon');"
            + " return fetch('/health/live', { headers: { 'x-mark': 'marked-header' } }); }");
    page.waitForTimeout(300);
    assertTrue(sent.stream().anyMatch(one -> one.contains("marked-beacon")));
    assertTrue(sent.stream().anyMatch(one -> one.contains("marked-header")));
  }

  @Test
  void byKeyboardAloneFromAPastedTableToTheMap(AtlasUnderTest atlas, Visit visit) {
    FocusWalk walk = new FocusWalk(visit.open(atlas, "/").page());
    Page page = visit.page();
    walk.tabTo("Your own figures");
    page.keyboard().press("Enter");
    Locator paste = page.getByTestId("own-paste");
    assertThat(paste).isVisible();
    for (int i = 0;
        i < 6 && !paste.evaluate("e => e === document.activeElement").equals(true);
        i++) {
      page.keyboard().press("Tab");
    }
    assertThat(paste).isFocused();
    page.keyboard().insertText("Borough\tShare\nNewhma\t12\nHackney\t9\nBarnet\t4\n");
    page.keyboard().press("Tab");
    assertThat(page.getByTestId("own-read-paste")).isFocused();
    page.keyboard().press("Enter");
    assertThat(page.getByTestId("own-summary")).containsText("2 areas have a figure");
    tabToWithin(page, "Use Newham");
    page.keyboard().press("Enter");
    assertThat(page.getByTestId("own-summary")).containsText("3 areas have a figure");
    tabToWithin(page, "Show on the map");
    page.keyboard().press("Enter");
    shown(page);
  }

  @Test
  void aFileDroppedAnywhereIsRead(AtlasUnderTest atlas, Visit visit) {
    Page page = visit.open(atlas, "/").page();
    page.evaluate(
        "text => { const data = new DataTransfer();"
            + " data.items.add(new File([text], 'dropped.csv'));"
            + " document.querySelector('main').dispatchEvent(new DragEvent('drop',"
            + " { dataTransfer: data, bubbles: true, cancelable: true })); }",
        FILE);
    assertThat(page.getByTestId("own-summary")).containsText("2 areas have a figure");
    assertThat(page.getByTestId("own-findings")).containsText("Quuxborough");
  }

  @Test
  void aLinkSaysThatTheFiguresStayed(AtlasUnderTest atlas, Visit visit) {
    Page page = visit.open(atlas, "/").page();
    put(page);
    page.getByTestId("own-show").click();
    shown(page);
    Page other = visit.another().open(atlas, page.url().replaceFirst("https?://[^/]+", "")).page();
    assertThat(other.getByTestId("notices")).containsText("a link never carries them");
    page.reload();
    assertThat(page.getByTestId("notices")).containsText("stayed in the page");
  }

  @Test
  void theDownloadedTableIsMarkedAsTheReadersOwn(AtlasUnderTest atlas, Visit visit)
      throws IOException {
    Page page = visit.open(atlas, "/").page();
    put(page);
    page.getByTestId("own-show").click();
    shown(page);
    page.getByTestId("show-table").click();
    Download download = page.waitForDownload(() -> page.getByTestId("download-csv").click());
    List<String> lines = Files.readAllLines(download.path(), StandardCharsets.UTF_8);
    assertEquals(34, lines.size());
    assertTrue(
        lines.stream().skip(1).allMatch(line -> line.contains("Your figures: survey.csv")),
        lines.get(1));
  }

  /**
   * Everything that leaves the page, with headers and bodies, as the browser's own protocol tells
   * it.
   */
  private static List<String> record(Page page) {
    List<String> sent = new ArrayList<>();
    CDPSession protocol = page.context().newCDPSession(page);
    protocol.send("Network.enable");
    for (String event :
        List.of(
            "Network.requestWillBeSent",
            "Network.requestWillBeSentExtraInfo",
            "Network.webSocketCreated",
            "Network.webSocketFrameSent")) {
      protocol.on(event, told -> sent.add(told.toString()));
    }
    page.onRequest(
        request -> sent.add(request.url() + " " + request.allHeaders() + " " + request.postData()));
    return sent;
  }

  static void put(Page page) {
    page.getByTestId("own-figures").click();
    page.getByTestId("own-file")
        .setInputFiles(
            new FilePayload("survey.csv", "text/csv", FILE.getBytes(StandardCharsets.UTF_8)));
    assertThat(page.getByTestId("own-summary")).isVisible();
  }

  private static void shown(Page page) {
    assertThat(page.getByTestId("sentence")).containsText("your figures");
    assertThat(page.getByRole(AriaRole.MAIN)).hasAttribute("aria-busy", "false");
    assertThat(page.getByTestId("attribution")).containsText("Your figures");
  }

  private static void tabToWithin(Page page, String text) {
    for (int i = 0; i < 40; i++) {
      if (page.evaluate("() => document.activeElement.textContent.trim()").equals(text)) {
        return;
      }
      page.keyboard().press("Tab");
    }
    throw new AssertionError("Tab does not reach " + text);
  }
}
