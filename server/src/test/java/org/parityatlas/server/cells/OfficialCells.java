package org.parityatlas.server.cells;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

/** The cells of one official file, with this test's own account of what its columns mean. */
interface OfficialCells {

  /** The id of the dataset that is made of them. */
  String dataset();

  /** How many cells there are. */
  int size();

  /** The cell at a place below {@link #size}. */
  Cell get(int place);

  /**
   * Cells drawn with equal chances, without repeating one; then, where fewer than a tenth of them
   * are marked, marked ones drawn in the same way until a tenth is or there are no more.
   */
  default List<Cell> draw(Random random, int count) {
    Set<Integer> drawn = new LinkedHashSet<>();
    while (drawn.size() < Math.min(count, size())) {
      drawn.add(random.nextInt(size()));
    }
    List<Integer> marked =
        IntStream.range(0, size()).filter(i -> get(i).isMarked()).boxed().toList();
    List<Integer> others = new ArrayList<>(marked);
    others.removeIf(drawn::contains);
    long wanted = count / 10 - (marked.size() - others.size());
    while (wanted-- > 0 && !others.isEmpty()) {
      drawn.add(others.remove(random.nextInt(others.size())));
    }
    return drawn.stream().map(this::get).toList();
  }
}
