package org.parityatlas.server.importer;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.io.WKBWriter;
import org.parityatlas.boundaries.BoundaryArea;
import org.parityatlas.boundaries.WebMercator;
import org.parityatlas.boundaries.generalise.CoverageCheck;
import org.parityatlas.boundaries.generalise.CoverageFault;
import org.parityatlas.boundaries.generalise.CoverageGeneralisation;
import org.parityatlas.boundaries.packed.PackedArea;
import org.parityatlas.boundaries.packed.PackedCoverage;
import org.parityatlas.data.manifest.BoundaryManifest;
import org.parityatlas.server.postgis.CopyBinary;

/**
 * The drawings of a set, generalised as a coverage, and the vector tiles made of them. One thread
 * draws, one tolerance after another, since drawing takes much memory, and looks for faults of the
 * set; the caller sends what is drawn to the database, hands it on to be packed, and has its tiles
 * made while the next is drawn.
 */
final class DrawingImport {
  /** Raised when the drawing of the same geometry changes: projection, decimals, ring order. */
  private static final String DRAWING_FORMAT = "geojson-1 " + PackedCoverage.FORMAT;

  private final Connection connection;
  private final long version;
  private final BoundaryManifest manifest;
  private final LoadProgress progress;
  private final DrawingPacking packing;
  private final List<String> notes;

  /**
   * @param notes of the report, to which each drawing adds a line
   */
  DrawingImport(
      Connection connection,
      long version,
      BoundaryManifest manifest,
      LoadProgress progress,
      DrawingPacking packing,
      List<String> notes) {
    this.connection = connection;
    this.version = version;
    this.manifest = manifest;
    this.progress = progress;
    this.packing = packing;
    this.notes = notes;
  }

  /** Draws and stages, and hands on what is to be packed; gives what is at fault in the set. */
  List<CoverageFault> run(List<BoundaryArea> areas) throws SQLException {
    List<MultiPolygon> published = areas.stream().map(BoundaryArea::geometry).toList();
    List<Double> tolerances = manifest.tolerancesMetres().stream().sorted().toList();
    ExecutorService drawing = Executors.newSingleThreadExecutor();
    try {
      List<Future<List<MultiPolygon>>> drawings = new ArrayList<>();
      for (double tolerance : tolerances) {
        drawings.add(drawing.submit(() -> draw(published, tolerance)));
      }
      Future<List<CoverageFault>> faults = drawing.submit(() -> CoverageCheck.faults(published));
      try (TilePyramid tiles = new TilePyramid(connection, version, manifest, progress)) {
        for (int i = 0; i < tolerances.size(); i++) {
          stage(areas, drawings.get(i), tolerances.get(i));
          tiles.make(tolerances.get(i));
        }
        notes.add(tiles.stage());
      }
      return Waiting.on(faults);
    } finally {
      drawing.shutdownNow();
    }
  }

  private void stage(
      List<BoundaryArea> areas, Future<List<MultiPolygon>> drawing, double toleranceMetres)
      throws SQLException {
    String drawn =
        manifest.isAsRead(toleranceMetres)
            ? "Storing " + manifest.id() + " as published"
            : String.format(Locale.UK, "Generalising %s to %.0f m", manifest.id(), toleranceMetres);
    try (LoadProgress.Step step = progress.step(drawn, 1)) {
      List<MultiPolygon> polygons = Waiting.on(drawing);
      packing.submit(
          version,
          toleranceMetres,
          () -> PackedCoverage.write(projected(areas, polygons), toleranceMetres));
      stageDrawing(toleranceMetres, areas, polygons);
      step.advance(1);
    }
  }

  private List<MultiPolygon> draw(List<MultiPolygon> published, double tolerance) {
    return manifest.isAsRead(tolerance)
        ? published
        : CoverageGeneralisation.simplify(published, tolerance);
  }

  private static List<PackedArea> projected(List<BoundaryArea> areas, List<MultiPolygon> drawn) {
    WebMercator mercator = new WebMercator();
    List<PackedArea> projected = new ArrayList<>(areas.size());
    for (int i = 0; i < areas.size(); i++) {
      BoundaryArea area = areas.get(i);
      projected.add(
          new PackedArea(
              area.code(), area.name(), area.welshName(), mercator.project(drawn.get(i))));
    }
    return projected;
  }

  private void stageDrawing(double tolerance, List<BoundaryArea> areas, List<MultiPolygon> drawn)
      throws SQLException {
    boolean asRead = manifest.isAsRead(tolerance);
    if (!asRead) {
      copyGeneralised(tolerance, drawn);
    }
    long vertices = drawn.stream().mapToLong(MultiPolygon::getNumPoints).sum();
    insertDrawing(tolerance, contentHash(areas, drawn), vertices);
    notes.add(
        String.format(
            Locale.UK,
            "%,d vertices %s",
            vertices,
            asRead
                ? "as published"
                : String.format(Locale.UK, "generalised to %.0f m", tolerance)));
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
}
