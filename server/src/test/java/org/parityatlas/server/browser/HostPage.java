package org.parityatlas.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;

/** Pages of partners with the gap of Newham in them, and what must hold of the widget there. */
final class HostPage {
  static final String VIEW = "/?indicator=employment-rate&amp;measure=gap&amp;area=E09000025";

  private HostPage() {}

  static String of(String body) {
    return "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>A partner</title>"
        + "<meta name=\"viewport\" content=\"width=device-width\"></head><body><main><h1>A partner"
        + "</h1>"
        + body
        + "</main></body></html>";
  }

  static String script(String server) {
    return "<script src=\"%s/embed/v1/atlas.js\"></script>".formatted(server);
  }

  static String element(String server, String attributes) {
    return "<parity-map view=\"%s%s\" %s></parity-map>".formatted(server, VIEW, attributes);
  }

  static String frame(String server, String attributes) {
    return "<iframe title=\"Map\" src=\"%s/embed/v1/map%s\" %s></iframe>"
        .formatted(server, VIEW.substring(1), attributes);
  }

  static FrameLocator in(Page page) {
    return page.frameLocator("iframe");
  }

  static void mustShowNewham(Page page) {
    assertThat(in(page).getByTestId("title")).containsText("gap to white, 2020");
    assertThat(in(page).getByTestId("area"))
        .containsText("10.1 points lower than white, likely between 8.1 points higher and 28.3");
    assertThat(in(page).getByText("Open Government Licence").first()).isAttached();
  }

  /** Nothing is cut off and nothing scrolls inside: the frame is as high as what it holds. */
  static void mustFit(Page page) {
    mustFit(page, in(page));
  }

  /** The same of one widget of several. */
  static void mustFit(Page page, FrameLocator widget) {
    Locator body = widget.locator(".widget-body");
    page.waitForCondition(
        () -> {
          @SuppressWarnings("unchecked")
          List<Object> over =
              (List<Object>)
                  body.evaluate(
                      "b => { const d = document.scrollingElement; return ["
                          + " b.scrollHeight - b.clientHeight, d.scrollHeight - innerHeight,"
                          + " Math.abs(b.getBoundingClientRect().height - innerHeight),"
                          + " d.scrollWidth - innerWidth, b.scrollWidth - b.clientWidth] }");
          return over.stream().allMatch(one -> ((Number) one).doubleValue() <= 1);
        });
  }

  /** Of the whole window: a frame of another origin is not drawn again for a taller picture. */
  static void picture(Page page, String name) {
    page.setViewportSize(page.viewportSize().width, 1_200);
    // In the host: a frame without scripts has no frames of animation to wait for.
    page.evaluate("() => new Promise(done => setTimeout(done, 150))");
    page.screenshot(
        new Page.ScreenshotOptions().setPath(Path.of("target", "host-pages", name + ".png")));
  }
}
