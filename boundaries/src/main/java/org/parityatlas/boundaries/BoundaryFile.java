package org.parityatlas.boundaries;

import java.io.IOException;
import java.net.URL;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.geotools.api.data.DataStore;
import org.geotools.api.data.DataStoreFinder;
import org.geotools.api.data.FeatureReader;
import org.geotools.api.data.Query;
import org.geotools.api.data.Transaction;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.feature.simple.SimpleFeatureType;
import org.geotools.api.feature.type.AttributeDescriptor;
import org.locationtech.jts.geom.MultiPolygon;

/**
 * An opened boundary file: a {@code .zip} that holds one shapefile, or a {@code .shp} with its
 * siblings. Opening reads all codes and names and checks them; {@link #forEach} reads the polygons.
 * The file is reached through the GeoTools {@code DataStoreFinder} alone.
 */
public final class BoundaryFile implements AutoCloseable {
  /** Key under which a data store keeps the number of its records in its feature type. */
  public static final String RECORD_COUNT_KEY = "org.parityatlas.boundaries.records";

  /** A repair that changes an area by more than this fraction (0.01 %) is refused. */
  public static final double LARGEST_AREA_CHANGE = 1e-4;

  private static final int SAMPLE_ROWS = 1_000;

  private final String fileName;
  private final DataStore store;
  private final String typeName;
  private final SimpleFeatureType type;
  private final NationalGrid grid;
  private final ColumnRecognition.Found found;
  private final List<String> codes;
  private List<Repair> repairs = List.of();

  /**
   * Opens a file and checks everything but its polygons.
   *
   * @throws SourceFormatException on any fault, with its row and column where it has them
   */
  public static BoundaryFile open(Path file, BoundaryOptions options) {
    String fileName = String.valueOf(file.getFileName());
    DataStore store = null;
    try {
      Map<String, Object> params = new HashMap<>();
      URL url = file.toUri().toURL();
      params.put("url", url);
      options.encoding().ifPresent(charset -> params.put("charset", charset));
      store = DataStoreFinder.getDataStore(params);
      if (store == null) {
        throw new SourceFormatException(fileName, "a boundary file is a .zip or a .shp");
      }
      return new BoundaryFile(fileName, store, options);
    } catch (IOException e) {
      dispose(store);
      throw new SourceFormatException(
          fileName, null, null, "it cannot be read (" + e.getMessage() + ")", e);
    } catch (RuntimeException e) {
      dispose(store);
      throw e;
    }
  }

  private static void dispose(DataStore store) {
    if (store != null) {
      store.dispose();
    }
  }

  private BoundaryFile(String fileName, DataStore store, BoundaryOptions options)
      throws IOException {
    this.fileName = fileName;
    this.store = store;
    this.typeName = store.getTypeNames()[0];
    this.type = store.getSchema(typeName);
    this.grid = NationalGrid.from(fileName, type.getCoordinateReferenceSystem());
    List<String> columns =
        type.getAttributeDescriptors().stream()
            .filter(attribute -> attribute.getType().getBinding() == String.class)
            .map(AttributeDescriptor::getLocalName)
            .toList();
    this.found = new ColumnRecognition(fileName, columns, options, sample(columns)).find();
    this.codes = checkRows();
  }

  private List<Map<String, String>> sample(List<String> columns) throws IOException {
    List<Map<String, String>> rows = new ArrayList<>();
    try (var reader = reader(columns)) {
      while (rows.size() < SAMPLE_ROWS && reader.hasNext()) {
        SimpleFeature feature = reader.next();
        Map<String, String> row = new HashMap<>();
        columns.forEach(column -> row.put(column, (String) feature.getAttribute(column)));
        rows.add(row);
      }
    }
    if (rows.isEmpty()) {
      throw new SourceFormatException(fileName, "it holds no areas");
    }
    return rows;
  }

