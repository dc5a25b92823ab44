package org.parityatlas.server.http;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Addresses of a view that are copied, pasted and printed: built from the public URL, never from
 * what a request says of itself.
 *
 * @param publicUrl without a slash at the end
 */
record PublicLinks(URI publicUrl) {
  /** The page that shows a view, with the release that it stays with if it does. */
  String page(PageView view, Optional<Long> pinned) {
    return publicUrl + "/?" + view.query() + release(pinned);
  }

  /** The same with the table in place of the map. */
  String table(PageView view, Optional<Long> pinned) {
    return page(view, pinned) + "&table=1";
  }

  /**
   * The widget of a view.
   *
   * @param pinned the release that the widget stays with; the live one where empty
   */
  String widget(PageView view, Optional<Long> pinned, WidgetLooks looks) {
    return publicUrl + "/embed/v1/map?" + view.query() + looks.ofWidget() + release(pinned);
  }

  /** The still picture of a view as PNG. */
  String still(PageView view, Optional<Long> pinned, WidgetLooks looks, int width, int height) {
    return publicUrl
        + "/embed/v1/still.png?"
        + view.query()
        + looks.ofStill()
        + release(pinned)
        + "&width="
        + width
        + "&height="
        + height;
  }

  /** Where this server tells of the embedding of a page. */
  String oembed(String page) {
    return publicUrl + "/oembed?url=" + URLEncoder.encode(page, StandardCharsets.UTF_8);
  }

  private static String release(Optional<Long> pinned) {
    return pinned.map(number -> "&release=" + number).orElse("");
  }
}
