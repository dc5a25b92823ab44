package org.parityatlas.server.layer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.parityatlas.boundaries.Level;
import org.parityatlas.data.reader.Marker;
import org.parityatlas.server.store.AreaKey;
import org.parityatlas.server.store.AreaRegistry;
import org.parityatlas.server.store.KnownArea;

/** What areas lie within, where the source measures that too: a region, the country. */
final class Surroundings {
  private Surroundings() {}

  /** Areas that all the given ones lie within, one a level, the smallest first. */
  static List<KnownArea> list(
      AreaRegistry registry, Collection<AreaKey> areas, EstimateSource source) {
    List<KnownArea> measured = new ArrayList<>();
    Set<Level> levels = EnumSet.noneOf(Level.class);
    for (KnownArea around : registry.listAncestors(areas)) {
      // England alone, and not Great Britain and the United Kingdom behind it.
      if (isPublished(around, source) && levels.add(around.key().geography().level())) {
        measured.add(around);
      }
    }
    return measured;
  }

  private static boolean isPublished(KnownArea area, EstimateSource source) {
    if (!source.covers(area.key().geography())) {
      return false;
    }
    Estimate estimate = source.get(AreaSelection.of(area));
    return estimate.value() != null || estimate.marker() != Marker.MISSING;
  }
}
