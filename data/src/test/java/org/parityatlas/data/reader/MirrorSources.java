package org.parityatlas.data.reader;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.parityatlas.boundaries.Geography;
import org.parityatlas.data.Mirror;

/** What is loaded, from the mirror's lookups and one of its datasets. */
final class MirrorSources implements LoadedSources {
  private final Map<String, Set<String>> codes = new HashMap<>();
  private final Map<String, Figure> denominators = new HashMap<>();
  private final String manifestId;

  MirrorSources(String manifestId) {
    this.manifestId = manifestId;
    Mirror.lookup("districts-2016-to-2024")
        .areas()
        .forEach(
            area ->
                codes
                    .computeIfAbsent(area.geography() + " " + area.name(), name -> new HashSet<>())
                    .add(area.code()));
    Mirror.read(manifestId)
        .all
        .forEach(o -> denominators.put(o.series() + " " + o.areaCode(), o.denominator()));
  }

  @Override
  public Set<String> listCodes(Geography geography, String name) {
    return codes.getOrDefault(geography + " " + name, Set.of());
  }

  @Override
  public Optional<Figure> findDenominator(String manifest, SeriesKey series, String code) {
    return manifest.equals(manifestId)
        ? Optional.ofNullable(denominators.get(series + " " + code))
        : Optional.empty();
  }
}
