package org.parityatlas.server.layer;

import java.util.List;
import java.util.Set;
import org.parityatlas.boundaries.Geography;
import org.parityatlas.server.store.AreaKey;
import org.parityatlas.server.store.AtlasStore;
import org.parityatlas.server.store.SetArea;

/** Joins a boundary set with the figures asked for, and classes them. */
public final class LayerBuilder {
  private final AtlasStore store;

  public LayerBuilder(AtlasStore store) {
    this.store = store;
  }

  /** The layer. Areas without a figure stay in it, with the reason. */
  public Layer build(LayerRequest request) {
    EstimateSource source = new EstimateSource(store, request.snapshot(), request.question());
    List<SetArea> areas = areas(request);
    Geography geography = request.set().geography();
    List<Estimate> drawn = areas.stream().map(area -> source.get(geography, area.code())).toList();
    return new Layer(
        request,
        areas,
        drawn,
        LayerBreaks.of(request, drawn),
        Discoveries.among(drawn),
        context(request, areas, source),
        source.listSources(geography));
  }

  private static List<SetArea> areas(LayerRequest request) {
    List<SetArea> areas = request.set().areas();
    if (request.within().isPresent()) {
      Set<String> inside =
          request
              .snapshot()
              .registry()
              .listCodesWithin(request.within().get(), request.set().geography());
      areas = areas.stream().filter(area -> inside.contains(area.code())).toList();
    }
    if (request.box().isPresent()) {
      areas = areas.stream().filter(area -> area.box().intersects(request.box().get())).toList();
    }
    return areas;
  }

  /** What all the areas lie within, with its figures. */
  private static List<Layer.Context> context(
      LayerRequest request, List<SetArea> areas, EstimateSource source) {
    Geography geography = request.set().geography();
    List<AreaKey> keys = areas.stream().map(area -> new AreaKey(geography, area.code())).toList();
    return Surroundings.list(request.snapshot().registry(), keys, source).stream()
        .map(around -> new Layer.Context(around, source.get(AreaSelection.of(around))))
        .toList();
  }
}
