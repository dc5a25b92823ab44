package org.parityatlas.server.layer;

import java.util.List;
import org.parityatlas.data.statistics.Breaks;
import org.parityatlas.server.store.KnownArea;
import org.parityatlas.server.store.SetArea;
import org.parityatlas.server.store.SourceVersion;

/**
 * A choropleth without its geometry: areas in the set's fixed order, an estimate for each, and the
 * breaks that class them.
 *
 * @param breaks null where no area has a value
 * @param discoveries of a comparison: which differences are clear in the whole list; empty for
 *     rates
 * @param context the same measure for what all areas lie within: a region, a country
 * @param sources where the figures come from
 */
public record Layer(
    LayerRequest request,
    List<SetArea> areas,
    List<Estimate> estimates,
    Breaks breaks,
    Discoveries discoveries,
    List<Context> context,
    List<SourceVersion> sources) {

  /** An area around the layer, and its estimate. */
  public record Context(KnownArea area, Estimate estimate) {}

  /** Class of the area at a place in the order, or null where it has no value. */
  public Integer classAt(int place) {
    Double value = estimates.get(place).value();
    return value == null || breaks == null ? null : breaks.classOf(value);
  }
}
