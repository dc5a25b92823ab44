package org.parityatlas.server.store;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.parityatlas.boundaries.Geography;

/**
 * Every area known to a release and what lies within what. An area may be known from several
 * sources; the first name given stands, so callers add boundaries before lookups.
 */
public final class AreaRegistry {
  private final Map<AreaKey, KnownArea> areas = new HashMap<>();
  private final Map<AreaKey, Set<AreaKey>> parents = new HashMap<>();
  private final Map<AreaKey, Set<AreaKey>> children = new HashMap<>();
  private final Map<AreaKey, Set<AreaKey>> successors = new HashMap<>();
  private final Map<String, List<KnownArea>> byCode = new HashMap<>();

  /** Makes an area known. */
  public void add(KnownArea area) {
    if (areas.putIfAbsent(area.key(), area) == null) {
      byCode.computeIfAbsent(area.code(), code -> new ArrayList<>(1)).add(area);
    }
  }

  /** Says that {@code child} lies within {@code parent}. */
  public void link(AreaKey child, AreaKey parent) {
    parents.computeIfAbsent(child, key -> new LinkedHashSet<>(2)).add(parent);
    children.computeIfAbsent(parent, key -> new LinkedHashSet<>()).add(child);
  }

  /** Says that {@code current} lies where {@code old} was, whose code is used no more. */
  public void replace(AreaKey old, AreaKey current) {
    successors.computeIfAbsent(old, key -> new LinkedHashSet<>(1)).add(current);
  }

  /** What took the place of an area whose code is used no more, by code; empty where it is used. */
  public List<KnownArea> listSuccessors(AreaKey key) {
    return successors.getOrDefault(key, Set.of()).stream()
        .map(areas::get)
        .filter(area -> area != null)
        .sorted(Comparator.comparing(KnownArea::code))
        .toList();
  }

  /** Every known area whose code is used no more, by code. */
  public List<KnownArea> listReplaced() {
    return successors.keySet().stream()
        .map(areas::get)
        .filter(area -> area != null)
        .sorted(
            Comparator.comparing(KnownArea::code)
                .thenComparing(area -> area.key().geography().id()))
        .toList();
  }

  /** The area with this key, if known. */
  public Optional<KnownArea> find(AreaKey key) {
    return Optional.ofNullable(areas.get(key));
  }

  /** Every area with this code: more than one where a code is used in two vintages. */
  public List<KnownArea> list(String code) {
    return byCode.getOrDefault(code, List.of());
  }

  /** All areas, in no order. */
  public Collection<KnownArea> list() {
    return areas.values();
  }

  /** All areas that {@code key} lies within, the smallest level first. */
  public List<KnownArea> listAncestors(AreaKey key) {
    return known(upwards(parentsOf(key)));
  }

  /** All areas that each of these lies within, the smallest level first. */
  public List<KnownArea> listAncestors(Collection<AreaKey> keys) {
    // Areas with the same parents have the same ancestors, and a country has few regions.
    Set<Set<AreaKey>> distinct = new HashSet<>();
    keys.forEach(key -> distinct.add(parentsOf(key)));
    Set<AreaKey> shared = null;
    for (Set<AreaKey> direct : distinct) {
      Set<AreaKey> ancestors = upwards(direct);
      if (shared == null) {
        shared = ancestors;
      } else {
        shared.retainAll(ancestors);
      }
      if (shared.isEmpty()) {
        break;
      }
    }
    return shared == null ? List.of() : known(shared);
  }

  private Set<AreaKey> parentsOf(AreaKey key) {
    return parents.getOrDefault(key, Set.of());
  }

  /** These and all that they lie within. */
  private Set<AreaKey> upwards(Set<AreaKey> from) {
    Set<AreaKey> seen = new HashSet<>();
    Deque<AreaKey> open = new ArrayDeque<>(from);
    while (!open.isEmpty()) {
      AreaKey next = open.poll();
      if (seen.add(next)) {
        open.addAll(parentsOf(next));
      }
    }
    return seen;
  }

  private List<KnownArea> known(Set<AreaKey> keys) {
    return keys.stream()
        .map(areas::get)
        .filter(area -> area != null)
        .sorted(
            Comparator.comparing((KnownArea area) -> area.key().geography().level())
                .reversed()
                // Wales and England lie nearer than Great Britain and the United Kingdom (K…).
                .thenComparing(area -> area.code().startsWith("K"))
                .thenComparing(KnownArea::code))
        .toList();
  }

  /**
   * Codes of a geography's areas within the area with this code, in whichever vintage it is known.
   */
  public Set<String> listCodesWithin(String code, Geography geography) {
    Set<String> codes = new HashSet<>();
    for (KnownArea around : list(code)) {
      for (AreaKey key : within(around.key())) {
        if (key.geography().equals(geography)) {
          codes.add(key.code());
        }
      }
    }
    return codes;
  }

  /** Every area at any depth within {@code key}, itself included. */
  public Set<AreaKey> within(AreaKey key) {
    Set<AreaKey> seen = new HashSet<>();
    Deque<AreaKey> open = new ArrayDeque<>(List.of(key));
    while (!open.isEmpty()) {
      AreaKey next = open.poll();
      if (seen.add(next)) {
        open.addAll(children.getOrDefault(next, Set.of()));
      }
    }
    return seen;
  }
}
