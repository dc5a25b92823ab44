package org.parityatlas.boundaries;

/**
 * What an area code is to be read in: a level, and for super output areas the vintage of the census
 * geography. {@code lsoa-2011} and {@code lsoa-2021} share many codes and hold different areas;
 * {@code lad} has no year, since a district's code changes with its boundary.
 *
 * @param vintage year of the census geography, or 0 where the level's codes do not depend on it
 */
public record Geography(Level level, int vintage) {

  public Geography {
    if (level.isVintaged() != (vintage != 0)) {
      throw new IllegalArgumentException(
          level.isVintaged()
              ? level.id() + " codes mean different areas in different years: give the vintage"
              : level.id() + " codes need no vintage");
    }
  }

  /** The geography of a boundary set: the vintage is kept only where it tells codes apart. */
  public static Geography of(Level level, int vintage) {
    return new Geography(level, level.isVintaged() ? vintage : 0);
  }

  /** {@code lsoa-2011}, {@code lad}. */
  public String id() {
    return vintage == 0 ? level.id() : level.id() + "-" + vintage;
  }

  /** Reads an {@link #id()}. */
  public static Geography parse(String id) {
    int dash = id.lastIndexOf('-');
    if (dash > 0 && id.substring(dash + 1).matches("\\d{4}")) {
      return new Geography(
          Level.get(id.substring(0, dash)), Integer.parseInt(id.substring(dash + 1)));
    }
    return new Geography(Level.get(id), 0);
  }

  @Override
  public String toString() {
    return id();
  }
}
