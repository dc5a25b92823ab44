package org.parityatlas.server.picture;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.parityatlas.data.reader.Marker;
import org.parityatlas.data.statistics.Clarity;
import org.parityatlas.server.layer.Layer;
import org.parityatlas.server.store.BoundarySet;
import org.parityatlas.server.store.Box;
import org.parityatlas.server.store.GeometryText;
import org.parityatlas.server.store.SetArea;

/**
 * Draws a layer as SVG: the map, and with it all that a figure may not be shown without. In a wide
 * picture the words stand beside the map, in a narrow one around it.
 */
public final class LayerPicture {
  /** Wider than this many heights, there is room beside the map. */
  private static final double WIDE = 1.35;

  private static final int SWATCH = 22;
  private static final double READABLE_FONT = 11;
  private static final double SMALLEST_FONT = 8;
  private static final double SHRINK = 0.96;

  /** Width of a map beside its height, for which the words make room. */
  private static final double MAP_SHAPE = 1.25;

  /** Size of the sources beside that of the other words. */
  private static final double SOURCES = 0.8;

  private final Layer layer;
  private final List<GeometryText> geometry;
  private final PictureWords words;
  private final PictureTheme theme;
  private final int width;
  private final int height;
  private double font;
  private final List<String> notes;
  private final StringBuilder body = new StringBuilder();
  private final Set<AreaPaint> paints = new LinkedHashSet<>();

  private LayerPicture(
      Layer layer,
      List<GeometryText> geometry,
      PictureWords words,
      PictureTheme theme,
      int width,
      int height) {
    this.layer = layer;
    this.geometry = geometry;
    this.words = words;
    this.notes = new ArrayList<>(words.notes());
    this.theme = theme;
    this.width = width;
    this.height = height;
    this.font = Math.max(11, Math.min(20, Math.sqrt((double) width * height) / 44));
  }

  /**
   * The picture as SVG.
   *
   * @param geometry of each area of the set, at its ordinal, as GeoJSON in degrees
   * @param width pixels, as height
   */
  public static String svg(
      Layer layer,
      List<GeometryText> geometry,
      PictureWords words,
      PictureTheme theme,
      int width,
      int height) {
    return new LayerPicture(layer, geometry, words, theme, width, height).draw();
  }

  private String draw() {
    boolean wide = width > WIDE * height;
    shrink(READABLE_FONT, wide);
    // Before words become hard to read, what is a click away goes.
    if (notes.size() > 1 && !fits(wide)) {
      notes.remove(notes.size() - 1);
    }
    shrink(SMALLEST_FONT, wide);
    // Where there is no room at all the others go too; what a colour means is said first.
    while (!notes.isEmpty() && !fits(wide)) {
      notes.remove(notes.size() - 1);
    }
    double edge = edge();
    if (wide) {
      double left = width - edge - column();
      map(edge, edge, left - 2 * edge, height - 2 * edge);
      double y = title(left, edge, column(), 5);
      y = legend(left, y + font * 0.6, column());
      notes(left, y, column());
      sources(left, height - edge, column());
    } else {
      double inner = width - 2 * edge;
      double top = title(edge, edge, inner, 4) + font * 0.4;
      double foot = sources(edge, height - edge, inner);
      double key = legendHeight(inner) + notesHeight(inner);
      map(edge, top, inner, foot - key - top - font);
      double y = legend(edge, foot - key - font * 0.4, inner);
      notes(edge, y, inner);
    }
    StringBuilder svg = new StringBuilder(body.length() + 4096);
    svg.append("<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 ")
        .append(width)
        .append(' ')
        .append(height)
        .append("' width='")
        .append(width)
        .append("' height='")
        .append(height)
        .append("' role='img' font-family='sans-serif'>");
    svg.append("<title>").append(escaped(words.title())).append("</title><defs>");
    paints.forEach(paint -> svg.append(paint.definition()));
    svg.append("</defs>");
    svg.append("<rect width='%d' height='%d' fill='%s'/>".formatted(width, height, theme.paper()));
    return svg.append(body).append("</svg>").toString();
  }

  private void shrink(double least, boolean wide) {
    while (font > least && !fits(wide)) {
      font *= SHRINK;
    }
  }

  private double edge() {
    return Math.round(font * 1.4);
  }

