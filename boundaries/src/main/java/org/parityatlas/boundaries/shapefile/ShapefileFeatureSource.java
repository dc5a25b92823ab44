package org.parityatlas.boundaries.shapefile;

import java.io.IOException;
import org.geotools.api.data.FeatureReader;
import org.geotools.api.data.Query;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.feature.simple.SimpleFeatureType;
import org.geotools.api.filter.Filter;
import org.geotools.data.store.ContentEntry;
import org.geotools.data.store.ContentFeatureSource;
import org.geotools.feature.simple.SimpleFeatureTypeBuilder;
import org.geotools.geometry.jts.ReferencedEnvelope;
import org.locationtech.jts.geom.MultiPolygon;
import org.parityatlas.boundaries.BoundaryFile;
import org.parityatlas.boundaries.FoundEncoding;

/** Reads the features of a shapefile; GeoTools itself filters, sorts and limits them. */
final class ShapefileFeatureSource extends ContentFeatureSource {
  /** The name GeoTools' own shapefile plugin gives the geometry. */
  static final String GEOMETRY = "the_geom";

  private final ShapefileDataStore store;

  ShapefileFeatureSource(ContentEntry entry, ShapefileDataStore store) {
    super(entry, Query.ALL);
    this.store = store;
  }

  @Override
  protected SimpleFeatureType buildFeatureType() {
    int records;
    SimpleFeatureTypeBuilder builder = new SimpleFeatureTypeBuilder();
    builder.setName(entry.getName());
    builder.setCRS(store.crs().crs());
    builder.add(GEOMETRY, MultiPolygon.class);
    try (DbfReader dbf = new DbfReader(store.parts().get(".dbf"), store.encoding().charset())) {
      records = dbf.header().recordCount();
      for (DbfField field : dbf.header().fields()) {
        builder.nillable(true);
        builder.add(field.name(), field.binding());
      }
    }
    SimpleFeatureType type = builder.buildFeatureType();
    type.getUserData().put(FoundEncoding.USER_DATA_KEY, store.encoding());
    type.getUserData().put(BoundaryFile.RECORD_COUNT_KEY, records);
    return type;
  }

  /** Attributes alone can be asked for, and then the {@code .shp} is not read at all. */
  @Override
  protected boolean canRetype(Query query) {
    return query.getFilter() == Filter.INCLUDE
        && (query.getSortBy() == null || query.getSortBy().length == 0);
  }

  @Override
  protected FeatureReader<SimpleFeatureType, SimpleFeature> getReaderInternal(Query query)
      throws IOException {
    SimpleFeatureType type = getSchema();
    if (canRetype(query) && !query.retrieveAllProperties()) {
      type = SimpleFeatureTypeBuilder.retype(type, query.getPropertyNames());
    }
    return new ShapefileFeatureReader(store, type);
  }

  @Override
  protected int getCountInternal(Query query) {
    if (query.getFilter() != Filter.INCLUDE) {
      return -1;
    }
    int count = 0;
    try (DbfReader dbf = new DbfReader(store.parts().get(".dbf"), store.encoding().charset())) {
      while (dbf.next()) {
        count += dbf.isDeleted() ? 0 : 1;
      }
    }
    return count;
  }

  @Override
  protected ReferencedEnvelope getBoundsInternal(Query query) throws IOException {
    if (query.getFilter() != Filter.INCLUDE) {
      return null;
    }
    try (PartStream shp = store.parts().get(".shp")) {
      return new ReferencedEnvelope(
          ShpHeader.read(shp).bounds(), getSchema().getCoordinateReferenceSystem());
    }
  }
}
