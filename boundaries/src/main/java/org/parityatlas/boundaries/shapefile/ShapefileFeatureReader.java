package org.parityatlas.boundaries.shapefile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.geotools.api.data.FeatureReader;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.feature.simple.SimpleFeatureType;
import org.geotools.api.feature.type.AttributeDescriptor;
import org.geotools.feature.simple.SimpleFeatureImpl;
import org.geotools.filter.identity.FeatureIdImpl;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.impl.PackedCoordinateSequenceFactory;
import org.parityatlas.boundaries.SourceFormatException;

/**
 * Walks the {@code .shp} and the {@code .dbf} side by side and holds one feature at a time. Feature
 * ids end in the record number, which counts deleted records too. Closing it closes both parts.
 */
final class ShapefileFeatureReader implements FeatureReader<SimpleFeatureType, SimpleFeature> {
  private final SimpleFeatureType type;
  private final String file;
  private final DbfReader dbf;
  private final ShpReader shp;
  private final List<DbfField> fields = new ArrayList<>();
  private final Map<String, Integer> indexByName = new HashMap<>();
  private SimpleFeature ready;
  private boolean finished;

  ShapefileFeatureReader(ShapefileDataStore store, SimpleFeatureType type) {
    this.type = type;
    this.file = store.parts().file();
    this.dbf = new DbfReader(store.parts().get(".dbf"), store.encoding().charset());
    try {
      Map<String, DbfField> byName = new HashMap<>();
      dbf.header().fields().forEach(field -> byName.put(field.name(), field));
      for (AttributeDescriptor attribute : type.getAttributeDescriptors()) {
        indexByName.put(attribute.getLocalName(), fields.size());
        fields.add(byName.get(attribute.getLocalName()));
      }
      this.shp =
          type.getGeometryDescriptor() == null
              ? null
              : new ShpReader(
                  store.parts(),
                  dbf.header().recordCount(),
                  new GeometryFactory(PackedCoordinateSequenceFactory.DOUBLE_FACTORY));
    } catch (RuntimeException e) {
      dbf.close();
      throw e;
    }
  }

  @Override
  public SimpleFeatureType getFeatureType() {
    return type;
  }

  @Override
  public boolean hasNext() {
    while (ready == null && !finished) {
      boolean hasRow = dbf.next();
      if (shp != null && shp.next() != hasRow) {
        throw new SourceFormatException(
            file,
            hasRow ? dbf.record() : shp.record(),
            null,
            hasRow
                ? "the .dbf has this row and the .shp has no shape for it"
                : "the .shp has this shape and the .dbf has no row for it");
      }
      if (!hasRow) {
        finish();
      } else if (!dbf.isDeleted()) {
        ready = feature();
      }
    }
    return ready != null;
  }

  private SimpleFeature feature() {
    Object[] values = new Object[fields.size()];
    for (int i = 0; i < values.length; i++) {
      DbfField field = fields.get(i);
      values[i] = field == null ? shp.polygon() : dbf.value(field);
    }
    String id = type.getTypeName() + "." + dbf.record();
    return new SimpleFeatureImpl(values, type, new FeatureIdImpl(id), false, indexByName);
  }

  private void finish() {
    finished = true;
    dbf.finish();
    if (shp != null) {
      shp.finish();
    }
  }

  @Override
  public SimpleFeature next() {
    if (!hasNext()) {
      throw new NoSuchElementException("no feature is left");
    }
    SimpleFeature feature = ready;
    ready = null;
    return feature;
  }

  @Override
  public void close() {
    try {
      dbf.close();
    } finally {
      if (shp != null) {
        shp.close();
      }
    }
  }
}
