package org.parityatlas.server.store;

import java.util.List;
import java.util.Optional;
import org.parityatlas.boundaries.Geography;
import org.parityatlas.boundaries.Level;

/**
 * One drawing of a level and vintage for an extent, as it stands in a release. Areas are in the
 * set's fixed order, ascending by code, which columns of values share.
 *
 * @param drawings coarse to fine, the geometry as published last
 */
public record BoundarySet(
    SourceVersion source,
    String id,
    String name,
    Level level,
    int vintage,
    Geography geography,
    String extent,
    String areaSingular,
    String areaPlural,
    Box box,
    List<Drawing> drawings,
    List<SetArea> areas) {

  /** The finest drawing with at most so many vertices, or the coarsest where all have more. */
  public Drawing drawingWithin(long maxVertices) {
    Drawing best = drawings.get(0);
    for (Drawing drawing : drawings) {
      if (drawing.vertices() <= maxVertices) {
        best = drawing;
      }
    }
    return best;
  }

  /** The area with this code, if the set draws it. */
  public Optional<SetArea> findArea(String code) {
    // Areas stand in code order, so this is a search and not a walk.
    int low = 0;
    int high = areas.size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int order = areas.get(middle).code().compareTo(code);
      if (order == 0) {
        return Optional.of(areas.get(middle));
      }
      if (order < 0) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return Optional.empty();
  }

  /** The drawing whose content hash this is, if the set has one such. */
  public Optional<Drawing> findDrawing(String contentHash) {
    return drawings.stream()
        .filter(drawing -> drawing.contentHash().equals(contentHash))
        .findFirst();
  }
}
