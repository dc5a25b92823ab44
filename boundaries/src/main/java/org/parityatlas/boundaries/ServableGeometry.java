package org.parityatlas.boundaries;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.MultiPolygon;

/**
 * Makes a file's polygons fit to be served: on the National Grid, in the United Kingdom, valid and
 * not empty. It keeps count of what it repaired.
 */
final class ServableGeometry {
  private final String file;
  private final NationalGrid grid;
  private final List<Repair> repairs = new ArrayList<>();

  ServableGeometry(String file, NationalGrid grid) {
    this.file = file;
    this.grid = grid;
  }

  /**
   * The polygon as it can be served.
   *
   * @param polygon as the file has it; null where the file has none
   * @throws BoundaryException where it cannot be served
   */
  MultiPolygon servable(MultiPolygon polygon, int row, String code) {
    if (polygon == null) {
      throw new BoundaryException(
          BoundaryException.Fault.EMPTY, file, row, code, "it has no polygon");
    }
    requireWithin(grid.limits(), polygon.getEnvelopeInternal(), row, code);
    MultiPolygon onGrid = grid.bring(polygon);
    requireWithin(UkEnvelope.METRES, onGrid.getEnvelopeInternal(), row, code);
    GeometryRepair repair = GeometryRepair.of(onGrid);
    if (repair.geometry().isEmpty()) {
      throw new BoundaryException(
          BoundaryException.Fault.EMPTY, file, row, code, "its polygon has no surface");
    }
    if (repair.areaChange() > BoundaryFile.LARGEST_AREA_CHANGE) {
      throw new BoundaryException(
          BoundaryException.Fault.REPAIR_TOO_LARGE,
          file,
          row,
          code,
          String.format(
              Locale.ROOT,
              "its polygon is invalid (%s), and a repair would change its area by %.3f %%; at most"
                  + " %.2f %% is taken",
              repair.reason().orElse(""),
              100 * repair.areaChange(),
              100 * BoundaryFile.LARGEST_AREA_CHANGE));
    }
    repair
        .reason()
        .ifPresent(reason -> repairs.add(new Repair(row, code, reason, repair.areaChange())));
    return repair.geometry();
  }

  private void requireWithin(Envelope limits, Envelope extent, int row, String code) {
    if (!limits.contains(extent)) {
      Envelope turned =
          new Envelope(extent.getMinY(), extent.getMaxY(), extent.getMinX(), extent.getMaxX());
      throw new BoundaryException(
          BoundaryException.Fault.OUTSIDE_UNITED_KINGDOM,
          file,
          row,
          code,
          String.format(
              Locale.ROOT,
              "its coordinates (x %.1f to %.1f, y %.1f to %.1f) are not in the United Kingdom%s",
              extent.getMinX(),
              extent.getMaxX(),
              extent.getMinY(),
              extent.getMaxY(),
              limits.contains(turned) ? "; x and y seem to have changed places" : ""));
    }
  }

  List<Repair> repairs() {
    return List.copyOf(repairs);
  }
}
