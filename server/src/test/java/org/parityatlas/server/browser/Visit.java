package org.parityatlas.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ReducedMotion;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.parityatlas.server.AtlasUnderTest;

/**
 * One visitor: a fresh browser context with one page, and all that the page asked for and logged.
 */
final class Visit implements AutoCloseable {
  /** A council laptop. */
  static final Window LAPTOP = new Window(1366, 768);

  /** A phone held upright. */
  static final Window PHONE = new Window(360, 740);

  /** The narrowest window of WCAG's reflow criterion. */
  static final Window NARROWEST = new Window(320, 640);

  private static final int LONGEST_WAIT_MILLIS = 10_000;

  /** The size of a window in CSS pixels. */
  record Window(int width, int height) {
    @Override
    public String toString() {
      return width + "×" + height;
    }
  }

  private final BrowserContext context;
  private final Page page;
  private final List<String> requests = new ArrayList<>();
  private final List<String> complaints = new ArrayList<>();
  private final List<String> known = new ArrayList<>();
  private final List<Visit> companions = new ArrayList<>();
  private Predicate<String> expectedComplaint = complaint -> false;
  private String origin = "nowhere";

  Visit(Browser browser) {
    context =
        browser.newContext(
            new Browser.NewContextOptions()
                .setViewportSize(LAPTOP.width(), LAPTOP.height())
                .setLocale("en-GB")
                .setReducedMotion(ReducedMotion.REDUCE));
    context.setDefaultTimeout(LONGEST_WAIT_MILLIS);
    // A sandboxed frame and a browser's page of refusal have no storage.
    context.addInitScript(
        "if (location.host && origin !== 'null' && self === top)"
            + " localStorage['parity-atlas.first-steps'] ??= 'seen'");
    page = context.newPage();
    page.onRequest(request -> requests.add(request.url()));
    page.onConsoleMessage(
        message -> {
          if (message.type().equals("error") || message.type().equals("warning")) {
            complaints.add(message.text());
          }
        });
    page.onPageError(complaints::add);
  }

  Page page() {
    return page;
  }

  /** Every address that the page asked for so far, in order. */
  List<String> requests() {
    return List.copyOf(requests);
  }

  /** Another visitor, who shares nothing with this one: the receiver of a copied link. */
  Visit another() {
    Visit other = new Visit(context.browser());
    companions.add(other);
    return other;
  }

  /** Somebody who has never been here: the first steps are shown. */
  Visit asNewcomer() {
    context.addInitScript(
        "if (location.host && !sessionStorage.came)"
            + " localStorage.removeItem('parity-atlas.first-steps'), (sessionStorage.came = true)");
    return this;
  }

  /** Gives the page's window another size, before or after it is opened. */
  Visit in(Window window) {
    page.setViewportSize(window.width(), window.height());
    return this;
  }

  /** Opens an address of the server, e.g. {@code "/?view=compare"}, and waits for its figures. */
  Visit open(AtlasUnderTest atlas, String address) {
    arrive(atlas, address);
    assertThat(page.getByRole(AriaRole.MAIN)).hasAttribute("aria-busy", "false");
    assertThat(page.getByTestId("legend").first()).isVisible();
    return this;
  }

  /** Opens an address of the server that may have nothing to show. */
  Visit arrive(AtlasUnderTest atlas, String address) {
    origin = atlas.url();
    page.navigate(origin + address);
    return this;
  }

  /** Names the origins that a page of a partner and its frames may ask. */
  Visit among(String... urls) {
    for (String url : urls) {
      known.add(url.endsWith("/") ? url : url + "/");
    }
    return this;
  }

  /** Lets the console say what a test is about. */
  Visit expecting(Predicate<String> complaint) {
    expectedComplaint = complaint;
    return this;
  }

  /** Lets the server answer 503 to the addresses of a pattern, which the console may then say. */
  Visit withFault(String pattern) {
    page.route(
        pattern,
        route ->
            route.fulfill(
                new Route.FulfillOptions()
                    .setStatus(503)
                    .setContentType("application/problem+json")
                    .setBody(
                        "{\"type\":\"about:blank\",\"title\":\"Service unavailable\","
                            + "\"status\":503,\"detail\":\"The database is away.\"}")));
    expectedComplaint = complaint -> complaint.contains("503");
    return this;
  }

  /** The console may say what holds this: that the server refused what was asked. */
  Visit expecting(String part) {
    expectedComplaint = complaint -> complaint.contains(part);
    return this;
  }

  /** Will be offline at some time, which the console may then say. */
  Visit losingTheConnection() {
    expectedComplaint = complaint -> complaint.contains("ERR_INTERNET_DISCONNECTED");
    return this;
  }

  /** No script failed, nothing was blocked by the content policy, and no other host was asked. */
  void mustBeQuiet() {
    companions.forEach(Visit::mustBeQuiet);
    assertEquals(
        List.of(),
        complaints.stream().filter(expectedComplaint.negate()).toList(),
        "what the console said");
    TreeSet<String> elsewhere = new TreeSet<>();
    for (String request : requests) {
      URI address = URI.create(request.contains("#") ? request.split("#")[0] : request);
      boolean carriesItself =
          "data".equals(address.getScheme()) || "blob".equals(address.getScheme());
      boolean isKnown =
          known.stream().anyMatch(request::startsWith) || request.startsWith(origin + "/");
      if (!carriesItself && !isKnown) {
        elsewhere.add(request);
      }
    }
    assertEquals(new TreeSet<String>(), elsewhere, "requests to other hosts");
  }

  @Override
  public void close() {
    companions.forEach(Visit::close);
    // What the page still asks for is answered by nobody: a handler would find it closed.
    context.unrouteAll();
    context.close();
  }
}
