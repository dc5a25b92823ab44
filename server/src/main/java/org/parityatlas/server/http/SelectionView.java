package org.parityatlas.server.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.parityatlas.server.layer.AreaSelection;
import org.parityatlas.server.store.BoundarySet;
import org.parityatlas.server.store.KnownArea;
import org.parityatlas.server.store.Snapshot;

/**
 * An area, or several together, as the API names it. Several have what names them in a URL for a
 * code, the sets that draw all of them, and the parents that all of them lie within.
 *
 * @param members of several; left out of a single area
 */
record SelectionView(
    @JsonUnwrapped AreaView area,
    @JsonInclude(JsonInclude.Include.NON_NULL) List<AreaView.Ref> members) {

  static SelectionView of(Snapshot snapshot, AreaSelection selection) {
    if (selection.isSingle()) {
      return new SelectionView(AreaView.of(snapshot, selection.members().get(0)), null);
    }
    Set<KnownArea> parents = null;
    Set<BoundarySet> sets = new LinkedHashSet<>(snapshot.listSets(selection.geography()));
    for (KnownArea member : selection.members()) {
      List<KnownArea> ancestors = snapshot.registry().listAncestors(member.key());
      if (parents == null) {
        parents = new LinkedHashSet<>(ancestors);
      } else {
        parents.retainAll(Set.copyOf(ancestors));
      }
      sets.removeIf(set -> set.findArea(member.code()).isEmpty());
    }
    AreaView area =
        new AreaView(
            selection.id(),
            selection.name(),
            Optional.empty(),
            selection.geography().level().id(),
            selection.geography().id(),
            sets.stream().map(BoundarySet::id).toList(),
            parents.stream().map(AreaView.Ref::of).toList(),
            List.of());
    return new SelectionView(area, listMembers(selection));
  }

  static List<AreaView.Ref> listMembers(AreaSelection selection) {
    return selection.members().stream().map(AreaView.Ref::of).toList();
  }
}
