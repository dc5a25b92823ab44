package org.parityatlas.boundaries.generalise;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.index.intervalrtree.SortedPackedIntervalRTree;
import org.locationtech.jts.noding.BasicSegmentString;
import org.locationtech.jts.noding.FastNodingValidator;
import org.locationtech.jts.noding.SegmentString;

/**
 * Proves of most sets that they are coverages by their outline alone, which is a small part of
 * their edges.
 *
 * <p>How many areas lie over a place is the sum of the winding numbers of their rings about it. An
 * edge that two areas share, each in its own direction, adds nothing to the sum, so the edges that
 * are left tell it for every place. Where these cross nowhere and have one area on the right and
 * none on the left, no place lies in two areas. Then no edge of one area can touch the inside of
 * another, nor an edge that it does not share, and there is nothing for {@code CoverageValidator}
 * to find, which compares every area with its neighbours.
 */
final class CleanCoverage {
  private final List<OutlineNode> outline;

  private CleanCoverage(List<OutlineNode> outline) {
    this.outline = outline;
  }

  /**
   * Whether a set is proven to be a coverage; a set that is not may be one all the same.
   *
   * @param areas each valid by itself
   */
  static boolean isProven(List<MultiPolygon> areas) {
    return UnsharedEdges.outline(areas)
        .map(CleanCoverage::new)
        .filter(CleanCoverage::holds)
        .isPresent();
  }

  private boolean holds() {
    return crossesNowhere() && outline.stream().allMatch(CleanCoverage::alternates) && isOneDeep();
  }

  /** Whether its edges meet at their ends only. */
  private boolean crossesNowhere() {
    return new FastNodingValidator(lines()).isValid();
  }

  /** From one crossing to the next, and rings without one. */
  private List<SegmentString> lines() {
    List<SegmentString> lines = new ArrayList<>();
    Set<OutlineNode> seen = new HashSet<>();
    for (OutlineNode node : outline) {
      if (node.isCrossing()) {
        node.next().forEach(next -> lines.add(line(node, next, seen)));
      }
    }
    for (OutlineNode node : outline) {
      if (!node.isCrossing() && !seen.contains(node)) {
        lines.add(line(node, node.next().get(0), seen));
      }
    }
    return lines;
  }

  private static SegmentString line(OutlineNode start, OutlineNode next, Set<OutlineNode> seen) {
    List<Coordinate> line = new ArrayList<>(List.of(start.place()));
    OutlineNode at = next;
    while (at != start && !at.isCrossing()) {
      seen.add(at);
      line.add(at.place());
      at = at.next().get(0);
    }
    line.add(at.place());
    seen.add(start);
    return new BasicSegmentString(line.toArray(Coordinate[]::new), null);
  }

  /** Whether, going about a node, one enters areas and leaves them by turns. */
  private static boolean alternates(OutlineNode node) {
    if (!node.isCrossing()) {
      return true;
    }
    List<OutlineNode.Spoke> spokes = node.spokes();
    boolean before = spokes.get(spokes.size() - 1).leaves();
    for (OutlineNode.Spoke spoke : spokes) {
      if (spoke.leaves() == before) {
        return false;
      }
      before = spoke.leaves();
    }
    return true;
  }

  /**
   * Whether there is one area at most. Where lines are joined and alternate at their crossings, two
   * depths take turns on all of them: those on either side of an edge of the westernmost node.
   */
  private boolean isOneDeep() {
    SortedPackedIntervalRTree edges = new SortedPackedIntervalRTree();
    for (OutlineNode node : outline) {
      for (OutlineNode next : node.next()) {
        double from = node.place().y;
        double to = next.place().y;
        edges.insert(Math.min(from, to), Math.max(from, to), new Edge(node.place(), next.place()));
      }
    }
    return westernmost().stream()
        .allMatch(
            node -> {
              int outside = depthWestOf(node.place(), edges);
              // Anticlockwise from the west, an edge that leads here has its area behind it.
              int behind = node.spokes().get(0).leaves() ? outside - 1 : outside + 1;
              return Math.min(outside, behind) == 0 && Math.max(outside, behind) == 1;
            });
  }

  private record Edge(Coordinate from, Coordinate to) {}

  /** Of all nodes that are joined, the one in the west, and of several the one in the south. */
  private Collection<OutlineNode> westernmost() {
    Comparator<OutlineNode> fromWest = Comparator.comparing(OutlineNode::place); // by x, then by y
    return outline.stream()
        .collect(Collectors.toMap(OutlineNode::root, node -> node, BinaryOperator.minBy(fromWest)))
        .values();
  }

  /**
   * How many areas lie just west of a place: what the edges between it and the far west add up to.
   */
  private static int depthWestOf(Coordinate place, SortedPackedIntervalRTree edges) {
    int[] depth = {0};
    edges.query(
        place.y,
        place.y,
        item -> {
          Edge edge = (Edge) item;
          boolean up = edge.from().y <= place.y && place.y < edge.to().y;
          boolean down = edge.to().y <= place.y && place.y < edge.from().y;
          int side = Orientation.index(edge.from(), edge.to(), place);
          if (up && side == Orientation.CLOCKWISE) {
            depth[0]++;
          } else if (down && side == Orientation.COUNTERCLOCKWISE) {
            depth[0]--;
          }
        });
    return depth[0];
  }
}
