package org.parityatlas.server.store;

import java.util.List;
import java.util.Map;
import org.parityatlas.data.reader.CellAddress;
import org.parityatlas.data.reader.Division;
import org.parityatlas.data.reader.Part;
import org.parityatlas.data.reader.SourceCell;

/**
 * What leads one stored figure back to the cells of its file.
 *
 * @param address where the value stands; of a derived value, the row of its first count
 * @param cells what a published figure was read from, all in one row; empty of a derived one, and
 *     in releases loaded before cells were kept
 * @param parts the counts of a derived figure
 * @param division how a derived figure follows from them; null of a published one
 * @param signs what the source writes in place of a number: sign → marker id
 * @param downloadUrl the publisher's own address of the file, or null
 */
public record SourceTrail(
    Reading reading,
    CellAddress address,
    List<SourceCell> cells,
    List<Part> parts,
    Division division,
    Map<String, String> signs,
    String downloadUrl) {

  public SourceTrail {
    cells = List.copyOf(cells);
    parts = List.copyOf(parts);
    signs = Map.copyOf(signs);
  }
}
