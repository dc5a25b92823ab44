package org.parityatlas.server.layer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parityatlas.data.indicator.Indicator;
import org.parityatlas.data.statistics.Change;
import org.parityatlas.data.statistics.Clarity;
import org.parityatlas.data.statistics.Difference;
import org.parityatlas.data.statistics.IntervalEstimate;
import org.parityatlas.data.statistics.TimeSpan;

/**
 * How an area's figure changed between two periods: later − baseline, with the interval of that
 * difference ({@link Change}). Rounded to the precision of the source.
 *
 * @param clarity {@code HIGHER} where the figure has clearly risen (a gap: widened)
 */
public record SeriesChange(
    String baseline, String later, Double value, Double lower, Double upper, Clarity clarity) {

  /**
   * The change from a baseline to a later period.
   *
   * @param estimates by period, the earliest first, only where a figure has an interval
   * @param baseline the period asked for; the earliest that has an interval if empty
   * @param later likewise; the latest if empty
   * @return empty where either has no figure to rely on, or the one does not end before the other
   *     begins
   */
  static Optional<SeriesChange> find(
      Map<String, IntervalEstimate> estimates,
      Optional<String> baseline,
      Optional<String> later,
      Indicator indicator) {
    List<String> periods = new ArrayList<>(estimates.keySet());
    if (periods.isEmpty()) {
      return Optional.empty();
    }
    String from = baseline.orElse(periods.get(0));
    String to = later.orElse(periods.get(periods.size() - 1));
    if (!estimates.containsKey(from) || !estimates.containsKey(to)) {
      return Optional.empty();
    }
    TimeSpan before = TimeSpan.ofPeriod(from);
    TimeSpan after = TimeSpan.ofPeriod(to);
    if (!before.isBefore(after)) {
      return Optional.empty();
    }
    Difference change = Change.since(estimates.get(from), before, estimates.get(to), after);
    int decimals = indicator.decimals();
    return Optional.of(
        new SeriesChange(
            from,
            to,
            Precision.round(change.value(), decimals),
            Precision.round(change.interval().lower(), decimals),
            Precision.round(change.interval().upper(), decimals),
            change.clarity()));
  }
}
