package org.parityatlas.data.manifest;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Counts of people by category, and the shares that are derived from them. What a share is made of
 * is said here and nowhere in code.
 *
 * @param categories every category of the source, those left out too
 * @param sums categories put together under one name
 * @param indicators the shares
 */
public record Counts(
    List<Category> categories, List<CategorySum> sums, List<CountedIndicator> indicators) {

  public Counts {
    categories = List.copyOf(categories);
    sums = List.copyOf(sums);
    indicators = List.copyOf(indicators);
  }

  /**
   * One category of a source.
   *
   * @param id how sums and indicators call it
   * @param key what the source calls it: the text of its category column, or a column's header
   * @param label a second text that has to stand beside the key, so that a code that now means
   *     something else is a fault
   * @param leftOut why it is read and left out
   */
  public record Category(String id, String key, Optional<String> label, Optional<String> leftOut) {}

  /**
   * Categories put together.
   *
   * @param of ids of categories, or of sums that stand above this one
   * @param published header of a column with the same sum as published, which has to be equal
   */
  public record CategorySum(String id, List<String> of, Optional<String> published) {}

  /**
   * A share of people: numerator ÷ denominator × {@code per}, rounded, halves up.
   *
   * @param numerator ids of categories or sums; all of them are in the denominator too
   * @param per 100 for a percentage
   * @param decimals digits after the point it is rounded to
   */
  public record CountedIndicator(
      String indicator,
      String group,
      List<String> numerator,
      List<String> denominator,
      int per,
      int decimals) {}

  /** The categories that are not left out. */
  public List<Category> listCounted() {
    return categories.stream().filter(category -> category.leftOut().isEmpty()).toList();
  }

  /** The ids of the categories that some ids of categories and sums stand for, each once. */
  public Set<String> expand(List<String> ids) {
    Set<String> expanded = new LinkedHashSet<>();
    for (String id : ids) {
      Optional<CategorySum> sum = sums.stream().filter(s -> s.id().equals(id)).findFirst();
      if (sum.isPresent()) {
        expanded.addAll(expand(sum.get().of()));
      } else {
        expanded.add(id);
      }
    }
    return expanded;
  }

  /** What is wrong with these counts, if anything. */
  public Optional<String> findFault() {
    Set<String> known = new LinkedHashSet<>();
    for (Category category : listCounted()) {
      if (!known.add(category.id())) {
        return Optional.of("the category \"" + category.id() + "\" is there twice");
      }
    }
    for (CategorySum sum : sums) {
      Optional<String> fault = unknown(sum.of(), known);
      if (fault.isPresent()) {
        return fault;
      }
      if (!known.add(sum.id())) {
        return Optional.of("the sum \"" + sum.id() + "\" is there twice");
      }
    }
    for (CountedIndicator indicator : indicators) {
      Optional<String> fault =
          unknown(indicator.numerator(), known).or(() -> unknown(indicator.denominator(), known));
      if (fault.isPresent()) {
        return fault;
      }
      if (!expand(indicator.denominator()).containsAll(expand(indicator.numerator()))) {
        return Optional.of(
            indicator.indicator() + ": a numerator counts people who are not in its denominator");
      }
    }
    return Optional.empty();
  }

  private static Optional<String> unknown(List<String> ids, Set<String> known) {
    return ids.stream()
        .filter(id -> !known.contains(id))
        .findFirst()
        .map(id -> "no category or sum above is called \"" + id + "\"");
  }
}
