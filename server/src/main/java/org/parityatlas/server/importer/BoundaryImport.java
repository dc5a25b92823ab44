package org.parityatlas.server.importer;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.parityatlas.boundaries.BoundaryArea;
import org.parityatlas.boundaries.BoundaryFile;
import org.parityatlas.boundaries.Repair;
import org.parityatlas.boundaries.generalise.CoverageFault;
import org.parityatlas.data.manifest.BoundaryManifest;
import org.parityatlas.data.reader.RowOutcome;
import org.parityatlas.data.reader.RowTally;

/**
 * A boundary file into a staged version: areas in code order, as published and generalised. The
 * whole set is in memory meanwhile, since generalising keeps shared edges shared only when it sees
 * them all.
 */
final class BoundaryImport {
  private static final int MAX_NOTED = 5;

  private final Connection connection;
  private final long version;
  private final BoundaryManifest manifest;
  private final LoadProgress progress;
  private final DrawingPacking packing;
  private final Map<String, Long> counts = new LinkedHashMap<>();
  private final List<String> notes = new ArrayList<>();

  BoundaryImport(
      Connection connection,
      long version,
      BoundaryManifest manifest,
      LoadProgress progress,
      DrawingPacking packing) {
    this.connection = connection;
    this.version = version;
    this.manifest = manifest;
    this.progress = progress;
    this.packing = packing;
  }

  /** Reads, checks and stages; commits nothing. */
  SourceReport run(Path path) throws SQLException {
    try (BoundaryFile file = BoundaryFile.open(path, manifest.options())) {
      insertSet(file);
      List<BoundaryArea> areas;
      try (LoadProgress.Step step =
          progress.step("Reading " + manifest.id(), file.featureCount())) {
        areas = AreaCopy.run(connection, version, file, step);
      }
      noteFile(file, areas.size());
      noteCoverage(
          new DrawingImport(connection, version, manifest, progress, packing, notes).run(areas),
          areas);
      setBox();
      return new SourceReport(counts, account(file, areas.size()), notes);
    }
  }

  /** A record is an area, or marked as deleted; any other has failed the load before. */
  private static RowTally account(BoundaryFile file, long areas) {
    long records = file.recordCount();
    long deleted = records - file.featureCount();
    return new RowTally(
        "records",
        records,
        Map.of(RowOutcome.LOADED, areas, RowOutcome.DELETED, deleted),
        records - deleted - areas,
        null);
  }

  private void noteFile(BoundaryFile file, int areas) {
    counts.put("areas", (long) areas);
    counts.put("repaired", (long) file.repairs().size());
    notes.add(
        String.format(
            "%s %d, %s; code in %s, name in %s%s; text in %s (%s)",
            file.level().id(),
            file.vintage(),
            file.crs(),
            file.columns().code(),
            file.columns().name(),
            file.columns().welshName().map(column -> ", Welsh name in " + column).orElse(""),
            file.encoding().charset(),
            file.encoding().foundFrom()));
    for (Repair repair : file.repairs()) {
      notes.add(
          String.format(
              Locale.UK,
              "repaired %s (record %d): %s; area changed by %.6f%%",
              repair.code(),
              repair.row(),
              repair.reason(),
              100 * repair.areaChange()));
    }
  }

  private void noteCoverage(List<CoverageFault> faults, List<BoundaryArea> areas) {
    counts.put("not fitting a neighbour", (long) faults.size());
    faults.stream()
        .limit(MAX_NOTED)
        .forEach(
            fault ->
                notes.add(
                    areas.get(fault.index()).code()
                        + " "
                        + areas.get(fault.index()).name()
                        + " overlaps or misses a neighbour's edge"));
    if (faults.size() > MAX_NOTED) {
      notes.add("and " + (faults.size() - MAX_NOTED) + " more that do not fit a neighbour");
    }
  }

  private void insertSet(BoundaryFile file) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            """
            INSERT INTO boundary_set (version_id, set_id, name, level, vintage, geography, extent,
              area_singular, area_plural, area_count, display_order, west, south, east, north)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, 0, 0, 0)""")) {
      insert.setLong(1, version);
      insert.setString(2, manifest.setId());
      insert.setString(3, manifest.name());
      insert.setString(4, file.level().id());
      insert.setInt(5, file.vintage());
      insert.setString(6, file.geography().id());
      insert.setString(7, manifest.extent());
      insert.setString(8, manifest.areaSingular());
      insert.setString(9, manifest.areaPlural());
      insert.setInt(10, file.featureCount());
      insert.setInt(11, manifest.order());
      insert.executeUpdate();
    }
  }

  private void setBox() throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement(
            """
            UPDATE boundary_set SET west = ST_XMin(box), south = ST_YMin(box),
              east = ST_XMax(box), north = ST_YMax(box)
            FROM (SELECT ST_Extent(ST_Transform(ST_Envelope(geom), 4326)) AS box
                  FROM boundary_area WHERE version_id = ?) extent
            WHERE version_id = ?""")) {
      update.setLong(1, version);
      update.setLong(2, version);
      update.executeUpdate();
    }
  }
}
