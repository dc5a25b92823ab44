package org.parityatlas.data.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashMap;
import java.util.Map;
import org.geotools.api.data.DataStore;
import org.geotools.api.data.DataStoreFinder;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.data.simple.SimpleFeatureIterator;
import org.junit.jupiter.api.Test;
import org.parityatlas.boundaries.Level;
import org.parityatlas.data.Mirror;
import org.parityatlas.data.RealData;

/** The boroughs of Inner London are those that the GLA's boundary file says are. */
@RealData
final class LondonSubregionsTest {
  @Test
  void everyBoroughIsWhereTheBoundaryFilePutsIt() throws Exception {
    Map<String, String> published = new HashMap<>();
    DataStore store =
        DataStoreFinder.getDataStore(
            Map.of(
                "url",
                Mirror.folder()
                    .resolve("boundaries/London_Borough_Excluding_MHW.zip")
                    .toUri()
                    .toURL()));
    try (SimpleFeatureIterator boroughs =
        store.getFeatureSource(store.getTypeNames()[0]).getFeatures().features()) {
      while (boroughs.hasNext()) {
        SimpleFeature borough = boroughs.next();
        boolean inner = "T".equals(borough.getAttribute("ONS_INNER"));
        published.put((String) borough.getAttribute("GSS_CODE"), inner ? "E13000001" : "E13000002");
      }
    }
    store.dispose();
    Map<String, String> ours = new HashMap<>();
    for (ParentLink link : Mirror.lookup("london-subregions").links()) {
      if (link.childGeography().level() == Level.LAD) {
        ours.put(link.child(), link.parent());
      }
    }
    assertEquals(33, published.size());
    assertEquals(published, ours);
  }
}
