package org.parityatlas.server.http;

import java.util.Optional;

/**
 * How a widget looks, as its address says it. What no widget knows is left out, since an address
 * that was pasted years ago has to go on working.
 *
 * @param theme dark, or auto for what a visitor prefers; light where empty
 * @param accent a colour of the host's, six hexadecimal digits
 */
record WidgetLooks(Optional<String> theme, Optional<String> accent) {
  static WidgetLooks of(Parameters asked) {
    return new WidgetLooks(
        asked.find("theme").filter(name -> name.matches("dark|auto")),
        asked.find("accent").filter(colour -> colour.matches("[0-9A-Fa-f]{6}")));
  }

  /** For the query of a widget, each part with an ampersand before it. */
  String ofWidget() {
    return theme.map(name -> "&theme=" + name).orElse("")
        + accent.map(colour -> "&accent=" + colour).orElse("");
  }

  /** The same for a picture, which is light or dark and has no links. */
  String ofStill() {
    return theme.filter("dark"::equals).map(name -> "&theme=" + name).orElse("");
  }
}
