package org.parityatlas.boundaries;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a column name of the Office for National Statistics says: {@code LAD23NMW} holds the Welsh
 * names of the districts of 2023 (ONS, "Names and codes", column heading conventions).
 *
 * @param stem the part before the year, in upper case: {@code LAD}
 * @param year vintage, where the name has one
 */
record OnsColumn(Level level, String stem, OptionalInt year, Content content) {
  enum Content {
    CODE,
    NAME,
    WELSH_NAME
  }

  private static final Map<String, Level> LEVELS =
      Map.of(
          "LSOA", Level.LSOA,
          "MSOA", Level.MSOA,
          "LAD", Level.LAD,
          "LTLA", Level.LAD,
          "CTY", Level.COUNTY,
          "CAUTH", Level.COMBINED_AUTHORITY,
          "RGN", Level.REGION,
          "CTRY", Level.COUNTRY);

  private static final Pattern SHAPE =
      Pattern.compile("(LSOA|MSOA|LAD|LTLA|CTY|CAUTH|RGN|CTRY)(\\d{2})?(CD|NMW|NM)");

  static Optional<OnsColumn> find(String column) {
    Matcher name = SHAPE.matcher(column.toUpperCase(Locale.ROOT));
    if (!name.matches()) {
      return Optional.empty();
    }
    OptionalInt year =
        name.group(2) == null
            ? OptionalInt.empty()
            : OptionalInt.of(2000 + Integer.parseInt(name.group(2)));
    Content content =
        switch (name.group(3)) {
          case "CD" -> Content.CODE;
          case "NM" -> Content.NAME;
          default -> Content.WELSH_NAME;
        };
    return Optional.of(new OnsColumn(LEVELS.get(name.group(1)), name.group(1), year, content));
  }

  /** Whether this column holds the given content of the same areas as another. */
  boolean describes(OnsColumn other, Content wanted) {
    return content == wanted && stem.equals(other.stem) && year.equals(other.year);
  }
}
