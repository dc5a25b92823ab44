package org.parityatlas.boundaries;

import java.nio.charset.Charset;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a manifest or a person says of a boundary file; what is left empty is recognised from the
 * file. Column names are taken in whatever case.
 */
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

  /** The same with a vintage, for a file whose columns do not tell it. */
  public BoundaryOptions withVintage(int year) {
    return new BoundaryOptions(
        codeColumn, nameColumn, welshNameColumn, level, OptionalInt.of(year), encoding);
  }

  /** The same with a level, where the file holds the codes of several. */
  public BoundaryOptions withLevel(Level own) {
    return new BoundaryOptions(
        codeColumn, nameColumn, welshNameColumn, Optional.of(own), vintage, encoding);
  }

  /** The same with columns, for a file that names them in no known way. */
  public BoundaryOptions withColumns(String code, String name) {
    return new BoundaryOptions(
        Optional.of(code), Optional.of(name), welshNameColumn, level, vintage, encoding);
  }

  /** The same with an encoding, for a file that states none or a wrong one. */
  public BoundaryOptions withEncoding(Charset charset) {
    return new BoundaryOptions(
        codeColumn, nameColumn, welshNameColumn, level, vintage, Optional.of(charset));
  }
}
