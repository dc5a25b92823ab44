package org.parityatlas.server.importer;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.io.WKBWriter;
import org.parityatlas.boundaries.BoundaryArea;
import org.parityatlas.boundaries.BoundaryFile;
import org.parityatlas.boundaries.Repair;
import org.parityatlas.boundaries.generalise.CoverageCheck;
import org.parityatlas.boundaries.generalise.CoverageFault;
import org.parityatlas.boundaries.generalise.CoverageGeneralisation;
import org.parityatlas.data.manifest.BoundaryManifest;
import org.parityatlas.data.reader.RowOutcome;
import org.parityatlas.data.reader.RowTally;
import org.parityatlas.server.postgis.CopyBinary;

/**
 * A boundary file into a staged version: areas in code order, as published and generalised. The
 * whole set is in memory meanwhile, since generalising keeps shared edges shared only when it sees
 * them all.
 */
final class BoundaryImport {
  /** Raised when the drawing of the same geometry changes: projection, decimals, ring order. */
  private static final String DRAWING_FORMAT = "geojson-1";

  private static final int MAX_NOTED = 5;

  private final Connection connection;
  private final long version;
  private final BoundaryManifest manifest;
  private final LoadProgress progress;
  private final Map<String, Long> counts = new LinkedHashMap<>();
  private final List<String> notes = new ArrayList<>();

  BoundaryImport(
      Connection connection, long version, BoundaryManifest manifest, LoadProgress progress) {
    this.connection = connection;
    this.version = version;
    this.manifest = manifest;
    this.progress = progress;
  }

  /** Reads, checks and stages; commits nothing. */
  SourceReport run(Path path) throws SQLException {
    List<BoundaryArea> areas = new ArrayList<>();
    String geography;
    RowTally records;
    try (BoundaryFile file = BoundaryFile.open(path, manifest.options())) {
      try (LoadProgress.Step step =
          progress.step("Reading " + manifest.id(), file.featureCount())) {
        file.forEach(
            area -> {
              areas.add(area);
              step.advance(1);
            });
      }
      areas.sort(Comparator.comparing(BoundaryArea::code));
      noteFile(file, areas.size());
      records = account(file, areas.size());
      insertSet(file, areas.size());
      geography = file.geography().id();
    }
    List<MultiPolygon> published = areas.stream().map(BoundaryArea::geometry).toList();
    noteCoverage(CoverageCheck.faults(published), areas);
    copyAreas(areas, geography);
    drawings(areas, published);
    setBox();
    notes.add(new TilePyramid(connection, version, progress).build());
    return new SourceReport(counts, records, notes);
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

  private void insertSet(BoundaryFile file, int areas) throws SQLException {
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
      insert.setInt(10, areas);
      insert.setInt(11, manifest.order());
      insert.executeUpdate();
    }
  }

  private void copyAreas(List<BoundaryArea> areas, String geography) throws SQLException {
    try (CopyBinary copy =
        CopyBinary.into(connection, "boundary_area", "version_id", "ordinal", "code", "geom")) {
      for (int i = 0; i < areas.size(); i++) {
        BoundaryArea area = areas.get(i);
        copy.row().put(version).put(i).put(area.code()).put(area.geometry());
      }
      copy.finish();
    }
    try (CopyBinary copy =
        CopyBinary.into(
            connection, "area", "version_id", "geography", "code", "name", "name_welsh")) {
      for (BoundaryArea area : areas) {
        copy.row()
            .put(version)
            .put(geography)
            .put(area.code())
            .put(area.name())
            .put(area.welshName().orElse(null));
      }
      copy.finish();
    }
  }

  private void drawings(List<BoundaryArea> areas, List<MultiPolygon> published)
      throws SQLException {
    List<Double> tolerances = manifest.tolerancesMetres();
    try (LoadProgress.Step step =
        progress.step("Generalising " + manifest.id(), tolerances.size())) {
      for (double tolerance : tolerances) {
        List<MultiPolygon> drawn =
            manifest.isAsRead(tolerance)
                ? published
                : CoverageGeneralisation.simplify(published, tolerance);
        if (!manifest.isAsRead(tolerance)) {
          copyGeneralised(tolerance, drawn);
        }
        long vertices = drawn.stream().mapToLong(MultiPolygon::getNumPoints).sum();
        insertDrawing(tolerance, contentHash(areas, drawn), vertices);
        notes.add(
            String.format(
                Locale.UK,
                "%,d vertices %s",
                vertices,
                manifest.isAsRead(tolerance)
                    ? "as published"
                    : String.format(Locale.UK, "generalised to %.0f m", tolerance)));
        step.advance(1);
      }
    }
  }

  private void copyGeneralised(double tolerance, List<MultiPolygon> drawn) throws SQLException {
    try (CopyBinary copy =
        CopyBinary.into(
            connection,
            "boundary_generalised",
            "version_id",
            "tolerance_metres",
            "ordinal",
            "geom")) {
      for (int i = 0; i < drawn.size(); i++) {
        copy.row().put(version).put(tolerance).put(i).put(drawn.get(i));
      }
      copy.finish();
    }
  }

  private static String contentHash(List<BoundaryArea> areas, List<MultiPolygon> drawn) {
    MessageDigest digest = Fingerprint.sha256();
    digest.update(DRAWING_FORMAT.getBytes(StandardCharsets.UTF_8));
    WKBWriter wkb = new WKBWriter();
    for (int i = 0; i < drawn.size(); i++) {
      BoundaryArea area = areas.get(i);
      String labels = area.code() + '\n' + area.name() + '\n' + area.welshName().orElse("") + '\n';
      digest.update(labels.getBytes(StandardCharsets.UTF_8));
      digest.update(wkb.write(drawn.get(i)));
    }
    return HexFormat.of().formatHex(digest.digest(), 0, 8);
  }

  private void insertDrawing(double tolerance, String contentHash, long vertices)
      throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            """
            INSERT INTO boundary_drawing (version_id, tolerance_metres, as_published, content_hash, vertices)
            VALUES (?, ?, ?, ?, ?)""")) {
      insert.setLong(1, version);
      insert.setDouble(2, tolerance);
      insert.setBoolean(3, manifest.isAsRead(tolerance));
      insert.setString(4, contentHash);
      insert.setLong(5, vertices);
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