  /** The codes; every one is of the level and is there once, and every name is there. */
  private List<String> checkRows() throws IOException {
    String code = found.columns().code();
    String name = found.columns().name();
    Map<String, Integer> rowByCode = new HashMap<>();
    try (var reader = reader(List.of(code, name))) {
      while (reader.hasNext()) {
        SimpleFeature feature = reader.next();
        int row = rowOf(feature);
        String value = (String) feature.getAttribute(code);
        requireLevel(value, row);
        Integer before = rowByCode.put(value, row);
        if (before != null) {
          throw fault(row, code, "the code " + value + " is in row " + before + " already");
        }
        if (feature.getAttribute(name) == null) {
          throw fault(row, name, "the area " + value + " has no name");
        }
      }
    }
    return rowByCode.keySet().stream().sorted().toList();
  }

  private void requireLevel(String code, int row) {
    Optional<Level> level = Level.findByCode(code);
    if (level.isEmpty() || level.get() != found.level()) {
      throw fault(
          row,
          found.columns().code(),
          (code == null ? "there is no code here" : "\"" + code + "\" is not a code")
              + " of level "
              + found.level().id()
              + level.map(other -> "; it is one of level " + other.id()).orElse(""));
    }
  }

  private SourceFormatException fault(int row, String column, String text) {
    return new SourceFormatException(fileName, row, column, text);
  }

  private FeatureReader<SimpleFeatureType, SimpleFeature> reader(List<String> attributes)
      throws IOException {
    return store.getFeatureReader(
        new Query(
            typeName, org.geotools.api.filter.Filter.INCLUDE, attributes.toArray(String[]::new)),
        Transaction.AUTO_COMMIT);
  }

  /** Feature ids of a shapefile end in the record number. */
  private static int rowOf(SimpleFeature feature) {
    return Integer.parseInt(feature.getID().substring(feature.getID().lastIndexOf('.') + 1));
  }

  public String fileName() {
    return fileName;
  }

  public int featureCount() {
    return codes.size();
  }

  /** Codes of all its areas, ascending. */
  public List<String> codes() {
    return codes;
  }

  /** All records of the file, those that are marked as deleted among them. */
  public int recordCount() {
    return (Integer) type.getUserData().get(RECORD_COUNT_KEY);
  }

  public Level level() {
    return found.level();
  }

  /** Year of the boundaries; 0 where neither the file nor the options tell it. */
  public int vintage() {
    return found.vintage();
  }

  /** What the file's codes are to be read in. */
  public Geography geography() {
    return Geography.of(found.level(), found.vintage());
  }

  public BoundaryColumns columns() {
    return found.columns();
  }

  /** The encoding of names, and what told so. */
  public FoundEncoding encoding() {
    return (FoundEncoding) type.getUserData().get(FoundEncoding.USER_DATA_KEY);
  }

  /** The coordinate reference system of what {@link #forEach} hands out. */
  public String crs() {
    return "EPSG:27700";
  }

  /**
   * Hands out every area in the order of the file, one at a time.
   *
   * @throws SourceFormatException where the file's polygons cannot be read
   * @throws BoundaryException where an area's polygon cannot be served
   */
  public void forEach(Consumer<BoundaryArea> consumer) {
    repairs = List.of();
    ServableGeometry geometry = new ServableGeometry(fileName, grid);
    BoundaryColumns columns = found.columns();
    List<String> attributes = new ArrayList<>(List.of(type.getGeometryDescriptor().getLocalName()));
    attributes.add(columns.code());
    attributes.add(columns.name());
    columns.welshName().ifPresent(attributes::add);
    try (var reader = reader(attributes)) {
      while (reader.hasNext()) {
        SimpleFeature feature = reader.next();
        int row = rowOf(feature);
        String code = (String) feature.getAttribute(columns.code());
        consumer.accept(
            new BoundaryArea(
                code,
                (String) feature.getAttribute(columns.name()),
                columns.welshName().map(column -> (String) feature.getAttribute(column)),
                geometry.servable((MultiPolygon) feature.getDefaultGeometry(), row, code),
                row));
      }
    } catch (IOException e) {
      throw new SourceFormatException(
          fileName, null, null, "it cannot be read (" + e.getMessage() + ")", e);
    } finally {
      repairs = geometry.repairs();
    }
  }

  /** The polygons that {@link #forEach} repaired, in the order of the file. */
  public List<Repair> repairs() {
    return repairs;
  }

  @Override
  public void close() {
    store.dispose();
  }
}
