package org.parityatlas.server.layer;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.parityatlas.server.store.AreaKey;
import org.parityatlas.server.store.AreaRegistry;
import org.parityatlas.server.store.AtlasStore;
import org.parityatlas.server.store.KnownArea;
import org.parityatlas.server.store.Snapshot;
import org.parityatlas.server.store.SourceVersion;

/**
 * Areas side by side in one question.
 *
 * @param areas in the order asked for
 * @param pairs their differences
 */
public record Comparison(
    Question question, List<Standing> areas, List<Pair> pairs, List<SourceVersion> sources) {

  /**
   * One of the areas.
   *
   * @param estimate empty where the source does not measure the question in the area's geography
   * @param surroundings what it lies within, the smallest first
   */
  public record Standing(
      AreaSelection area, Optional<Estimate> estimate, List<Around> surroundings) {}

  /**
   * What an area lies within.
   *
   * @param isWhole whether it is made of exactly the areas taken together
   * @param difference of the area against it
   */
  public record Around(
      KnownArea area, Estimate estimate, boolean isWhole, AreaDifference difference) {}

  /**
   * Two of the areas.
   *
   * @param first place of the one in the list of areas
   * @param second place of the other
   */
  public record Pair(int first, int second, AreaDifference difference) {}

  /**
   * The comparison.
   *
   * @param against place of the area that each other one is set against; every two are compared if
   *     empty
   */
  public static Comparison of(
      AtlasStore store,
      Snapshot snapshot,
      Question question,
      List<AreaSelection> areas,
      OptionalInt against) {
    EstimateSource source = new EstimateSource(store, snapshot, question);
    AreaRegistry registry = snapshot.registry();
    List<Optional<Measured>> measured = new ArrayList<>();
    List<Standing> standings = new ArrayList<>();
    Set<SourceVersion> sources = new LinkedHashSet<>();
    for (AreaSelection area : areas) {
      Optional<Measured> one =
          source.covers(area.geography()) ? Optional.of(source.measured(area)) : Optional.empty();
      measured.add(one);
      List<Around> around =
          one.map(m -> around(area, m, registry, source, question)).orElse(List.of());
      standings.add(new Standing(area, one.map(Measured::shown), around));
      sources.addAll(source.listSources(area.geography()));
      around.forEach(a -> sources.addAll(source.listSources(a.area().key().geography())));
    }
    List<Pair> pairs = new ArrayList<>();
    for (int first = 0; first < areas.size(); first++) {
      for (int second = 0; second < areas.size(); second++) {
        if (against.isPresent()
            ? second == against.getAsInt() && first != second
            : first < second) {
          pairs.add(
              new Pair(
                  first, second, difference(measured.get(first), measured.get(second), question)));
        }
      }
    }
    return new Comparison(question, standings, pairs, List.copyOf(sources));
  }

  private static AreaDifference difference(
      Optional<Measured> first, Optional<Measured> second, Question question) {
    return first.isPresent() && second.isPresent()
        ? AreaDifference.of(first.get(), second.get(), question)
        : AreaDifference.none(AreaDifference.Why.NO_USABLE_FIGURE);
  }

  private static List<Around> around(
      AreaSelection area,
      Measured measured,
      AreaRegistry registry,
      EstimateSource source,
      Question question) {
    List<AreaKey> keys = area.members().stream().map(KnownArea::key).toList();
    List<Around> around = new ArrayList<>();
    for (KnownArea larger : Surroundings.list(registry, keys, source)) {
      Measured other = source.measured(AreaSelection.of(larger));
      boolean isWhole = area.whole().filter(larger::equals).isPresent();
      around.add(
          new Around(
              larger,
              other.shown(),
              isWhole,
              isWhole
                  ? AreaDifference.none(AreaDifference.Why.SAME_PEOPLE)
                  : AreaDifference.of(measured, other, question)));
    }
    return around;
  }
}
