package org.parityatlas.server.layer;

import java.util.List;
import org.parityatlas.data.indicator.Indicator;
import org.parityatlas.data.reader.Marker;
import org.parityatlas.server.columns.ValueColumns;
import org.parityatlas.server.store.Reading;

/** Figures as published, in a set's order, as the value columns that a map is painted from. */
public final class RateFigures {
  private RateFigures() {}

  /**
   * The columns {@code value} and {@code marker}, finely enough to be painted.
   *
   * @param order of the areas, see {@code AreaOrder}
   * @param readings one an area; {@link Reading#ABSENT} where the source has no row
   */
  public static byte[] columns(Indicator indicator, byte[] order, List<Reading> readings) {
    List<Estimate> estimates =
        readings.stream().map(reading -> RateEstimate.of(reading, indicator).shown()).toList();
    return columns(order, estimates, indicator.decimals());
  }

  /**
   * The same of estimates that were made already, of any measure.
   *
   * @param decimals that are shown
   */
  public static byte[] columns(byte[] order, List<Estimate> estimates, int decimals) {
    int painted = PaintPrecision.decimals(estimates, decimals);
    return new ValueColumns(order, estimates.size())
        .addNumbers(
            "value", estimates.stream().map(one -> Precision.round(one.value(), painted)).toList())
        .addWords("marker", estimates.stream().map(Estimate::marker).map(RateFigures::id).toList())
        .toByteArray();
  }

  /** Adds the exact figures to other columns, where those for painting are not exact. */
  public static void addExact(ValueColumns columns, List<Estimate> estimates, int decimals) {
    if (PaintPrecision.decimals(estimates, decimals) < decimals) {
      columns.addNumbers("value", estimates.stream().map(Estimate::value).toList());
    }
  }

  private static String id(Marker marker) {
    return marker == null ? null : marker.id();
  }
}
