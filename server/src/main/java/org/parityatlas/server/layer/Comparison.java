package org.parityatlas.server.layer;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.parityatlas.server.store.AreaKey;
import org.parityatlas.server.store.AreaRegistry;
import org.parityatlas.server.store.KnownArea;
import org.parityatlas.server.store.Reading;
import org.parityatlas.server.store.SeriesReadings;
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
   * @param isPublished whether the source measures what is asked in the area's geography at all
   * @param estimate one that says so where it does not
   * @param surroundings what it lies within, the smallest first
   */
  public record Standing(
      AreaSelection area, boolean isPublished, Estimate estimate, List<Around> surroundings) {}

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
      SeriesReadings readings,
      Snapshot snapshot,
      Question question,
      List<AreaSelection> areas,
      OptionalInt against) {
    EstimateSource source = new EstimateSource(readings, snapshot, question);
    List<Measured> measured = new ArrayList<>();
    List<Standing> standings = new ArrayList<>();
    Set<SourceVersion> sources = new LinkedHashSet<>();
    for (AreaSelection area : areas) {
      boolean isPublished = source.covers(area.geography());
      Measured one = isPublished ? source.measured(area) : unmeasured(question);
      List<Around> around = around(area, one, snapshot.registry(), source, question);
      measured.add(one);
      standings.add(new Standing(area, isPublished, one.shown(), around));
      sources.addAll(source.listSources(area.geography()));
      around.forEach(a -> sources.addAll(source.listSources(a.area().key().geography())));
    }
    List<Pair> pairs = new ArrayList<>();
    for (int first = 0; first < areas.size(); first++) {
      for (int second = 0; second < areas.size(); second++) {
        if (areCompared(first, second, against)) {
          pairs.add(
              new Pair(
                  first,
                  second,
                  AreaDifference.of(measured.get(first), measured.get(second), question)));
        }
      }
    }
    return new Comparison(question, standings, pairs, List.copyOf(sources));
  }

  private static boolean areCompared(int first, int second, OptionalInt against) {
    return against.isPresent() ? second == against.getAsInt() && first != second : first < second;
  }

  private static Measured unmeasured(Question question) {
    return Measurement.of(question, (group, period) -> Reading.ABSENT);
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
