package org.parityatlas.data.reader;

import java.util.Optional;
import java.util.OptionalInt;
import org.parityatlas.boundaries.Geography;
import org.parityatlas.boundaries.Level;

/** Which geography a code belongs to: the level its prefix says, in the vintage of its source. */
final class AreaCodes {
  private AreaCodes() {}

  static Optional<Geography> find(String code, OptionalInt vintage) {
    return Level.findByCode(code)
        .filter(level -> !level.isVintaged() || vintage.isPresent())
        .map(level -> Geography.of(level, level.isVintaged() ? vintage.getAsInt() : 0));
  }

  /** Why {@link #find} found none. */
  static String reason(String code) {
    if (code.isEmpty()) {
      return "the code is empty";
    }
    return Level.findByCode(code).isPresent()
        ? "the code is of a super output area, and the source's census year is not stated"
        : "it is not the code of an area";
  }
}
