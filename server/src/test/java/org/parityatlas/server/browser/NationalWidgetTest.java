package org.parityatlas.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Page;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.parityatlas.server.AtlasUnderTest;
import org.parityatlas.server.RealData;
import org.parityatlas.server.SharedAtlas;

/**
 * All super output areas of England and Wales in frames of others, one of them without an origin.
 */
@RealData
@ExtendWith({SharedAtlas.OfMirror.class, InChromium.class})
final class NationalWidgetTest {
  private static final String VIEW = "/embed/v1/map?set=lsoa-2021-ew&amp;indicator=imd-2025-score";

  /**
   * How many of the legend's colours are on the map. Most areas are smaller than a pixel, whose
   * colour is then a mixture.
   */
  private static final String COLOURS_DRAWN =
      """
      () => {
        const seen = new Set();
        for (const canvas of document.querySelectorAll("canvas.area-plate")) {
          // A copy: the browser complains of a canvas that is read again and again.
          const copy = new OffscreenCanvas(canvas.width, canvas.height).getContext("2d", { willReadFrequently: true });
          copy.drawImage(canvas, 0, 0);
          const { data } = copy.getImageData(0, 0, canvas.width, canvas.height);
          for (let i = 0; i < data.length; i += 4) if (data[i + 3] === 255) seen.add(`${data[i]},${data[i + 1]},${data[i + 2]}`);
        }
        const hex = c => [1, 3, 5].map(i => parseInt(c.slice(i, i + 2), 16)).join();
        const legend = [...document.querySelectorAll("atlas-legend svg > rect")]
          .map(e => e.getAttribute("fill")).filter(c => /^#\\w{6}$/.test(c)).map(hex);
        return [...new Set(legend)].filter(c => seen.has(c)).length;
      }""";

  @Test
  void isDrawnInASandboxWithoutAnOrigin(AtlasUnderTest atlas, Visit visit) {
    String frame =
        "<iframe title=\"Map\" src=\"%s%s\" sandbox=\"allow-scripts\" width=\"600\""
                .formatted(atlas.url(), VIEW)
            + " height=\"640\"></iframe>";
    mustBeDrawn(visit, atlas, frame, "null", "national-sandbox");
  }

  @Test
  void isDrawnInAnElement(AtlasUnderTest atlas, Visit visit) {
    String element =
        "<parity-map set=\"lsoa-2021-ew\" indicator=\"imd-2025-score\"></parity-map>"
            + HostPage.script(atlas.url());
    mustBeDrawn(visit, atlas, element, atlas.url(), "national-element");
  }

  private static void mustBeDrawn(
      Visit visit, AtlasUnderTest atlas, String body, String origin, String name) {
    Map<String, String> headers =
        Map.of(
            "Content-Security-Policy",
            "default-src 'none'; frame-src %s; script-src %s".formatted(atlas.url(), atlas.url()));
    try (HostSite site = HostSite.of(HostPage.of(body), headers)) {
      Page page = visit.page();
      visit.among(site.url(), atlas.url()).page().navigate(site.url());
      assertThat(HostPage.in(page).getByTestId("title")).containsText("IMD 2025 score");
      Frame widget = page.frames().get(1);
      assertEquals(origin, widget.evaluate("() => origin"));
      page.waitForCondition(
          () -> (Integer) widget.evaluate(COLOURS_DRAWN) >= 3,
          new Page.WaitForConditionOptions().setTimeout(30_000));
      HostPage.mustFit(page);
      Axe.mustFindNothing(page);
      HostPage.picture(page, name);
    }
  }
}
