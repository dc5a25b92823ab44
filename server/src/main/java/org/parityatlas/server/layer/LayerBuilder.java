package org.parityatlas.server.layer;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.parityatlas.boundaries.Geography;
import org.parityatlas.boundaries.Level;
import org.parityatlas.data.reader.Marker;
import org.parityatlas.server.store.AreaKey;
import org.parityatlas.server.store.AreaRegistry;
import org.parityatlas.server.store.AtlasStore;
import org.parityatlas.server.store.KnownArea;
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

  /** What all the areas lie within, one a level, smallest first, where the source measures it. */
  private static List<Layer.Context> context(
      LayerRequest request, List<SetArea> areas, EstimateSource source) {
    AreaRegistry registry = request.snapshot().registry();
    Set<KnownArea> shared = null;
    for (SetArea area : areas) {
      List<KnownArea> ancestors =
          registry.listAncestors(new AreaKey(request.set().geography(), area.code()));
      if (shared == null) {
        shared = new LinkedHashSet<>(ancestors);
      } else {
        shared.retainAll(Set.copyOf(ancestors));
      }
      if (shared.isEmpty()) {
        break;
      }
    }
    List<Layer.Context> context = new ArrayList<>();
    Set<Level> levels = EnumSet.noneOf(Level.class);
    for (KnownArea around : shared == null ? Set.<KnownArea>of() : shared) {
      if (source.covers(around.key().geography())) {
        Estimate estimate = source.get(around.key().geography(), around.code());
        boolean published = estimate.value() != null || estimate.marker() != Marker.MISSING;
        // England alone, and not Great Britain and the United Kingdom behind it.
        if (published && levels.add(around.key().geography().level())) {
          context.add(new Layer.Context(around, estimate));
        }
      }
    }
    return context;
  }
}
