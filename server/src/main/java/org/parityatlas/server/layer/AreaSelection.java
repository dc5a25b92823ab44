package org.parityatlas.server.layer;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.parityatlas.boundaries.Geography;
import org.parityatlas.boundaries.Level;
import org.parityatlas.server.store.AreaRegistry;
import org.parityatlas.server.store.KnownArea;

/**
 * An area, or several of one geography taken together as if they were one.
 *
 * @param id the code, or what names the list in a URL
 * @param name for a heading
 * @param members one or more, each once
 * @param whole the one area that several are the parts of, all of them; a source may publish
 *     figures of it
 */
public record AreaSelection(
    String id, String name, List<KnownArea> members, Optional<KnownArea> whole) {

  /** What stands between the codes of areas taken together. */
  public static final String JOIN = "~";

  private static final int NAMED = 3;

  public AreaSelection {
    members = List.copyOf(members);
    if (members.stream().map(area -> area.key().geography()).distinct().count() != 1) {
      throw new IllegalArgumentException("areas together are of one geography: " + id);
    }
  }

  /** One area. */
  public static AreaSelection of(KnownArea area) {
    return new AreaSelection(area.code(), area.name(), List.of(area), Optional.empty());
  }

  /** Several areas, each once, named by their codes in ascending order. */
  public static AreaSelection together(List<KnownArea> areas, AreaRegistry registry) {
    List<KnownArea> members = areas.stream().sorted(Comparator.comparing(KnownArea::code)).toList();
    List<String> codes = members.stream().map(KnownArea::code).toList();
    return new AreaSelection(
        String.join(JOIN, codes), heading(members), members, findWhole(members, registry));
  }

  /** The area whose areas of this geography are exactly these. */
  private static Optional<KnownArea> findWhole(List<KnownArea> members, AreaRegistry registry) {
    Geography geography = members.get(0).key().geography();
    Set<String> codes = members.stream().map(KnownArea::code).collect(Collectors.toSet());
    for (KnownArea around : registry.listAncestors(members.get(0).key())) {
      Set<String> within = registry.listCodesWithin(around.code(), geography);
      if (within.equals(codes)) {
        return Optional.of(around);
      }
      Level level = around.key().geography().level();
      if ((level == Level.REGION || level == Level.COUNTRY) && within.containsAll(codes)) {
        // Whatever lies around a region holds all of it.
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** "Greenwich, Hackney and Newham"; of many, the first and how many more. */
  private static String heading(List<KnownArea> members) {
    List<String> names = members.stream().map(KnownArea::name).toList();
    int last = names.size() - 1;
    return names.size() <= NAMED
        ? String.join(", ", names.subList(0, last)) + " and " + names.get(last)
        : String.join(", ", names.subList(0, NAMED - 1)) + " and " + (last - NAMED + 2) + " more";
  }

  public boolean isSingle() {
    return members.size() == 1;
  }

  public Geography geography() {
    return members.get(0).key().geography();
  }
}
