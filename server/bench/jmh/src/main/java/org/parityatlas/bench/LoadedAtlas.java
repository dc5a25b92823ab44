package org.parityatlas.bench;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parityatlas.data.indicator.Indicator;
import org.parityatlas.data.indicator.IndicatorCatalogue;
import org.parityatlas.server.layer.Layer;
import org.parityatlas.server.layer.LayerBuilder;
import org.parityatlas.server.layer.LayerRequest;
import org.parityatlas.server.layer.Question;
import org.parityatlas.server.postgis.Database;
import org.parityatlas.server.store.AtlasStore;
import org.parityatlas.server.store.BoundarySet;
import org.parityatlas.server.store.Drawing;
import org.parityatlas.server.store.GeometryText;
import org.parityatlas.server.store.Reading;
import org.parityatlas.server.store.Series;
import org.parityatlas.server.store.Snapshot;

/**
 * The unemployment rate of the census in all super output areas, from the database that {@code
 * ATLAS_DB_URL} names; {@code server/bench/run data} fills one.
 */
public final class LoadedAtlas implements AutoCloseable {
  private static final String SET = "lsoa-2021-ew";
  private static final String INDICATOR = "census-unemployment-rate";

  private final Database database;
  private final AtlasStore store;
  private final Snapshot snapshot;
  private final BoundarySet set;

  private LoadedAtlas(Database database) {
    this.database = database;
    this.store = new AtlasStore(database);
    this.snapshot = store.findSnapshot(store.findLiveRelease().orElseThrow()).orElseThrow();
    this.set = snapshot.findSet(SET).orElseThrow();
  }

  public static LoadedAtlas open() {
    return new LoadedAtlas(
        Database.open(
            System.getenv("ATLAS_DB_URL"),
            System.getenv("ATLAS_DB_USER"),
            System.getenv("ATLAS_DB_PASSWORD")));
  }

  /** The view of all areas. */
  public Layer layer() {
    Indicator indicator = IndicatorCatalogue.bundled().get(INDICATOR);
    Question question = Question.rate(indicator, indicator.startGroup(), "2021");
    return new LayerBuilder(store)
        .build(
            new LayerRequest(
                snapshot, set, question, Optional.empty(), Optional.empty(), Optional.empty()));
  }

  /** The geometry of a joined layer, as GeoJSON in UTF-8, by ordinal. */
  public List<GeometryText> geometry() {
    return store.listGeometry(set, drawing());
  }

  /** The drawing that a joined layer of all areas has. */
  public Drawing drawing() {
    return set.drawingWithin(400_000);
  }

  Map<String, Reading> readings() {
    Series series =
        snapshot.series().stream()
            .filter(one -> one.key().indicator().equals(INDICATOR))
            .filter(one -> one.key().geography().equals(set.geography()))
            .findFirst()
            .orElseThrow();
    return store.listReadings(series);
  }

  @Override
  public void close() {
    database.close();
  }
}
