package org.parityatlas.data.reader;

import java.util.Arrays;

/**
 * A column of a source and what its cells say of a figure.
 *
 * @param column letters in a sheet, the header in a CSV
 * @param multipliedBy 1, or 100 where a proportion becomes a percentage
 */
public record SourceColumn(Role role, String column, int multipliedBy) {

  public SourceColumn(Role role, String column) {
    this(role, column, 1);
  }

  /** What a cell says of the figure in its row. */
  public enum Role {
    VALUE("value"),
    /** Half-width of the published 95% interval. */
    HALF_WIDTH("half-width"),
    LOWER("lower"),
    UPPER("upper"),
    NUMERATOR("numerator"),
    DENOMINATOR("denominator"),
    /** A sign beside the value that says how good it is. */
    STATUS("status"),
    /** A remark beside the value. */
    NOTE("note"),
    VALUE_MARKER("value-marker"),
    INTERVAL_MARKER("interval-marker"),
    NUMERATOR_MARKER("numerator-marker"),
    DENOMINATOR_MARKER("denominator-marker");

    private final String id;

    Role(String id) {
      this.id = id;
    }

    /** The word used in manifests, the database and answers. */
    public String id() {
      return id;
    }

    /** The role with this id; throws where there is none. */
    public static Role get(String id) {
      return Arrays.stream(values())
          .filter(role -> role.id.equals(id))
          .findFirst()
          .orElseThrow(() -> new IllegalArgumentException("no role is called \"" + id + "\""));
    }
  }
}
