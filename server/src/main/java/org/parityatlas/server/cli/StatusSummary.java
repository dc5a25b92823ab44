package org.parityatlas.server.cli;

import java.util.List;
import java.util.OptionalLong;

/**
 * What a database holds.
 *
 * @param release the live release; empty if none was made
 */
public record StatusSummary(OptionalLong release, List<Loaded> sets, List<Loaded> datasets) {

  /**
   * One boundary set or dataset of the live release.
   *
   * @param detail its size in words, such as "33 areas"
   */
  public record Loaded(String id, String name, String detail) {}

  public StatusSummary {
    sets = List.copyOf(sets);
    datasets = List.copyOf(datasets);
  }
}
