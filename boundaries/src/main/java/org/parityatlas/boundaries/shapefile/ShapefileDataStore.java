package org.parityatlas.boundaries.shapefile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;
import org.geotools.api.feature.type.Name;
import org.geotools.data.store.ContentDataStore;
import org.geotools.data.store.ContentEntry;
import org.geotools.data.store.ContentFeatureSource;
import org.geotools.feature.NameImpl;
import org.parityatlas.boundaries.FoundEncoding;

/**
 * One shapefile as a read-only GeoTools data store with one feature type, named as the {@code .shp}
 * is. All of its parts but the records themselves are checked when it is made.
 */
final class ShapefileDataStore extends ContentDataStore {
  private final ShapefileParts parts;
  private final FoundEncoding encoding;
  private final SourceCrs crs;

  ShapefileDataStore(ShapefileParts parts, Optional<Charset> charset) {
    this.parts = parts;
    this.encoding = DbfEncoding.find(parts, charset);
    this.crs = PrjReader.read(parts);
  }

  ShapefileParts parts() {
    return parts;
  }

  FoundEncoding encoding() {
    return encoding;
  }

  SourceCrs crs() {
    return crs;
  }

  @Override
  protected List<Name> createTypeNames() {
    return List.of(new NameImpl(getNamespaceURI(), parts.baseName()));
  }

  @Override
  protected ContentFeatureSource createFeatureSource(ContentEntry entry) {
    return new ShapefileFeatureSource(entry, this);
  }

  @Override
  public void dispose() {
    super.dispose();
    try {
      parts.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
