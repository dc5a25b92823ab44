package org.parityatlas.server.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.parityatlas.data.reader.Marker;
import org.parityatlas.data.statistics.Clarity;
import org.parityatlas.server.layer.Estimate;

/**
 * An estimate as the API writes it. The first six fields are always there; the others only where
 * they say something.
 */
record EstimateView(
    Double value,
    Double lower,
    Double upper,
    Double numerator,
    Double denominator,
    String marker,
    @JsonInclude(JsonInclude.Include.NON_NULL) String intervalMarker,
    @JsonInclude(JsonInclude.Include.NON_NULL) String numeratorMarker,
    @JsonInclude(JsonInclude.Include.NON_NULL) String denominatorMarker,
    @JsonInclude(JsonInclude.Include.NON_NULL) String clarity,
    @JsonInclude(JsonInclude.Include.NON_NULL) Double groupValue,
    @JsonInclude(JsonInclude.Include.NON_NULL) Double groupLower,
    @JsonInclude(JsonInclude.Include.NON_NULL) Double groupUpper,
    @JsonInclude(JsonInclude.Include.NON_NULL) String groupMarker,
    @JsonInclude(JsonInclude.Include.NON_NULL) Double referenceValue,
    @JsonInclude(JsonInclude.Include.NON_NULL) Double referenceLower,
    @JsonInclude(JsonInclude.Include.NON_NULL) Double referenceUpper,
    @JsonInclude(JsonInclude.Include.NON_NULL) String referenceMarker) {

  static EstimateView of(Estimate estimate) {
    Estimate group = estimate.group();
    Estimate reference = estimate.reference();
    return new EstimateView(
        estimate.value(),
        estimate.lower(),
        estimate.upper(),
        estimate.numerator(),
        estimate.denominator(),
        id(estimate.marker()),
        id(estimate.intervalMarker()),
        countMarker(estimate.numeratorMarker()),
        countMarker(estimate.denominatorMarker()),
        id(estimate.clarity()),
        group == null ? null : group.value(),
        group == null ? null : group.lower(),
        group == null ? null : group.upper(),
        group == null ? null : id(group.marker()),
        reference == null ? null : reference.value(),
        reference == null ? null : reference.lower(),
        reference == null ? null : reference.upper(),
        reference == null ? null : id(reference.marker()));
  }

  /** The id of a marker, or null. */
  static String id(Marker marker) {
    return marker == null ? null : marker.id();
  }

  /** A source that publishes no counts has nothing to say of them. */
  private static String countMarker(Marker marker) {
    return marker == Marker.NOT_APPLICABLE ? null : id(marker);
  }

  private static String id(Clarity clarity) {
    return clarity == null ? null : clarity.id();
  }
}
