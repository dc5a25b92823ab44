package org.parityatlas.boundaries;

import java.util.Map;
import java.util.Optional;

/**
 * A level of the official geography of the United Kingdom, read from the prefix of a GSS code and
 * never from a source's own label (ONS, "A guide to the GSS coding and naming policy").
 */
public enum Level {
  COUNTRY("country", false),
  REGION("region", false),
  COUNTY("county", false),
  COMBINED_AUTHORITY("combined-authority", false),
  /** Inner and Outer London. */
  SUBREGION("subregion", false),
  /** Local authority district, London borough among them. */
  LAD("lad", false),
  MSOA("msoa", true),
  LSOA("lsoa", true);

  private static final Map<String, Level> BY_PREFIX =
      Map.ofEntries(
          Map.entry("E92", COUNTRY),
          Map.entry("W92", COUNTRY),
          Map.entry("S92", COUNTRY),
          Map.entry("N92", COUNTRY),
          Map.entry("K02", COUNTRY),
          Map.entry("K03", COUNTRY),
          Map.entry("K04", COUNTRY),
          Map.entry("E12", REGION),
          Map.entry("E10", COUNTY),
          Map.entry("E11", COUNTY),
          Map.entry("E47", COMBINED_AUTHORITY),
          Map.entry("E13", SUBREGION),
          Map.entry("E06", LAD),
          Map.entry("E07", LAD),
          Map.entry("E08", LAD),
          Map.entry("E09", LAD),
          Map.entry("W06", LAD),
          Map.entry("S12", LAD),
          Map.entry("N09", LAD),
          Map.entry("E02", MSOA),
          Map.entry("W02", MSOA),
          Map.entry("E01", LSOA),
          Map.entry("W01", LSOA));

  private final String id;
  private final boolean vintaged;

  Level(String id, boolean vintaged) {
    this.id = id;
    this.vintaged = vintaged;
  }

  /** The word used in URLs, manifests and the database. */
  public String id() {
    return id;
  }

  /**
   * Whether the same code can name different ground in different years. True of super output areas,
   * which keep a code through a census only roughly; false of administrative areas, whose code is
   * replaced when the boundary materially changes.
   */
  public boolean isVintaged() {
    return vintaged;
  }

  /** The level of a GSS code, if its prefix is one this product knows. */
  public static Optional<Level> findByCode(String code) {
    return code == null || !code.matches("[A-Z]\\d{8}")
        ? Optional.empty()
        : Optional.ofNullable(BY_PREFIX.get(code.substring(0, 3)));
  }

  /** The level with this id; throws where there is none. */
  public static Level get(String id) {
    for (Level level : values()) {
      if (level.id.equals(id)) {
        return level;
      }
    }
    throw new IllegalArgumentException("no level is called \"" + id + "\"");
  }
}
