package org.parityatlas.server.layer;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.parityatlas.server.store.AreaKey;
import org.parityatlas.server.store.AreaRegistry;

/**
 * Which areas of a list have ground in common: a borough and its region, two lists with a member in
 * both. Their figures are about some of the same people and are not independent of each other.
 */
public final class SharedGround {
  private final List<Set<AreaKey>> grounds;

  private SharedGround(List<Set<AreaKey>> grounds) {
    this.grounds = grounds;
  }

  /** Of areas, by what the registry knows to lie within them. */
  public static SharedGround of(List<AreaSelection> areas, AreaRegistry registry) {
    return new SharedGround(areas.stream().map(area -> ground(area, registry)).toList());
  }

  private static Set<AreaKey> ground(AreaSelection area, AreaRegistry registry) {
    Set<AreaKey> ground = new HashSet<>();
    area.members().forEach(member -> ground.addAll(registry.within(member.key())));
    return ground;
  }

  /** Whether two areas, by their places in the list, have some. */
  public boolean between(int first, int second) {
    return !Collections.disjoint(grounds.get(first), grounds.get(second));
  }
}
