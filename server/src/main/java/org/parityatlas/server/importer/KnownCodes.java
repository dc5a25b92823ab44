package org.parityatlas.server.importer;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.parityatlas.boundaries.Geography;

/** The area codes that a set of versions makes known, and those they can draw, by geography. */
final class KnownCodes {
  private final List<OfVersion> versions;

  /** What one version names and draws. */
  record OfVersion(Map<Geography, Set<String>> named, Map<Geography, Set<String>> drawn) {}

  KnownCodes(List<OfVersion> versions) {
    this.versions =
        versions.stream().filter(v -> !v.named().isEmpty() || !v.drawn().isEmpty()).toList();
  }

  /** Whether one of the boundary sets holds the area. */
  boolean canDraw(Geography geography, String code) {
    return versions.stream().anyMatch(v -> holds(v.drawn(), geography, code));
  }

  boolean contains(Geography geography, String code) {
    return versions.stream().anyMatch(v -> holds(v.named(), geography, code));
  }

  private static boolean holds(
      Map<Geography, Set<String>> codes, Geography geography, String code) {
    return codes.getOrDefault(geography, Set.of()).contains(code);
  }
}
