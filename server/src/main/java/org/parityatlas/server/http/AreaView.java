package org.parityatlas.server.http;

import java.util.List;
import java.util.Optional;
import org.parityatlas.server.store.AreaKey;
import org.parityatlas.server.store.BoundarySet;
import org.parityatlas.server.store.KnownArea;
import org.parityatlas.server.store.Snapshot;

/**
 * An area as the API names it.
 *
 * @param sets boundary sets that draw it; empty where it is known but cannot be drawn
 * @param parents what it lies within, the smallest first
 * @param replacedBy what took its place, where its code is used no more; several where it was split
 */
record AreaView(
    String code,
    String name,
    Optional<String> nameWelsh,
    String level,
    String geography,
    List<String> sets,
    List<Ref> parents,
    List<Successor> replacedBy) {

  /** A short reference to an area. */
  record Ref(String code, String name, String level) {
    static Ref of(KnownArea area) {
      return new Ref(area.code(), area.name(), area.key().geography().level().id());
    }
  }

  /** An area in the place of one whose code is used no more. */
  record Successor(String code, String name, String level, String geography, List<String> sets) {}

  static AreaView of(Snapshot snapshot, KnownArea area) {
    AreaKey key = area.key();
    return new AreaView(
        area.code(),
        area.name(),
        Optional.ofNullable(area.nameWelsh()),
        key.geography().level().id(),
        key.geography().id(),
        listSets(snapshot, area).stream().map(BoundarySet::id).toList(),
        snapshot.registry().listAncestors(key).stream().map(Ref::of).toList(),
        snapshot.registry().listSuccessors(key).stream()
            .map(
                now ->
                    new Successor(
                        now.code(),
                        now.name(),
                        now.key().geography().level().id(),
                        now.key().geography().id(),
                        listSets(snapshot, now).stream().map(BoundarySet::id).toList()))
            .toList());
  }

  /** Sets that draw the area. */
  static List<BoundarySet> listSets(Snapshot snapshot, KnownArea area) {
    return snapshot.listSets(area.key().geography()).stream()
        .filter(set -> set.findArea(area.code()).isPresent())
        .toList();
  }
}
