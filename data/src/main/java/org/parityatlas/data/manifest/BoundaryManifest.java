package org.parityatlas.data.manifest;

import java.util.List;
import org.parityatlas.boundaries.BoundaryOptions;

/**
 * A boundary file and the boundary set made of it.
 *
 * @param id the boundary set's id
 * @param name for people: "London boroughs, 2022"
 * @param extent one word for the ground it covers: london, england, england-and-wales, uk
 * @param order sets are offered in ascending order; the lowest loaded one is shown first
 * @param options what the file does not say of itself
 * @param sourceToleranceMetres how far the publisher has already generalised the file; 0 is full
 *     detail
 * @param tolerancesMetres drawings to store, ascending; one at or below the source's own tolerance
 *     is the file as read, any other is generalised from it
 * @param areaSingular the word for one of its areas in a sentence: "borough"
 * @param areaPlural the word for several: "boroughs"
 */
public record BoundaryManifest(
    String id,
    Publication publication,
    SourceLocation location,
    List<String> supersedes,
    boolean embedded,
    boolean byDefault,
    String definition,
    String name,
    String extent,
    int order,
    BoundaryOptions options,
    double sourceToleranceMetres,
    List<Double> tolerancesMetres,
    String areaSingular,
    String areaPlural)
    implements Manifest {

  public BoundaryManifest {
    supersedes = List.copyOf(supersedes);
    tolerancesMetres = List.copyOf(tolerancesMetres);
  }

  /** The id of the boundary set, which is the manifest's own. */
  public String setId() {
    return id;
  }

  /** Whether the drawing at a tolerance is the file as read. */
  public boolean isAsRead(double toleranceMetres) {
    return toleranceMetres <= sourceToleranceMetres;
  }
}
