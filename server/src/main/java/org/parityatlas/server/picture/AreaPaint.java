package org.parityatlas.server.picture;

import org.parityatlas.data.reader.Marker;
import org.parityatlas.data.statistics.Clarity;
import org.parityatlas.server.layer.Estimate;
import org.parityatlas.server.layer.Layer;

/**
 * How an area is filled: a colour, and a pattern over it where a figure is missing or weak.
 *
 * @param pattern null for none
 */
record AreaPaint(String fill, Pattern pattern) {
  private static final String PAPER = "#ffffff";

  /** Why a fill is no plain colour; the same shapes as on the maps of the front end. */
  enum Pattern {
    SUPPRESSED(7, "<path d='M-1 8L8 -1M-1 1L1 -1M6 8L8 6' stroke-width='1.2'/>"),
    MISSING(7, "<path d='M0 0L7 7M0 7L7 0' stroke-width='0.6'/>"),
    NOT_APPLICABLE(6, "<path d='M3 0V6' stroke-width='1'/>"),
    UNRELIABLE(
        6,
        "<g fill='#16212a' stroke='#fff' stroke-width='0.45'>"
            + "<circle cx='1.5' cy='1.5' r='1'/><circle cx='4.5' cy='4.5' r='1'/></g>");

    private final int size;
    private final String shapes;

    Pattern(int size, String shapes) {
      this.size = size;
      this.shapes = shapes;
    }

    static Pattern of(Marker marker) {
      if (marker == null) {
        return MISSING;
      }
      return switch (marker.id()) {
        case "suppressed", "low" -> SUPPRESSED;
        case "not-applicable" -> NOT_APPLICABLE;
        case "unreliable" -> UNRELIABLE;
        default -> MISSING;
      };
    }
  }

  /** The paint of the area at a place in a layer's order. */
  static AreaPaint of(Layer layer, int place, PictureColours colours) {
    Estimate estimate = layer.estimates().get(place);
    Integer number = layer.classAt(place);
    if (number == null) {
      return missing(estimate.marker());
    }
    boolean calm = estimate.clarity() == Clarity.NO_CLEAR_DIFFERENCE;
    String fill = (calm ? colours.calm() : colours.clear()).get(number);
    boolean weak = estimate.marker() != null && Pattern.of(estimate.marker()) == Pattern.UNRELIABLE;
    return new AreaPaint(fill, weak ? Pattern.UNRELIABLE : null);
  }

  /** The paint of a figure that is missing for a reason. */
  static AreaPaint missing(Marker marker) {
    return new AreaPaint(PAPER, Pattern.of(marker));
  }

  /** The value of a fill attribute. */
  String attribute() {
    return pattern == null ? fill : "url(#" + id() + ")";
  }

  /** The tile that the attribute speaks of; empty where it is a plain colour. */
  String definition() {
    if (pattern == null) {
      return "";
    }
    return "<pattern id='%s' width='%d' height='%d' patternUnits='userSpaceOnUse'>"
            .formatted(id(), pattern.size, pattern.size)
        + "<rect width='%d' height='%d' fill='%s'/>".formatted(pattern.size, pattern.size, fill)
        + "<g stroke='#44525a' fill='none'>"
        + pattern.shapes
        + "</g></pattern>";
  }

  private String id() {
    return pattern.name().toLowerCase(java.util.Locale.ROOT) + fill.substring(1);
  }
}
