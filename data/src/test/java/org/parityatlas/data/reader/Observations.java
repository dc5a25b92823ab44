package org.parityatlas.data.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A sink that keeps what it is given, and finds it again. */
public final class Observations implements ObservationSink {
  public final List<Observation> all = new ArrayList<>();
  public final List<String> notAreas = new ArrayList<>();
  public final List<String> leftOut = new ArrayList<>();

  @Override
  public void accept(Observation observation) {
    all.add(observation);
  }

  @Override
  public void notAnArea(String reason, CellAddress at, String text) {
    notAreas.add(at + " " + text + ": " + reason);
  }

  @Override
  public void leftOut(String reason, CellAddress at, String text) {
    leftOut.add(at + " " + text + ": " + reason);
  }

  public Observation get(String indicator, String group, String period, String code) {
    return find(indicator, group, period, code).orElseThrow();
  }

  public Optional<Observation> find(String indicator, String group, String period, String code) {
    return all.stream()
        .filter(o -> o.areaCode().equals(code))
        .filter(o -> o.series().indicator().equals(indicator))
        .filter(o -> o.series().group().equals(group) && o.series().period().equals(period))
        .findFirst();
  }

  public Stream<Observation> stream() {
    return all.stream();
  }
}
