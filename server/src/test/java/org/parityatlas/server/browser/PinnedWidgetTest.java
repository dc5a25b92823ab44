package org.parityatlas.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.parityatlas.server.AtlasUnderTest;
import org.parityatlas.server.cluster.TestDatabase;
import org.parityatlas.server.embed.Partner;
import org.parityatlas.server.embed.Partners;
import org.parityatlas.server.importer.LoadRequest;

/**
 * Three loads after a page of others was pinned: its figures keep their digest, the latest has
 * moved, and the widget says so.
 */
@ExtendWith(InChromium.class)
final class PinnedWidgetTest {
  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  private static final int LOADS = 3;
  private static final String PINNED = "release=\"2\"";

  @TempDir Path folder;

  @Test
  void staysAsItWasCitedAndTellsOfWhatCameSince(Visit visit) {
    Partners partners =
        new Partners(List.of(new Partner("A partner", List.of("http://127.0.0.1:*"))));
    RevisedFigures figures = new RevisedFigures(folder);
    try (AtlasUnderTest atlas =
        AtlasUnderTest.startFor(
            partners, DATABASE.location(), LoadRequest.embedded(), figures.revise(0))) {
      String both =
          HostPage.element(atlas.url(), PINNED)
              + HostPage.element(atlas.url(), "")
              + HostPage.script(atlas.url());
      try (HostSite site = HostSite.of(HostPage.of(both))) {
        Page page = visit.page();
        visit.among(site.url(), atlas.url(), AtlasUnderTest.PUBLIC_URL.toString());
        page.navigate(site.url());
        FrameLocator pinned = page.frameLocator("iframe >> nth=0");
        FrameLocator latest = page.frameLocator("iframe >> nth=1");
        assertThat(pinned.getByTestId("area")).containsText("10.1 points lower");
        assertThat(latest.getByTestId("area")).containsText("10.1 points lower");
        assertThat(pinned.getByTestId("newer")).hasCount(0);
        String digest = digest(atlas, "&release=2");
        assertEquals(digest, digest(atlas, "&release=2"));

        for (int revision = 1; revision <= LOADS; revision++) {
          atlas.load(figures.revise(revision));
        }
        page.waitForCondition(
            () -> atlas.json("/api/v1/levels").path("release").asLong() == 2 + LOADS);

        page.reload();
        assertThat(pinned.getByTestId("area")).containsText("10.1 points lower");
        assertThat(latest.getByTestId("area")).containsText("7.1 points lower");
        assertEquals(digest, digest(atlas, "&release=2"));
        Locator notice = pinned.getByTestId("newer");
        assertThat(notice).containsText("Figures have been corrected since this map was pinned.");
        for (int revision = 1; revision <= LOADS; revision++) {
          assertThat(notice).containsText(RevisedFigures.correction(revision));
        }
        assertThat(latest.getByTestId("newer")).hasCount(0);
        HostPage.mustFit(page, pinned);
        Axe.mustFindNothing(page);
        HostPage.picture(page, "pinned");
        mustLeadOn(visit, atlas, notice, pinned);
      }
    }
  }

  /** The links of a pinned widget: to the table of the same figures, and to the latest. */
  private static void mustLeadOn(
      Visit visit, AtlasUnderTest atlas, Locator notice, FrameLocator pinned) {
    String newest = notice.locator("a").getAttribute("href");
    String same = pinned.locator(".widget-links a").first().getAttribute("href");
    Page page = visit.page();
    PublicName.leadTo(atlas, page);
    page.navigate(same);
    assertThat(page.getByTestId("cited")).containsText("This link stays with release 2.");
    assertThat(page.getByTestId("cited")).containsText(RevisedFigures.correction(LOADS));
    Locator newham = page.locator("tr[data-code=E09000025]");
    assertThat(newham).containsText("10.1");
    page.getByTestId("see-latest").click();
    assertThat(newham).containsText("7.1");
    assertThat(page.getByTestId("cited")).hasCount(0);
    page.goBack();
    assertThat(newham).containsText("10.1");
    page.navigate(newest);
    assertThat(page.getByTestId("area-card")).containsText("7.1");
    visit.expecting("404");
    page.navigate(newest + "&release=99");
    assertThat(page.getByTestId("cited")).containsText("Release 99 is not kept any more.");
    assertThat(page.getByTestId("area-card")).containsText("7.1");
  }

  /** Of the figures and of the boundaries that a view is drawn with. */
  private static String digest(AtlasUnderTest atlas, String release) {
    String levels = "/api/v1/levels?" + release.substring(1);
    String geometry = atlas.json(levels).at("/sets/0/geometry/0/url").asText();
    String set = atlas.json(levels).at("/sets/0/id").asText();
    try {
      MessageDigest sum = MessageDigest.getInstance("SHA-256");
      sum.update(
          atlas
              .get("/api/v1/values/" + set + "?indicator=employment-rate&measure=gap" + release)
              .body());
      sum.update(atlas.get(geometry).body());
      return HexFormat.of().formatHex(sum.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
