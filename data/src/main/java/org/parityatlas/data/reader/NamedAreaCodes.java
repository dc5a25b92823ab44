package org.parityatlas.data.reader;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.parityatlas.boundaries.Geography;
import org.parityatlas.data.manifest.PeriodColumnsLayout.NamedAreas;

/** Finds the codes of areas that a file only names. A name must be of exactly one area. */
final class NamedAreaCodes {
  private final NamedAreas areas;
  private final LoadedSources loaded;
  private final Place place;
  private final Map<String, String> codes = new HashMap<>();

  NamedAreaCodes(NamedAreas areas, LoadedSources loaded, Place place) {
    this.areas = areas;
    this.loaded = loaded;
    this.place = place;
  }

  Geography geography() {
    return Geography.of(areas.level(), areas.vintage().orElse(0));
  }

  String get(String name, int row) {
    return codes.computeIfAbsent(name, absent -> look(name, row));
  }

  private String look(String name, int row) {
    List<String> found =
        loaded.listCodes(geography(), name).stream()
            .filter(code -> code.startsWith(areas.codePrefix()))
            .sorted()
            .toList();
    if (found.size() != 1) {
      throw place.fault(
          row,
          areas.header(),
          found.isEmpty()
              ? "no %s with a code in %s is called \"%s\"; load the lookup that names it, correct the name, or say in the manifest why it is no area"
                  .formatted(areas.level().id(), areas.codePrefix(), name)
              : "\"%s\" is the name of more than one area: %s"
                  .formatted(name, String.join(", ", found)));
    }
    return found.get(0);
  }
}
