package org.parityatlas.server.cells;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What each official file is about, in this test's own words. */
final class OfficialFiles {
  private OfficialFiles() {}

  static List<OfficialCells> open() {
    List<OfficialCells> sources = new ArrayList<>();
    sources.add(
        new YearlyCells(
            "claimant-count",
            "claimant-count.csv",
            Map.of("Claimant Count", "claimant-count-rate"),
            false));
    sources.add(
        new YearlyCells(
            "employment-and-inactivity",
            "employment-rate.csv",
            Map.of(
                "Employment rate", "employment-rate-16-64",
                "Economically inactive", "inactivity-rate-16-64"),
            true));
    sources.add(
        new YearlyCells(
            "modelled-unemployment",
            "modelled-unemployment.csv",
            Map.of("Modelled unemployment rate", "modelled-unemployment-rate"),
            true));
    sources.add(
        new YearlyCells(
            "children-in-relative-poverty",
            "children-in-relative-poverty.csv",
            Map.of(
                "Children in relative poverty before housing costs",
                "child-poverty-before-housing-costs",
                "Children in relative poverty after housing costs",
                "child-poverty-after-housing-costs"),
            false));
    sources.addAll(CensusFiles.open());
    sources.add(new OffenceCells());
    sources.add(new SurveyCells());
    sources.addAll(IndicesOf2019.open());
    sources.addAll(IndicesOf2025.open());
    return sources;
  }
}
