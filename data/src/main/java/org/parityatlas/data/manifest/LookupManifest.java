package org.parityatlas.data.manifest;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.parityatlas.boundaries.Level;

/**
 * A table whose rows name areas and say which lies in which. It feeds the area registry and the
 * hierarchy and holds no figures.
 *
 * @param areas the areas named in each row
 * @param links which of them lies in which
 * @param successions which of them took the place of which
 * @param parentByPrefix parents that follow from a code's first three characters alone, for files
 *     that do not name them: {@code S12 → S92000003}
 */
public record LookupManifest(
    String id,
    Publication publication,
    SourceLocation location,
    List<String> supersedes,
    boolean embedded,
    boolean byDefault,
    String definition,
    List<AreaColumns> areas,
    List<Link> links,
    List<Succession> successions,
    Map<String, String> parentByPrefix)
    implements Manifest {

  public LookupManifest {
    supersedes = List.copyOf(supersedes);
    areas = List.copyOf(areas);
    links = List.copyOf(links);
    successions = List.copyOf(successions);
    parentByPrefix = Map.copyOf(parentByPrefix);
  }

  /**
   * One area of a row. Its level is that of its code.
   *
   * @param id how the links call it
   * @param code header of the column with the code
   * @param name header of the column with the name
   * @param welshName header of the column with the Welsh name
   * @param vintage year of the census geography, where the level has one
   * @param levels the levels the column may hold; any other code is a fault
   * @param optional whether the cell may be empty
   */
  public record AreaColumns(
      String id,
      String code,
      String name,
      Optional<String> welshName,
      OptionalInt vintage,
      Set<Level> levels,
      boolean optional) {}

  /** The area called {@code child} lies in the area called {@code parent}. */
  public record Link(String child, String parent) {}

  /**
   * The area called {@code old} is now the one called {@code current}, where their codes differ.
   */
  public record Succession(String old, String current) {}
}
