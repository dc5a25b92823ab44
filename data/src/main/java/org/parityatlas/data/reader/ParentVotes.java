package org.parityatlas.data.reader;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * For one link of a lookup, how many rows put each child into each parent. A middle layer super
 * output area whose smaller areas ended up in two districts when a boundary was corrected belongs
 * to the district of most of them.
 */
final class ParentVotes {
  private final Map<AreaRecord, Map<AreaRecord, Integer>> rows = new LinkedHashMap<>();

  /** Counts a row; true where it is the first that puts this child into this parent. */
  boolean count(AreaRecord child, AreaRecord parent) {
    return rows.computeIfAbsent(child, c -> new LinkedHashMap<>(2)).merge(parent, 1, Integer::sum)
        == 1;
  }

  /** Gives each child's link, and tells the sink of children with several parents. */
  void decide(Consumer<ParentLink> links, LookupSink sink) {
    rows.forEach(
        (child, parents) -> {
          AreaRecord most = null;
          for (Map.Entry<AreaRecord, Integer> entry : parents.entrySet()) {
            if (most == null || entry.getValue() > parents.get(most)) {
              most = entry.getKey();
            }
          }
          links.accept(
              new ParentLink(child.geography(), child.code(), most.geography(), most.code()));
          if (parents.size() > 1) {
            List<String> codes = new ArrayList<>();
            parents.keySet().forEach(parent -> codes.add(parent.code()));
            sink.straddles(child, codes);
          }
        });
  }
}
