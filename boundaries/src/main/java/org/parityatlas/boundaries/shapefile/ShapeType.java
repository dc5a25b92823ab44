package org.parityatlas.boundaries.shapefile;

/** Shape types of the ESRI Shapefile Technical Description (July 1998), by their numbers. */
enum ShapeType {
  NULL(0, "no shapes"),
  POINT(1, "points"),
  POLYLINE(3, "lines"),
  POLYGON(5, "polygons"),
  MULTIPOINT(8, "groups of points"),
  POINT_Z(11, "points with height"),
  POLYLINE_Z(13, "lines with height"),
  POLYGON_Z(15, "polygons with height"),
  MULTIPOINT_Z(18, "groups of points with height"),
  POINT_M(21, "points with a measure"),
  POLYLINE_M(23, "lines with a measure"),
  POLYGON_M(25, "polygons with a measure"),
  MULTIPOINT_M(28, "groups of points with a measure"),
  MULTIPATCH(31, "surfaces in space");

  final int number;

  /** What a file of this type holds, in plain words. */
  final String words;

  ShapeType(int number, String words) {
    this.number = number;
    this.words = words;
  }

  boolean isPolygon() {
    return this == POLYGON || this == POLYGON_Z || this == POLYGON_M;
  }

  /** The type with this number, or null where there is none. */
  static ShapeType find(int number) {
    for (ShapeType type : values()) {
      if (type.number == number) {
        return type;
      }
    }
    return null;
  }
}
