package org.parityatlas.boundaries.shapefile;

/**
 * One column of a {@code .dbf}.
 *
 * @param type the dBASE type letter
 * @param offset of its first byte in a record, the deletion flag being byte 0
 */
record DbfField(String name, char type, int offset, int width, int decimals) {
  private static final int INTEGER_WIDTH = 9;
  private static final int LONG_WIDTH = 18;

  /**
   * The Java class of its values: whole numbers of up to 9 digits are Integer and of up to 18 Long,
   * as GDAL's shapefile driver has them; wider ones and fractions are Double.
   */
  Class<?> binding() {
    return switch (type) {
      case 'N' ->
          decimals > 0 || width > LONG_WIDTH
              ? Double.class
              : width > INTEGER_WIDTH ? Long.class : Integer.class;
      case 'F' -> Double.class;
      case 'L' -> Boolean.class;
      case 'D' -> java.sql.Date.class;
      default -> String.class;
    };
  }
}
