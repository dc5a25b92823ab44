package org.parityatlas.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import org.geotools.api.data.DataStore;
import org.geotools.api.data.FeatureReader;
import org.geotools.api.data.Query;
import org.geotools.api.data.Transaction;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.feature.simple.SimpleFeatureType;
import org.geotools.api.feature.type.AttributeDescriptor;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.MultiPolygon;
import org.parityatlas.boundaries.shapefile.ShapefileDataStoreFactory;
import org.parityatlas.server.postgis.CopyBinary;
import org.postgresql.Driver;

/**
 * A shapefile to an indexed, analysed table with all its columns, by the atlas's own reader and binary COPY, reading
 * while sending as the importer does: what {@code ogr2ogr} and {@code shp2pgsql} are timed at.
 */
public final class ShapefileTable {
  private static final int QUEUE_FEATURES = 512;
  private static final Object[] END = {};

  private final CompletableFuture<SimpleFeatureType> opened = new CompletableFuture<>();
  private final BlockingQueue<Object[]> queue = new ArrayBlockingQueue<>(QUEUE_FEATURES);
  private SimpleFeatureType type;

  private ShapefileTable() {}

  /** Imports as often as a fourth argument says, each time anew, and prints the seconds of each. */
  public static void main(String[] arguments) throws Exception {
    int times = arguments.length > 3 ? Integer.parseInt(arguments[3]) : 1;
    for (int i = 0; i < times; i++) {
      long start = System.nanoTime();
      new ShapefileTable().copy(arguments[0], arguments[1], arguments[2]);
      System.out.println((System.nanoTime() - start) / 1_000_000 / 1e3);
    }
  }

  /** The file is opened while the database is connected to: each takes as long where Java has just started. */
  private void copy(String shapefile, String address, String table) throws Exception {
    Thread reading = new Thread(() -> read(shapefile), "reading");
    reading.setDaemon(true);
    reading.start();
    try (Connection connection = new Driver().connect(address, new Properties());
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute("SET client_min_messages = error; DROP TABLE IF EXISTS " + table);
      type = opened.get();
      // As the atlas keeps its own areas: coordinates hardly shrink, and are read sooner as they are.
      statement.execute("CREATE TABLE " + table + " (id int NOT NULL, " + columns() + ")");
      statement.execute("ALTER TABLE " + table + " ALTER geom SET STORAGE EXTERNAL");
      send(connection, table);
      statement.execute("ALTER TABLE " + table + " ADD PRIMARY KEY (id)");
      statement.execute("CREATE INDEX ON " + table + " USING gist (geom)");
      connection.commit();
      statement.execute("ANALYZE " + table);
      connection.commit();
    }
    reading.join();
  }

  private String columns() {
    List<String> columns = new ArrayList<>();
    for (AttributeDescriptor column : type.getAttributeDescriptors()) {
      columns.add(columnName(column) + " " + columnType(column.getType().getBinding()));
    }
    return String.join(", ", columns);
  }

  private static String columnName(AttributeDescriptor column) {
    return Geometry.class.isAssignableFrom(column.getType().getBinding())
        ? "geom"
        : '"' + column.getLocalName().toLowerCase(Locale.ROOT) + '"';
  }

  private static String columnType(Class<?> values) {
    if (Geometry.class.isAssignableFrom(values)) {
      return "geometry(MultiPolygon, 27700)";
    }
    if (values == Integer.class) {
      return "int";
    }
    return Number.class.isAssignableFrom(values) ? "double precision" : "text";
  }

  private void read(String shapefile) {
    try {
      Map<String, Object> file = Map.of("url", Path.of(shapefile).toUri().toURL());
      DataStore store = new ShapefileDataStoreFactory().createDataStore(file);
      String name = store.getTypeNames()[0];
      opened.complete(store.getSchema(name));
      try (FeatureReader<SimpleFeatureType, SimpleFeature> reader =
          store.getFeatureReader(new Query(name), Transaction.AUTO_COMMIT)) {
        while (reader.hasNext()) {
          queue.put(reader.next().getAttributes().toArray());
        }
      }
      queue.put(END);
      store.dispose();
    } catch (Exception e) {
      e.printStackTrace();
      System.exit(1);
    }
  }

  private void send(Connection connection, String table) throws SQLException, InterruptedException {
    List<String> names = new ArrayList<>(List.of("id"));
    type.getAttributeDescriptors().forEach(column -> names.add(columnName(column)));
    try (CopyBinary copy = CopyBinary.into(connection, table, names.toArray(String[]::new))) {
      int id = 0;
      for (Object[] row = queue.take(); row != END; row = queue.take()) {
        copy.row().put(++id);
        for (Object value : row) {
          put(copy, value);
        }
      }
      copy.finish();
    }
  }

  private static void put(CopyBinary copy, Object value) {
    if (value instanceof MultiPolygon area) {
      copy.put(area);
    } else if (value instanceof Integer whole) {
      copy.put(whole);
    } else if (value instanceof Number number) {
      copy.put(number.doubleValue());
    } else {
      copy.put(value == null ? null : value.toString());
    }
  }
}
