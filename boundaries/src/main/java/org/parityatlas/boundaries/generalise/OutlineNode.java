package org.parityatlas.boundaries.generalise;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.locationtech.jts.algorithm.PolygonNodeTopology;
import org.locationtech.jts.geom.Coordinate;

/**
 * A place where edges of an outline meet. Edges have their area on the right, and as many end here
 * as begin, since the rings of the areas do.
 */
final class OutlineNode {
  private final Coordinate place;
  private final List<OutlineNode> next = new ArrayList<>(1);
  private final List<OutlineNode> before = new ArrayList<>(1);

  /** Towards the node that stands for all which are joined to it: a disjoint-set forest. */
  private OutlineNode towardsRoot = this;

  OutlineNode(Coordinate place) {
    this.place = place;
  }

  /** An edge from here. */
  void leadTo(OutlineNode node) {
    next.add(node);
    node.before.add(this);
    root().towardsRoot = node.root();
  }

  Coordinate place() {
    return place;
  }

  List<OutlineNode> next() {
    return next;
  }

  /** Whether more than one line goes through. */
  boolean isCrossing() {
    return next.size() > 1;
  }

  /** The same node for all that edges join. */
  OutlineNode root() {
    OutlineNode root = this;
    while (root.towardsRoot != root) {
      root.towardsRoot = root.towardsRoot.towardsRoot;
      root = root.towardsRoot;
    }
    return root;
  }

  /** An edge here: the other end of it, and whether it leads there. */
  record Spoke(Coordinate other, boolean leaves) {}

  /** The edges here by their angle, from straight down anticlockwise to straight down. */
  List<Spoke> spokes() {
    List<Spoke> spokes = new ArrayList<>();
    next.forEach(node -> spokes.add(new Spoke(node.place, true)));
    before.forEach(node -> spokes.add(new Spoke(node.place, false)));
    spokes.sort(
        Comparator.comparing((Spoke spoke) -> !isBelow(spoke.other()))
            .thenComparing(
                Spoke::other, (one, two) -> PolygonNodeTopology.compareAngle(place, one, two)));
    return spokes;
  }

  /** Whether a place lies to the south and not to the west. */
  private boolean isBelow(Coordinate other) {
    return other.y < place.y && other.x >= place.x;
  }
}
