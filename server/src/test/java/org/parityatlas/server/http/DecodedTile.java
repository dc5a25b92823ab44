package org.parityatlas.server.http;

import io.github.sebasbaumh.mapbox.vectortile.adapt.jts.MvtReader;
import io.github.sebasbaumh.mapbox.vectortile.adapt.jts.TagKeyValueMapConverter;
import io.github.sebasbaumh.mapbox.vectortile.adapt.jts.model.JtsLayer;
import io.github.sebasbaumh.mapbox.vectortile.adapt.jts.model.JtsMvt;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * A vector tile as a decoder that is not ours reads it.
 *
 * @param features by their ids
 */
record DecodedTile(String layer, int extent, Map<Long, Feature> features) {

  /**
   * An area in a tile.
   *
   * @param shape in grid cells of the tile, rows downwards
   */
  record Feature(String code, Optional<String> name, Geometry shape) {}

  static DecodedTile of(byte[] mvt) {
    try {
      JtsMvt tile =
          MvtReader.loadMvt(
              new ByteArrayInputStream(mvt),
              new GeometryFactory(),
              new TagKeyValueMapConverter(false, "id"),
              MvtReader.RING_CLASSIFIER_V2_1);
      if (tile.getLayers().size() != 1) {
        throw new AssertionError(tile.getLayers().size() + " layers");
      }
      JtsLayer layer = tile.getLayers().iterator().next();
      Map<Long, Feature> features = new TreeMap<>();
      for (Geometry shape : layer.getGeometries()) {
        Map<?, ?> tags = (Map<?, ?>) shape.getUserData();
        Feature feature =
            new Feature(
                (String) tags.get("code"), Optional.ofNullable((String) tags.get("name")), shape);
        if (features.put((Long) tags.get("id"), feature) != null) {
          throw new AssertionError("two features have the id " + tags.get("id"));
        }
      }
      return new DecodedTile(layer.getName(), layer.getExtent(), features);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
