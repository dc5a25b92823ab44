package org.parityatlas.server.http;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.parityatlas.data.indicator.Measure;
import org.parityatlas.data.reader.Marker;
import org.parityatlas.server.layer.Estimate;
import org.parityatlas.server.layer.Estimate.Role;

/**
 * The fields of an estimate: the same names and values as properties of a feature, as columns, and
 * in every other answer.
 */
final class EstimateFields {

  /**
   * A field.
   *
   * @param always whether it is written where it says nothing, too
   */
  record Field(String name, boolean always, Function<Estimate, Object> get) {}

  /** Those of any estimate. */
  static final List<Field> OWN =
      List.of(
          new Field("value", true, Estimate::value),
          new Field("lower", true, Estimate::lower),
          new Field("upper", true, Estimate::upper),
          new Field("numerator", true, one -> one.counts().numerator()),
          new Field("denominator", true, one -> one.counts().denominator()),
          new Field("marker", true, one -> id(one.marker())),
          new Field("reliability", true, one -> one.reliability().id()),
          new Field("intervalMarker", false, one -> id(one.intervalMarker())),
          new Field("numeratorMarker", false, one -> count(one.counts().numeratorMarker())),
          new Field("denominatorMarker", false, one -> count(one.counts().denominatorMarker())),
          new Field("detectableChange", false, Estimate::detectableChange),
          new Field(
              "refused",
              false,
              one -> one.refused().map(refused -> refused.refusal().id()).orElse(null)));

  private static final Field CLARITY =
      new Field("clarity", true, one -> one.clarity() == null ? null : one.clarity().id());

  private EstimateFields() {}

  /** Those of a measure, in the order they are written in. */
  static List<Field> of(Measure measure) {
    List<Field> fields = new ArrayList<>(OWN);
    if (measure.isComparison()) {
      fields.add(CLARITY);
    }
    if (measure == Measure.GAP || measure == Measure.RATIO) {
      fields.addAll(of(Role.GROUP));
      fields.addAll(of(Role.REFERENCE));
    }
    if (measure.comparesPeriods()) {
      fields.addAll(of(Role.BASELINE));
      fields.addAll(of(Role.LATER));
    }
    return fields;
  }

  /** Those of one of the two that a comparison is made of. */
  private static List<Field> of(Role role) {
    return Arrays.asList(
        input(role, "Value", Estimate::value),
        input(role, "Lower", Estimate::lower),
        input(role, "Upper", Estimate::upper),
        input(role, "Marker", one -> id(one.marker())));
  }

  private static Field input(Role role, String name, Function<Estimate, Object> get) {
    return new Field(
        role.id() + name,
        true,
        one -> Optional.ofNullable(one.inputs().get(role)).map(get).orElse(null));
  }

  /** The id of a marker, or null. */
  private static String id(Marker marker) {
    return marker == null ? null : marker.id();
  }

  /** A source that publishes no counts has nothing to say of them. */
  private static String count(Marker marker) {
    return marker == Marker.NOT_APPLICABLE ? null : id(marker);
  }
}
