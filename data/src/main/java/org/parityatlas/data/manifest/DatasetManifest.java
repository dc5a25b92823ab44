package org.parityatlas.data.manifest;

import java.util.List;
import java.util.Set;
import org.parityatlas.boundaries.Level;

/**
 * A file of figures.
 *
 * @param layout where in the file each figure stands
 * @param unmatchedTolerance share of rows, 0 to 1, whose code may be unknown to the area registry
 *     before a load fails
 * @param registers levels whose areas this source itself adds to the registry, because no boundary
 *     or lookup names them: Inner London, the United Kingdom
 */
public record DatasetManifest(
    String id,
    Publication publication,
    SourceLocation location,
    List<String> supersedes,
    boolean embedded,
    boolean byDefault,
    String definition,
    Layout layout,
    double unmatchedTolerance,
    Set<Level> registers)
    implements Manifest {

  public DatasetManifest {
    supersedes = List.copyOf(supersedes);
    registers = Set.copyOf(registers);
  }
}
