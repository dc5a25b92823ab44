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
  /** The page that shows a view. */
  String page(PageView view) {
    return publicUrl + "/?" + view.query();
  }

  /** The same with the table in place of the map. */
  String table(PageView view) {
    return page(view) + "&table=1";
  }

  /**
   * The widget of a view.
   *
   * @param pinned the release that the widget stays with; the live one where empty
   */
  String widget(PageView view, Optional<Long> pinned) {
    return publicUrl + "/embed/v1/map?" + view.query() + release(pinned);
  }

  /** The still picture of a view as PNG. */
  String still(PageView view, Optional<Long> pinned, int width, int height) {
    return publicUrl
        + "/embed/v1/still.png?"
        + view.query()
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
