package org.parityatlas.server.importer;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.parityatlas.boundaries.Geography;
import org.parityatlas.data.manifest.LookupManifest;
import org.parityatlas.data.reader.AreaRecord;
import org.parityatlas.data.reader.LookupReader;
import org.parityatlas.data.reader.LookupSink;
import org.parityatlas.data.reader.ParentLink;
import org.parityatlas.data.reader.RowAccounting;
import org.parityatlas.data.reader.RowOutcome;
import org.parityatlas.server.postgis.CopyBinary;

/** A lookup into a staged version: areas for the registry, and what lies within what. */
final class LookupImport extends RowAccounting implements LookupSink {
  private final Map<String, AreaRecord> areas = new LinkedHashMap<>();
  private final Set<ParentLink> links = new LinkedHashSet<>();
  private final Set<Succession> successions = new LinkedHashSet<>();
  private final List<String> notes = new ArrayList<>();
  private LoadProgress.Step step;

  private record Succession(AreaRecord old, AreaRecord current) {}

  /** Reads, checks and stages; commits nothing. */
  SourceReport run(
      Connection connection,
      long version,
      LookupManifest manifest,
      Path path,
      String fileName,
      LoadProgress progress)
      throws SQLException {
    try (LoadProgress.Step reading = progress.step("Reading " + manifest.id(), -1)) {
      step = reading;
      new LookupReader().read(path, fileName, manifest, this);
    }
    copyAreas(connection, version);
    copyLinks(connection, version);
    copySuccessions(connection, version);
    Map<String, Long> counts = new LinkedHashMap<>();
    Map<Geography, Long> geographies = new LinkedHashMap<>();
    for (AreaRecord area : areas.values()) {
      geographies.merge(area.geography(), 1L, Long::sum);
    }
    geographies.forEach((geography, many) -> counts.put(AreaWords.of(geography, many), many));
    counts.put("links from an area to what it lies in", (long) links.size());
    if (!successions.isEmpty()) {
      counts.put("links from an old code to what took its place", (long) successions.size());
    }
    return new SourceReport(counts, account.tally(), notes);
  }

  @Override
  public void outcome(int row, RowOutcome outcome) {
    account.settle(null, row, outcome);
  }

  @Override
  public void area(AreaRecord area) {
    areas.putIfAbsent(area.geography() + " " + area.code(), area);
    step.advance(1);
  }

  @Override
  public void link(ParentLink link) {
    links.add(link);
  }

  @Override
  public void succession(AreaRecord old, AreaRecord current) {
    successions.add(new Succession(bare(old), bare(current)));
  }

  /** One record for an area, however its rows spell its name. */
  private static AreaRecord bare(AreaRecord area) {
    return new AreaRecord(area.geography(), area.code(), area.code(), Optional.empty());
  }

  @Override
  public void straddles(AreaRecord child, List<String> parents) {
    notes.add(
        child.code()
            + " "
            + child.name()
            + " has rows in "
            + String.join(" and ", parents)
            + "; it is put where most of them are");
  }

  private void copyAreas(Connection connection, long version) throws SQLException {
    try (CopyBinary rows =
        CopyBinary.into(
            connection, "area", "version_id", "geography", "code", "name", "name_welsh")) {
      for (AreaRecord area : areas.values()) {
        rows.row()
            .put(version)
            .put(area.geography().id())
            .put(area.code())
            .put(area.name())
            .put(area.welshName().orElse(null));
      }
      rows.finish();
    }
  }

  private void copyLinks(Connection connection, long version) throws SQLException {
    try (CopyBinary rows =
        CopyBinary.into(
            connection,
            "area_parent",
            "version_id",
            "geography",
            "code",
            "parent_geography",
            "parent_code")) {
      for (ParentLink link : links) {
        rows.row()
            .put(version)
            .put(link.childGeography().id())
            .put(link.child())
            .put(link.parentGeography().id())
            .put(link.parent());
      }
      rows.finish();
    }
  }

  private void copySuccessions(Connection connection, long version) throws SQLException {
    try (CopyBinary rows =
        CopyBinary.into(
            connection,
            "area_successor",
            "version_id",
            "geography",
            "code",
            "successor_geography",
            "successor_code")) {
      for (Succession succession : successions) {
        rows.row()
            .put(version)
            .put(succession.old().geography().id())
            .put(succession.old().code())
            .put(succession.current().geography().id())
            .put(succession.current().code());
      }
      rows.finish();
    }
  }
}
