package org.parityatlas.server.layer;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;

/**
 * Layers that were built a moment ago. One view of a map is several answers about one layer, asked
 * for at once: it is built for the first of them, and the others wait for it.
 */
public final class RecentLayers {
  /** A national set of super output areas four times over. */
  private static final long MOST_AREAS = 150_000;

  private final LayerBuilder builder;
  private final Cache<String, Layer> layers =
      Caffeine.newBuilder()
          .maximumWeight(MOST_AREAS)
          .weigher((String request, Layer layer) -> layer.areas().size() + 1)
          .expireAfterAccess(Duration.ofSeconds(20))
          .build();

  public RecentLayers(LayerBuilder builder) {
    this.builder = builder;
  }

  /** The layer, built now or lately. */
  public Layer get(LayerRequest request) {
    return layers.get(request.canonical(), key -> builder.build(request));
  }
}
