package org.parityatlas.boundaries;

import java.nio.charset.Charset;
import java.util.Optional;
import java.util.OptionalInt;

/** What a manifest or a person says of a boundary file; all that is empty is recognised from it. */
public record BoundaryOptions(
    Optional<String> codeColumn,
    Optional<String> nameColumn,
    Optional<String> welshNameColumn,
    Optional<Level> level,
    OptionalInt vintage,
    Optional<Charset> encoding) {

  /** Everything is recognised from the file. */
  public static BoundaryOptions recognised() {
    return new BoundaryOptions(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        OptionalInt.empty(),
        Optional.empty());
  }
}
