package org.parityatlas.server.layer;

import java.util.Map;
import java.util.Optional;
import org.parityatlas.data.reader.Marker;
import org.parityatlas.data.statistics.Clarity;
import org.parityatlas.data.statistics.Difference;
import org.parityatlas.data.statistics.RefusedException;
import org.parityatlas.data.statistics.Reliability;

/**
 * What is shown of one area: rounded to the precision of the source, limits clipped to what the
 * indicator can be. Every number is null where there is none, and a marker says why.
 *
 * @param counts the people behind it; {@link Counts#NONE} for a comparison
 * @param marker why the value is missing or weak
 * @param intervalMarker why a value has no interval; null also where the whole indicator has none
 * @param clarity of a comparison with an interval: what it says; else null
 * @param reliability how far it can be relied upon
 * @param detectableChange the smallest change that the source could show here, from its latest
 *     error; null where it has none
 * @param refused why a comparison that was asked for is not made, where a method refuses it
 * @param tested of a comparison with an interval: the difference that was tested, not rounded, on
 *     the scale it was tested on (of a ratio, the logarithm)
 * @param inputs what a comparison was made of, itself an estimate
 */
public record Estimate(
    Double value,
    Double lower,
    Double upper,
    Counts counts,
    Marker marker,
    Marker intervalMarker,
    Clarity clarity,
    Reliability reliability,
    Double detectableChange,
    Optional<RefusedException> refused,
    Optional<Difference> tested,
    Map<Role, Estimate> inputs) {

  /** What an input is to the comparison made of it. */
  public enum Role {
    GROUP("group"),
    REFERENCE("reference"),
    BASELINE("baseline"),
    LATER("later");

    private final String id;

    Role(String id) {
      this.id = id;
    }

    /** The word in front of a field: {@code groupValue}. */
    public String id() {
      return id;
    }
  }

  /** Counts of people with the reason where one is missing. */
  public record Counts(
      Double numerator, Double denominator, Marker numeratorMarker, Marker denominatorMarker) {
    /** A comparison has none of its own. */
    public static final Counts NONE = new Counts(null, null, null, null);
  }

  /** Whether the value may enter breaks and ranks. */
  public boolean isUsable() {
    return value != null && marker == null;
  }
}
