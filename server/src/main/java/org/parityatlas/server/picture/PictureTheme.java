package org.parityatlas.server.picture;

/**
 * What lies around the map.
 *
 * @param paper the ground
 * @param ink text
 * @param quiet lesser text, at least 4.5 to 1 on the paper
 * @param line outlines between areas
 */
public record PictureTheme(String paper, String ink, String quiet, String line) {
  public static final PictureTheme LIGHT =
      new PictureTheme("#ffffff", "#16212a", "#4a5a64", "#aab5bc");
  public static final PictureTheme DARK =
      new PictureTheme("#12191f", "#f1f5f7", "#b4c1c9", "#12191f");
}