  /**
   * Width of the words beside the map: they also have what a map a little wider than high leaves.
   */
  private double column() {
    return Math.min(width * 0.48, Math.max(font * 27, width - MAP_SHAPE * height));
  }

  /** Whether all words have their room, and the map above or between them a third of the height. */
  private boolean fits(boolean wide) {
    double across = wide ? column() : width - 2 * edge();
    double words =
        titleHeight(across, wide ? 5 : 4)
            + legendHeight(across)
            + notesHeight(across)
            + sourceLines(across).size() * font * SOURCES * 1.3
            + 2 * font;
    return words <= (wide ? 1 : 0.66) * height - 2 * edge();
  }

  private double titleHeight(double wide, int most) {
    double size = font * 1.35;
    double title = TextLines.of(words.title(), wide, size, most).size() * size * 1.3;
    return words.area().isEmpty()
        ? title
        : title
            + font * 0.3
            + TextLines.of(words.area().get().sentence(), wide, font, 4).size() * font * 1.3;
  }

  private void map(double x, double y, double wide, double high) {
    PictureColours colours = colours();
    PathWriter writer = new PathWriter(new MercatorFit(extent(), x, y, wide, high));
    boolean outlined = layer.areas().size() <= 1000;
    body.append("<g stroke='")
        .append(theme.line())
        .append("' stroke-width='")
        .append(outlined ? "0.7" : "0")
        .append("' stroke-linejoin='round'>");
    StringBuilder path = new StringBuilder();
    String chosen = words.area().map(PictureWords.Chosen::code).orElse("");
    String outline = "";
    for (int place = 0; place < layer.areas().size(); place++) {
      SetArea area = layer.areas().get(place);
      path.setLength(0);
      writer.append(geometry.get(area.ordinal()).utf8(), path);
      if (!path.isEmpty()) {
        AreaPaint paint = AreaPaint.of(layer, place, colours);
        paints.add(paint);
        body.append("<path fill='").append(paint.attribute()).append("' d='");
        body.append(path).append("'/>");
        if (area.code().equals(chosen)) {
          outline = path.toString();
        }
      }
    }
    body.append("</g>");
    if (!outline.isEmpty()) {
      String form =
          "<path fill='none' stroke='%s' stroke-width='%s' stroke-linejoin='round' d='%s'/>";
      body.append(form.formatted("#ffffff", "5", outline));
      body.append(form.formatted("#16212a", "2.5", outline));
    }
  }

  private PictureColours colours() {
    return PictureColours.of(
        layer.request().indicator(), layer.request().measure(), words.classes().size());
  }

  /** What is drawn of the set, which may be a part of it. */
  private Box extent() {
    BoundarySet set = layer.request().set();
    if (layer.areas().size() == set.areas().size() || layer.areas().isEmpty()) {
      return set.box();
    }
    Box first = layer.areas().get(0).box();
    double[] sides = first.toArray();
    for (SetArea area : layer.areas()) {
      sides[0] = Math.min(sides[0], area.box().west());
      sides[1] = Math.min(sides[1], area.box().south());
      sides[2] = Math.max(sides[2], area.box().east());
      sides[3] = Math.max(sides[3], area.box().north());
    }
    return new Box(sides[0], sides[1], sides[2], sides[3]);
  }

  private double title(double x, double y, double wide, int most) {
    double size = font * 1.35;
    double at = y;
    for (String line : TextLines.of(words.title(), wide, size, most)) {
      at = line(line, x, at, size, theme.ink(), "600");
    }
    if (words.area().isPresent()) {
      at += font * 0.3;
      for (String line : TextLines.of(words.area().get().sentence(), wide, font, 4)) {
        at = line(line, x, at, font, theme.ink(), "400");
      }
    }
    return at;
  }

  private int columns(double wide) {
    double longest = 0;
    for (PictureWords.Entry entry : words.classes()) {
      longest = Math.max(longest, entry.label().length());
    }
    for (PictureWords.Weak weak : words.missing()) {
      longest = Math.max(longest, weak.label().length());
    }
    double column = (longest + 8) * font * 0.55 + SWATCH + font;
    return (int) Math.max(1, Math.min(3, wide / column));
  }

