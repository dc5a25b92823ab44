package org.parityatlas.data.indicator;

import java.util.Arrays;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import org.parityatlas.data.statistics.BreaksMethod;

/**
 * Something measured.
 *
 * @param name for a heading or a picker
 * @param sentenceName for the start of a sentence: "Employment rate", "IMD 2019 score"
 * @param topic the heading it is listed under
 * @param description what it measures and how, in two or three plain sentences
 * @param decimals digits after the point it is shown with
 * @param lowerBound no value is below it; shown limits of intervals are clipped to it
 * @param upperBound no value is above it
 * @param breaks how map classes are found
 * @param referenceGroup the group gaps are measured to
 * @param defaultGroup the group shown first
 * @param derivation how it is made of published counts; empty where the publisher states the value
 *     itself
 * @param caveats what has to be known before it is used; the first matters most
 * @param terms ids of glossary terms a reader may need
 * @param nearby indicators that answer a question close to this one, the best first
 */
public record Indicator(
    String id,
    String name,
    String sentenceName,
    String topic,
    String description,
    Unit unit,
    int decimals,
    Polarity polarity,
    Kind kind,
    double lowerBound,
    double upperBound,
    BreaksMethod breaks,
    List<Group> groups,
    Optional<String> referenceGroup,
    Optional<String> defaultGroup,
    Uncertainty uncertainty,
    Optional<Derivation> derivation,
    List<String> caveats,
    List<String> terms,
    List<Nearby> nearby) {

  public Indicator {
    groups = List.copyOf(groups);
    caveats = List.copyOf(caveats);
    terms = List.copyOf(terms);
    nearby = nearby == null ? List.of() : List.copyOf(nearby);
  }

  public Optional<Group> findGroup(String groupId) {
    return groups.stream().filter(group -> group.id().equals(groupId)).findFirst();
  }

  public Group getGroup(String groupId) {
    return findGroup(groupId)
        .orElseThrow(
            () -> new NoSuchElementException(id + " has no group called \"" + groupId + "\""));
  }

  /** The group shown first: the stated one, else the first. */
  public Group startGroup() {
    return defaultGroup.map(this::getGroup).orElseGet(() -> groups.get(0));
  }

  /** Whether the value is the product's own, made of published counts. */
  public boolean isDerived() {
    return derivation.isPresent();
  }

  /**
   * How it can be looked at, where a source has enough periods: the rate; against a reference group
   * where it has one; as a change where editions can be compared.
   */
  public List<Measure> measures() {
    return Arrays.stream(Measure.values())
        .filter(measure -> referenceGroup.isPresent() || !measure.comparesGroups())
        .filter(measure -> noChange().isEmpty() || !measure.comparesPeriods())
        .toList();
  }

  /**
   * Why no change is stated between two periods, in a sentence that can be shown; empty where one
   * can be.
   */
  public Optional<String> noChange() {
    if (polarity.isDeprivation()) {
      return Optional.of(
          "No change is given for "
              + name
              + ": each edition of the Indices of Deprivation is made anew, from other data and"
              + " methods, so that two editions cannot be compared.");
    }
    return kind == Kind.RANK || kind == Kind.DECILE || kind == Kind.SCORE
        ? Optional.of("No change is given for " + name + ", which is no share or number of people.")
        : Optional.empty();
  }

  /** The same indicator, measured only for some of its groups. */
  public Indicator measuredFor(Set<String> groupIds) {
    return new Indicator(
        id,
        name,
        sentenceName,
        topic,
        description,
        unit,
        decimals,
        polarity,
        kind,
        lowerBound,
        upperBound,
        breaks,
        groups.stream().filter(group -> groupIds.contains(group.id())).toList(),
        referenceGroup.filter(reference -> groupIds.contains(reference) && groupIds.size() > 1),
        defaultGroup.filter(groupIds::contains),
        uncertainty,
        derivation,
        caveats,
        terms,
        nearby);
  }
}
