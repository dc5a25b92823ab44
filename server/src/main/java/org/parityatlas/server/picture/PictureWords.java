package org.parityatlas.server.picture;

import java.util.List;
import java.util.Optional;

/**
 * What a picture says. No map is drawn without its title, which names the period, and its sources.
 *
 * @param title the sentence over the map
 * @param classes labels of the classes, the lowest first
 * @param missing the kinds of missing or weak figures on the map
 * @param notes sentences under the legend: what pale colours mean, how sure the figures are
 * @param area the chosen area and its figure in words, where one is chosen
 * @param sources who published figures and boundaries, under which licence, and the release
 */
public record PictureWords(
    String title,
    List<Entry> classes,
    List<Weak> missing,
    List<String> notes,
    Optional<Chosen> area,
    List<String> sources) {

  /** A class and how many areas are in it. */
  public record Entry(String label, int count) {}

  /** A kind of missing or weak figure by its marker's id, in words, and how many areas have it. */
  public record Weak(String marker, String label, int count) {}

  /** A chosen area: its code, and a sentence with its name, figure and likely range. */
  public record Chosen(String code, String sentence) {}
}
