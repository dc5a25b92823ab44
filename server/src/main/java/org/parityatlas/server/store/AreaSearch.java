package org.parityatlas.server.store;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds areas by code or by name, accents and case aside, Welsh names too. A whole match comes
 * before the start of a name, that before the start of a word, that before words of the name in any
 * order, that before a match inside a word. Codes in use come before those used no more, larger
 * areas before smaller ones.
 */
public final class AreaSearch {
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final int NO_MATCH = 5;
  private static final Pattern APOSTROPHES = Pattern.compile("['’ʼ`]");
  private static final Pattern NOT_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

  private final AreaRegistry registry;
  private final List<Entry> entries;

  private record Entry(KnownArea area, String code, List<String> names) {}

  private record Hit(KnownArea area, int rank) {}

  public AreaSearch(AreaRegistry registry) {
    this.registry = registry;
    this.entries =
        registry.list().stream()
            .map(
                area ->
                    new Entry(
                        area,
                        area.code().toLowerCase(Locale.ROOT),
                        Stream.of(area.name(), area.nameWelsh())
                            .filter(name -> name != null && !name.isBlank())
                            .flatMap(AreaSearch::folds)
                            .distinct()
                            .toList()))
            .toList();
  }

  /** All areas that match, the best first; only those that {@code wanted} lets through. */
  public List<KnownArea> list(String query, Predicate<KnownArea> wanted) {
    String folded = fold(query);
    if (folded.isEmpty()) {
      return List.of();
    }
    String inside = " " + folded;
    List<String> words = words(folded);
    List<Hit> hits = new ArrayList<>();
    for (Entry entry : entries) {
      int rank = rank(entry, folded, inside, words);
      if (rank < NO_MATCH && wanted.test(entry.area())) {
        hits.add(new Hit(entry.area(), rank));
      }
    }
    hits.sort(
        Comparator.comparingInt(Hit::rank)
            .thenComparing(hit -> !registry.listSuccessors(hit.area().key()).isEmpty())
            .thenComparing(hit -> hit.area().key().geography().level())
            .thenComparing(hit -> hit.area().name())
            .thenComparing(hit -> hit.area().code())
            .thenComparing(hit -> -hit.area().key().geography().vintage()));
    return hits.stream().map(Hit::area).toList();
  }

  /** Texts that would find something, where this one finds nothing: the nearest first. */
  public List<String> listNearest(String query, int limit) {
    List<NearestNames.Named> names =
        entries.stream()
            .flatMap(
                entry ->
                    entry.names().stream().map(name -> new NearestNames.Named(entry.area(), name)))
            .toList();
    return NearestNames.list(names, fold(query), limit);
  }

  /** The words of several, each behind a space; none of a single word. */
  private static List<String> words(String query) {
    return query.contains(" ")
        ? Stream.of(query.split(" "))
            .filter(word -> !word.equals("and"))
            .map(word -> " " + word)
            .toList()
        : List.of();
  }

  /** Whether each word that was typed begins a word of the name; "and" may be left out or added. */
  private static boolean hasAllWords(String name, List<String> words) {
    for (String word : words) {
      if (!name.regionMatches(0, word, 1, word.length() - 1) && !name.contains(word)) {
        return false;
      }
    }
    return !words.isEmpty();
  }

  private static int rank(Entry entry, String query, String inside, List<String> words) {
    if (entry.code().equals(query)) {
      return 0;
    }
    int best = entry.code().startsWith(query) ? 1 : NO_MATCH;
    for (String name : entry.names()) {
      if (name.equals(query)) {
        return 0;
      }
      if (name.startsWith(query)) {
        best = Math.min(best, 1);
      } else if (name.contains(inside)) {
        best = Math.min(best, 2);
      } else if (hasAllWords(name, words)) {
        best = Math.min(best, 3);
      } else if (name.contains(query)) {
        best = Math.min(best, 4);
      }
    }
    return best;
  }

  /** As people type it: "kings lynn" and "king s lynn". */
  private static Stream<String> folds(String name) {
    return Stream.of(fold(name), fold(APOSTROPHES.matcher(name).replaceAll(" ")));
  }

  /** Lower case, no accents or apostrophes, one space between words. */
  static String fold(String text) {
    String bare = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
    String joined = APOSTROPHES.matcher(bare.toLowerCase(Locale.ROOT)).replaceAll("");
    return NOT_WORD.matcher(joined).replaceAll(" ").trim();
  }
}
