package org.parityatlas.server.importer;

import org.parityatlas.boundaries.Geography;

/** What the areas of a geography are called in a report. */
final class AreaWords {
  private AreaWords() {}

  /** "district" or "districts"; super output areas with the year of their boundaries. */
  static String of(Geography geography, long count) {
    String one =
        switch (geography.level()) {
          case COUNTRY -> "country";
          case REGION -> "region";
          case SUBREGION -> "part of London";
          case COUNTY -> "county";
          case COMBINED_AUTHORITY -> "combined authority";
          case LAD -> "district";
          case MSOA, LSOA -> geography.level().name() + " of " + geography.vintage();
        };
    if (count == 1) {
      return one;
    }
    return switch (geography.level()) {
      case COUNTRY, COUNTY, COMBINED_AUTHORITY -> one.substring(0, one.length() - 1) + "ies";
      case SUBREGION -> "parts of London";
      case MSOA, LSOA -> geography.level().name() + "s of " + geography.vintage();
      case REGION, LAD -> one + "s";
    };
  }
}
