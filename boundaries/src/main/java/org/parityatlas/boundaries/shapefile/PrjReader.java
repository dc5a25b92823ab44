package org.parityatlas.boundaries.shapefile;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.parityatlas.boundaries.ReferenceSystems;
import org.parityatlas.boundaries.SourceFormatException;

/**
 * Says which of the accepted coordinate reference systems a {@code .prj} means.
 *
 * <p>An ESRI {@code .prj} of the British National Grid carries no shift from its datum; a
 * transformation made from its text is about 111 m off. Its text is therefore only recognised, by
 * its projection's parameters and its ellipsoid, and EPSG:27700 is used in its place.
 */
final class PrjReader {
  /** Names of the same parameters in well-known text 2 (EPSG 8801 to 8807). */
  private static final Map<String, String> PARAMETER_NAMES =
      Map.of(
          "longitudeofnaturalorigin", "centralmeridian",
          "latitudeofnaturalorigin", "latitudeoforigin",
          "scalefactoratnaturalorigin", "scalefactor");

  private static final double DEGREE = 0.0174532925199433;

  private PrjReader() {}

  static SourceCrs read(ShapefileParts parts) {
    String file = parts.file();
    Optional<String> text = parts.findText(".prj").map(String::strip);
    if (text.isEmpty() || text.get().isEmpty()) {
      throw new SourceFormatException(
          file,
          "there is no .prj, so its coordinates could mean anything; add the .prj it was published"
              + " with");
    }
    return recognise(file, text.get());
  }

  static SourceCrs recognise(String file, String text) {
    WktNode root;
    try {
      root = WktNode.parse(text.startsWith("\u00ef\u00bb\u00bf") ? text.substring(3) : text);
    } catch (IllegalArgumentException e) {
      throw new SourceFormatException(
          file,
          null,
          null,
          "its .prj is not the text of a coordinate reference system (" + e.getMessage() + ")",
          e);
    }
    return switch (root.keyword()) {
      case "PROJCS", "PROJCRS" -> projected(file, root);
      case "GEOGCS", "GEOGCRS" -> geographic(file, root);
      default -> throw refused(file, root, "");
    };
  }

  private static SourceCrs projected(String file, WktNode root) {
    WktNode conversion = root.find("CONVERSION").orElse(root);
    String method =
        conversion.find("PROJECTION", "METHOD").map(WktNode::name).map(PrjReader::key).orElse("");
    boolean isAiry =
        root.find("GEOGCS", "BASEGEOGCRS", "BASEGEODCRS")
            .flatMap(geographic -> geographic.find("DATUM"))
            .flatMap(datum -> datum.find("SPHEROID", "ELLIPSOID"))
            .filter(ellipsoid -> isNear(ellipsoid, 1, ReferenceSystems.AIRY_RADIUS_METRES, 1e-3))
            .isPresent();
    if (!method.equals("transversemercator") || !isAiry) {
      throw refused(file, root, "");
    }
    Map<String, Double> missing = new TreeMap<>();
    ReferenceSystems.NATIONAL_GRID_PROJECTION.forEach(
        (name, value) -> missing.put(key(name), value));
    for (WktNode parameter : conversion.children()) {
      if (parameter.keyword().equals("PARAMETER")) {
        String name = key(parameter.name());
        name = PARAMETER_NAMES.getOrDefault(name, name);
        Double expected = missing.remove(name);
        if (expected != null && !isNear(parameter, 1, expected, 1e-9)) {
          throw refused(file, root, ", whose " + parameter.name() + " is not the National Grid's");
        }
      }
    }
    if (!missing.isEmpty()) {
      throw refused(
          file, root, ", which lacks the parameter " + missing.keySet().iterator().next());
    }
    if (!root.find("UNIT", "LENGTHUNIT").map(u -> isNear(u, 1, 1, 1e-9)).orElse(true)) {
      throw refused(file, root, ", which is not in metres");
    }
    return SourceCrs.EPSG_27700;
  }

  private static SourceCrs geographic(String file, WktNode root) {
    String datum = key(root.find("DATUM", "ENSEMBLE").map(WktNode::name).orElse(""));
    boolean fromGreenwich =
        root.find("PRIMEM").map(meridian -> isNear(meridian, 1, 0, 1e-9)).orElse(true);
    boolean inDegrees =
        root.find("UNIT", "ANGLEUNIT").map(unit -> isNear(unit, 1, DEGREE, 1e-9)).orElse(true);
    if (fromGreenwich && inDegrees) {
      if (datum.matches("d?(wgs|worldgeodeticsystem)(19)?84(ensemble)?")) {
        return SourceCrs.EPSG_4326;
      }
      if (datum.matches("d?(etrs|europeanterrestrialreferencesystem)(19)?89(ensemble)?")) {
        return SourceCrs.EPSG_4258;
      }
    }
    throw refused(file, root, "");
  }

  private static boolean isNear(WktNode node, int index, double expected, double tolerance) {
    try {
      return node.values().size() > index
          && Math.abs(Double.parseDouble(node.values().get(index)) - expected) <= tolerance;
    } catch (NumberFormatException e) {
      return false;
    }
  }

  private static String key(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
  }

  private static SourceFormatException refused(String file, WktNode root, String why) {
    return new SourceFormatException(
        file,
        "its .prj names \""
            + root.name()
            + "\""
            + why
            + "; boundaries are read in the British National Grid (EPSG:27700), WGS 84 (EPSG:4326)"
            + " or ETRS89 (EPSG:4258)");
  }
}
