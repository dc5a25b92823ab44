package org.parityatlas.server.http;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.parityatlas.boundaries.Geography;
import org.parityatlas.server.layer.AreaSelection;
import org.parityatlas.server.store.AreaKey;
import org.parityatlas.server.store.AreaRegistry;
import org.parityatlas.server.store.KnownArea;

/** From codes, each once, to the areas they are in one geography. */
final class JoinedCodes {
  private JoinedCodes() {}

  /** The areas together; 400 where a code is not known or the codes are not of one geography. */
  static AreaSelection read(
      AreaRegistry registry,
      String parameter,
      List<String> codes,
      Optional<String> asked,
      List<Geography> preferred) {
    Set<Geography> shared = shared(registry, parameter, codes);
    Geography geography =
        asked.isPresent()
            ? asked(shared, codes, asked.get())
            : newest(shared, preferred).or(() -> newest(shared, shared)).orElseThrow();
    List<KnownArea> areas =
        codes.stream()
            .map(code -> registry.find(new AreaKey(geography, code)).orElseThrow())
            .toList();
    refuseNested(registry, parameter, areas);
    return areas.size() == 1
        ? AreaSelection.of(areas.get(0))
        : AreaSelection.together(areas, registry);
  }

  /**
   * England and the United Kingdom are both countries: whoever lives in England would count twice.
   */
  private static void refuseNested(AreaRegistry registry, String parameter, List<KnownArea> areas) {
    for (KnownArea area : areas) {
      for (KnownArea around : registry.listAncestors(area.key())) {
        if (areas.contains(around)) {
          throw RequestException.badParameter(
              parameter,
              "%s lies within %s: taken together, its people would count twice."
                  .formatted(area.name(), around.name()),
              List.of());
        }
      }
    }
  }

  /** Geographies in which all the codes are known; one at least. */
  private static Set<Geography> shared(
      AreaRegistry registry, String parameter, List<String> codes) {
    Set<String> all = new TreeSet<>();
    Set<Geography> shared = new LinkedHashSet<>();
    for (String code : codes) {
      List<Geography> known =
          registry.list(code).stream().map(area -> area.key().geography()).toList();
      if (known.isEmpty()) {
        throw RequestException.badParameter(
            parameter, "No area is known by the code \"" + code + "\".", List.of());
      }
      if (all.isEmpty()) {
        shared.addAll(known);
      } else {
        shared.retainAll(known);
      }
      known.forEach(geography -> all.add(geography.id()));
    }
    if (shared.isEmpty()) {
      throw RequestException.badParameter(
          parameter,
          "Areas taken together have to be of one geography; these are of "
              + String.join(", ", all)
              + ". Areas of several could lie within each other, and their people would count twice.",
          List.of());
    }
    return shared;
  }

  private static Geography asked(Set<Geography> shared, List<String> codes, String id) {
    return shared.stream()
        .filter(geography -> geography.id().equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                RequestException.badParameter(
                    "geography",
                    codes.get(0) + " is not known in \"" + id + "\".",
                    shared.stream().map(Geography::id).sorted().toList()));
  }

  private static Optional<Geography> newest(Set<Geography> among, Collection<Geography> wanted) {
    return among.stream().filter(wanted::contains).max(Comparator.comparing(Geography::vintage));
  }
}