  private double legendHeight(double wide) {
    int entries = words.classes().size() + words.missing().size();
    int columns = columns(wide);
    return (entries + columns - 1) / columns * font * 1.55;
  }

  private double legend(double x, double y, double wide) {
    PictureColours colours = colours();
    int columns = columns(wide);
    int entries = words.classes().size() + words.missing().size();
    int rows = (entries + columns - 1) / columns;
    for (int entry = 0; entry < entries; entry++) {
      boolean isClass = entry < words.classes().size();
      AreaPaint paint = isClass ? new AreaPaint(colours.clear().get(entry), null) : weak(entry);
      paints.add(paint);
      String label = isClass ? words.classes().get(entry).label() : weakWords(entry).label();
      int count = isClass ? words.classes().get(entry).count() : weakWords(entry).count();
      double left = x + (entry / rows) * (wide / columns);
      double top = y + (entry % rows) * font * 1.55;
      body.append(
          String.format(
              Locale.ROOT,
              "<rect x='%.1f' y='%.1f' width='%d' height='%.1f' fill='%s' stroke='%s'"
                  + " stroke-width='0.7'/>",
              left,
              top,
              SWATCH,
              font,
              paint.attribute(),
              theme.quiet()));
      String text = label + " (" + String.format(Locale.UK, "%,d", count) + ")";
      double room = wide / columns - SWATCH - font;
      text(
          TextLines.of(text, room, font * 0.9, 1).get(0),
          left + SWATCH + font * 0.6,
          top + font * 0.85,
          font * 0.9,
          theme.ink(),
          "400");
    }
    return y + rows * font * 1.55;
  }

  private PictureWords.Weak weakWords(int entry) {
    return words.missing().get(entry - words.classes().size());
  }

  private AreaPaint weak(int entry) {
    String marker = weakWords(entry).marker();
    Marker of =
        List.of(Marker.values()).stream().filter(one -> one.id().equals(marker)).findFirst().get();
    AreaPaint paint = AreaPaint.missing(of);
    List<String> clear = colours().clear();
    // Dots lie over a class colour; in the legend over the middle one.
    return paint.pattern() == AreaPaint.Pattern.UNRELIABLE && !clear.isEmpty()
        ? new AreaPaint(clear.get(clear.size() / 2), paint.pattern())
        : paint;
  }

  private double notesHeight(double wide) {
    double size = font * 0.85;
    return notes.stream().mapToDouble(note -> lines(note, wide, size) * size * 1.3).sum();
  }

  private static int lines(String note, double wide, double size) {
    return TextLines.of(note, wide, size, 3).size();
  }

  private void notes(double x, double y, double wide) {
    double size = font * 0.85;
    double at = y;
    for (String note : notes) {
      for (String line : TextLines.of(note, wide, size, 3)) {
        at = line(line, x, at, size, theme.quiet(), "400");
      }
    }
  }

  /** Writes the sources so that they end at a height; gives where they begin. */
  private double sources(double x, double bottom, double wide) {
    double size = font * SOURCES;
    List<String> lines = sourceLines(wide);
    double top = bottom - lines.size() * size * 1.3;
    double at = top;
    for (String line : lines) {
      at = line(line, x, at, size, theme.quiet(), "400");
    }
    return top;
  }

  /** Never cut short: a licence asks for all of it. */
  private List<String> sourceLines(double wide) {
    return TextLines.of(String.join(" ", words.sources()), wide, font * SOURCES, Integer.MAX_VALUE);
  }

  private double line(String text, double x, double y, double size, String ink, String weight) {
    text(text, x, y + size, size, ink, weight);
    return y + size * 1.3;
  }

  private void text(
      String text, double x, double baseline, double size, String ink, String weight) {
    body.append(
        String.format(
            Locale.ROOT,
            "<text x='%.1f' y='%.1f' font-size='%.1f' font-weight='%s' fill='%s'>",
            x,
            baseline,
            size,
            weight,
            ink));
    body.append(escaped(text)).append("</text>");
  }

  /** Whether some difference of the layer is not clear, which the picture has to explain. */
  public static boolean hasUnclear(Layer layer) {
    return layer.estimates().stream()
        .anyMatch(estimate -> estimate.clarity() == Clarity.NO_CLEAR_DIFFERENCE);
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("'", "&#39;")
        .replace("\"", "&quot;");
  }
}
