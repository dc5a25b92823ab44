package org.parityatlas.server.browser;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Route;
import java.net.URI;
import org.parityatlas.server.AtlasUnderTest;

/**
 * The public name of the atlas as a browser of the test finds it: links begin with it, while the
 * server listens elsewhere, as behind a proxy.
 */
final class PublicName {
  private PublicName() {}

  /** Lets this page and its frames find the server by its public name. */
  static void leadTo(AtlasUnderTest atlas, Page page) {
    page.context()
        .route(
            AtlasUnderTest.PUBLIC_URL + "/**",
            route -> {
              URI asked = URI.create(route.request().url());
              String query = asked.getRawQuery() == null ? "" : "?" + asked.getRawQuery();
              try {
                APIResponse answer =
                    route.fetch(
                        new Route.FetchOptions().setUrl(atlas.url() + asked.getRawPath() + query));
                route.fulfill(new Route.FulfillOptions().setResponse(answer));
              } catch (PlaywrightException e) {
                // The page that asked is closed: nobody waits for the answer.
                if (!page.isClosed()) {
                  throw e;
                }
              }
            });
  }
}
