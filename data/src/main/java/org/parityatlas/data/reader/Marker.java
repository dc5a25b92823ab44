package org.parityatlas.data.reader;

/** Why a number is missing or weak. Missing, suppressed and zero are three different things. */
public enum Marker {
  /** Withheld by the publisher: too few people, or a person could be recognised. */
  SUPPRESSED("suppressed"),
  /** Published, but the publisher calls it unreliable. */
  UNRELIABLE("unreliable"),
  /** Not given because it is below the smallest figure the source states. */
  LOW("low"),
  /** Not there, and the source does not say why. */
  MISSING("missing"),
  /** The question does not arise for this area or group. */
  NOT_APPLICABLE("not-applicable");

  private final String id;

  Marker(String id) {
    this.id = id;
  }

  /** The word used in manifests, the database and answers. */
  public String id() {
    return id;
  }

  /** The marker with this id; throws where there is none. */
  public static Marker get(String id) {
    for (Marker marker : values()) {
      if (marker.id.equals(id)) {
        return marker;
      }
    }
    throw new IllegalArgumentException("no marker is called \"" + id + "\"");
  }

  /** Whether a number can stand beside this marker. */
  public boolean allowsValue() {
    return this == UNRELIABLE;
  }
}
