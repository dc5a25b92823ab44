package org.parityatlas.boundaries.generalise;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;

/**
 * What is left of the edges of a set when every edge that two areas share, each in its own
 * direction, is taken away: a coast, the border of the set, and whatever does not fit.
 */
final class UnsharedEdges {
  private UnsharedEdges() {}

  /** Of a set, as a graph; none where two areas have an edge in one direction, and so overlap. */
  static Optional<List<OutlineNode>> outline(List<MultiPolygon> areas) {
    CoordinateNumbers places = new CoordinateNumbers();
    // Each ring repeats its first place, so that this is room enough.
    long[] edges = new long[areas.stream().mapToInt(MultiPolygon::getNumPoints).sum()];
    int count = 0;
    for (MultiPolygon area : areas) {
      for (int i = 0; i < area.getNumGeometries(); i++) {
        Polygon part = (Polygon) area.getGeometryN(i);
        count = add(part.getExteriorRing(), true, places, edges, count);
        for (int hole = 0; hole < part.getNumInteriorRing(); hole++) {
          count = add(part.getInteriorRingN(hole), false, places, edges, count);
        }
      }
    }
    Arrays.parallelSort(edges, 0, count);
    for (int i = 1; i < count; i++) {
      if (edges[i - 1] == edges[i]) {
        return Optional.empty();
      }
    }
    return Optional.of(graph(places, edges, count));
  }

  /** An edge as its lower end, its higher end and whether it leads downwards, to be sorted. */
  private static int add(
      LinearRing ring, boolean clockwise, CoordinateNumbers places, long[] edges, int count) {
    CoordinateSequence line = ring.getCoordinateSequence();
    boolean turned = Orientation.isCCW(line) == clockwise;
    int before = -1;
    int added = count;
    for (int i = 0; i < line.size(); i++) {
      int place = places.number(line.getX(i), line.getY(i));
      if (before >= 0 && before != place) {
        boolean down = place < before != turned;
        long ends = (long) Math.min(before, place) << 32 | (long) Math.max(before, place) << 1;
        edges[added++] = ends | (down ? 1 : 0);
      }
      before = place;
    }
    return added;
  }

  /** Of sorted edges: the two directions of an edge stand side by side. */
  private static List<OutlineNode> graph(CoordinateNumbers places, long[] edges, int count) {
    Map<Integer, OutlineNode> nodes = new LinkedHashMap<>();
    for (int i = 0; i < count; i++) {
      if (i + 1 < count && edges[i] >> 1 == edges[i + 1] >> 1) {
        i++;
        continue;
      }
      OutlineNode low = node(nodes, places, (int) (edges[i] >>> 32));
      OutlineNode high = node(nodes, places, (int) (edges[i] >>> 1) & Integer.MAX_VALUE);
      if ((edges[i] & 1) == 1) {
        high.leadTo(low);
      } else {
        low.leadTo(high);
      }
    }
    return List.copyOf(nodes.values());
  }

  private static OutlineNode node(
      Map<Integer, OutlineNode> nodes, CoordinateNumbers places, int number) {
    return nodes.computeIfAbsent(number, fresh -> new OutlineNode(places.coordinate(fresh)));
  }
}
