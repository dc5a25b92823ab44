package org.parityatlas.boundaries.shapefile;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.Charset;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.geotools.api.data.DataStore;
import org.geotools.api.data.DataStoreFactorySpi;

/**
 * Makes a GeoTools data store of a shapefile, plain or in a zip. {@code DataStoreFinder} finds it
 * through {@code META-INF/services}. The parameters are those of GeoTools' own shapefile plugin, so
 * that the one can stand in for the other.
 */
public final class ShapefileDataStoreFactory implements DataStoreFactorySpi {
  /** Where the {@code .shp} or the {@code .zip} is; a {@code file:} URL. */
  public static final Param URL_PARAM =
      new Param("url", URL.class, "file: URL of a .shp or of a .zip that holds one", true);

  /** Encoding of the {@code .dbf}, where it is not to be recognised. */
  public static final Param CHARSET_PARAM =
      new Param(
          "charset", Charset.class, "encoding of the .dbf, if it is not to be found out", false);

  /** For {@code ServiceLoader}. */
  public ShapefileDataStoreFactory() {}

  @Override
  public String getDisplayName() {
    return "Shapefile (Parity Atlas)";
  }

  @Override
  public String getDescription() {
    return "Polygons of an ESRI shapefile, read as a stream from a folder or a zip";
  }

  @Override
  public Param[] getParametersInfo() {
    return new Param[] {URL_PARAM, CHARSET_PARAM};
  }

  @Override
  public boolean isAvailable() {
    return true;
  }

  @Override
  public boolean canProcess(Map<String, ?> params) {
    try {
      return params.containsKey(URL_PARAM.key) && findPath(params).isPresent();
    } catch (IOException e) {
      return false;
    }
  }

  /**
   * Opens the shapefile.
   *
   * @throws org.parityatlas.boundaries.SourceFormatException where it cannot be read
   */
  @Override
  public DataStore createDataStore(Map<String, ?> params) throws IOException {
    Path path =
        findPath(params)
            .orElseThrow(() -> new IOException("url must be a file: URL of a .shp or a .zip"));
    Optional<Charset> charset = Optional.ofNullable((Charset) CHARSET_PARAM.lookUp(params));
    ShapefileParts parts = ShapefileParts.open(path);
    try {
      ShapefileDataStore store = new ShapefileDataStore(parts, charset);
      store.setDataStoreFactory(this);
      return store;
    } catch (RuntimeException e) {
      parts.close();
      throw e;
    }
  }

  @Override
  public DataStore createNewDataStore(Map<String, ?> params) {
    throw new UnsupportedOperationException("shapefiles are only read");
  }

  private static Optional<Path> findPath(Map<String, ?> params) throws IOException {
    URL url = (URL) URL_PARAM.lookUp(params);
    if (url == null || !"file".equals(url.getProtocol())) {
      return Optional.empty();
    }
    String name = url.getPath().toLowerCase(Locale.ROOT);
    try {
      return name.endsWith(".shp") || name.endsWith(".zip")
          ? Optional.of(Path.of(url.toURI()))
          : Optional.empty();
    } catch (URISyntaxException | IllegalArgumentException | FileSystemNotFoundException e) {
      return Optional.empty();
    }
  }
}
