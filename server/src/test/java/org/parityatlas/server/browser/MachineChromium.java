package org.parityatlas.server.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The Chromium that is installed on this machine, driven by Playwright; nothing is downloaded.
 * {@code ATLAS_CHROMIUM} names another one.
 */
final class MachineChromium implements AutoCloseable {
  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");

  /**
   * Features that are off. Of two lists on a command line the last counts: Playwright's own stands
   * first (its "chromiumSwitches", 1.55). A Chromium of 2026 draws the suggestions under its
   * address bar as two pages of its own, of 350 modules, anew for every window, unseen where it has
   * none: as much work as our page.
   */
  private static final List<String> FEATURES_OFF =
      List.of(
          "AcceptCHFrame",
          "AvoidUnnecessaryBeforeUnloadCheckSync",
          "DestroyProfileOnBrowserClose",
          "DialMediaRouteProvider",
          "GlobalMediaControls",
          "HttpsUpgrades",
          "LensOverlay",
          "MediaRouter",
          "PaintHolding",
          "ThirdPartyStoragePartitioning",
          "Translate",
          "AutoDeElevate",
          "AimEnabled",
          "WebUIOmniboxPopup",
          "WebUIOmniboxAimPopup",
          "WebUIOmniboxFullPopup");

  private static final String HOW_TO_INSTALL =
      "The browser tests need Chromium and found none. Install it (Debian, Ubuntu: apt-get install"
          + " chromium) or name one in the environment variable ATLAS_CHROMIUM.";

  private final Playwright playwright;
  private final Browser browser;

  private MachineChromium(Playwright playwright, Browser browser) {
    this.playwright = playwright;
    this.browser = browser;
  }

  /** Starts it without a window. Fails where the machine has none; tests are never skipped. */
  static MachineChromium start() {
    Path program = find(System.getenv()).orElseThrow(() -> new AssertionError(HOW_TO_INSTALL));
    Map<String, String> environment = new HashMap<>(System.getenv());
    environment.put("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
    Playwright playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment));
    Browser browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(program)
                    .setHeadless(true)
                    .setArgs(
                        List.of(
                            "--no-sandbox",
                            // A page of a test lives too short for drawing and code to be made
                            // fast.
                            "--disable-gpu",
                            "--js-flags=--no-opt",
                            "--disable-features=" + String.join(",", FEATURES_OFF),
                            "--disable-quic",
                            "--no-first-run",
                            "--disable-background-networking",
                            "--disable-component-update",
                            "--disable-sync")));
    return new MachineChromium(playwright, browser);
  }

  /** The one that the environment names, else the first on its PATH or in a usual folder. */
  static Optional<Path> find(Map<String, String> environment) {
    String named = environment.get("ATLAS_CHROMIUM");
    if (named != null && !named.isBlank()) {
      return Optional.of(Path.of(named)).filter(Files::isExecutable);
    }
    List<String> folders =
        new ArrayList<>(List.of(environment.getOrDefault("PATH", "").split(File.pathSeparator)));
    folders.add("/usr/bin");
    return folders.stream()
        .filter(folder -> !folder.isBlank())
        .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  Browser browser() {
    return browser;
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }
}
