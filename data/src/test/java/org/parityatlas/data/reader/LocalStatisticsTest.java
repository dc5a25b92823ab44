package org.parityatlas.data.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.parityatlas.boundaries.Level;
import org.parityatlas.data.Mirror;
import org.parityatlas.data.RealData;
import org.parityatlas.data.manifest.DatasetManifest;
import org.parityatlas.data.manifest.ManifestLibrary;

/** The four series of local statistics: every row, its limits, its level and what is missing. */
@RealData
class LocalStatisticsTest {
  private static final String CITY = "E09000001";

  private static Map<String, Long> markers(Observations read) {
    Map<String, Long> markers = new TreeMap<>();
    for (Observation o : read.all) {
      Marker marker = o.value().marker();
      markers.merge(marker == null ? "none" : marker.id(), 1L, Long::sum);
    }
    return markers;
  }

  /** Every area is registered by the source itself or known from a lookup. */
  private static void checkAreas(String id, Observations read) {
    DatasetManifest manifest = (DatasetManifest) ManifestLibrary.bundled().get(id);
    Set<String> known = new HashSet<>();
    for (String lookup : new String[] {"districts-2016-to-2024", "districts-2025"}) {
      Mirror.lookup(lookup).areas().forEach(area -> known.add(area.code()));
    }
    for (Observation o : read.all) {
      assertTrue(
          manifest.registers().contains(o.series().geography().level())
              || known.contains(o.areaCode()),
          o.areaCode());
    }
    assertTrue(read.notAreas.isEmpty());
  }

  @Test
  void employmentAndInactivityAreTwoIndicators() {
    Observations read = Mirror.read("employment-and-inactivity");
    checkAreas("employment-and-inactivity", read);
    assertEquals(16_080, read.all.size());
    assertEquals(Map.of("none", 15_961L, "missing", 60L, "unreliable", 59L), markers(read));
    Observation uk = read.get("employment-rate-16-64", "all", "2004", "K02000001");
    assertEquals(Figure.of(72.5), uk.value());
    assertEquals(72.3, uk.lower());
    assertEquals(72.7, uk.upper());
    assertNull(uk.halfWidth());
    assertNull(uk.intervalMarker());
    // Written as 73.60000000000001 in the file.
    assertEquals(73.6, read.get("employment-rate-16-64", "all", "2015", "K02000001").upper());
    assertEquals(8_040, read.stream().filter(o -> o.series().indicator().startsWith("in")).count());
    Observation none = read.get("employment-rate-16-64", "all", "2014", CITY);
    assertEquals(Figure.missing(Marker.MISSING), none.value());
    assertEquals(Figure.missing(Marker.UNRELIABLE), withheld(read));
    Observation weak = weak(read);
    assertNull(weak.lower());
    assertEquals(Marker.UNRELIABLE, weak.intervalMarker());
  }

  private static Figure withheld(Observations read) {
    return read.stream()
        .filter(o -> o.areaCode().equals(CITY) && o.series().period().equals("2022"))
        .map(Observation::value)
        .filter(value -> value.marker() == Marker.UNRELIABLE && value.value() == null)
        .findFirst()
        .orElseThrow();
  }

  private static Observation weak(Observations read) {
    return read.stream()
        .filter(o -> o.value().marker() == Marker.UNRELIABLE && o.value().value() != null)
        .findFirst()
        .orElseThrow();
  }

  /** Published limits are kept as they are, symmetric about the value or not. */
  @Test
  void limitsNeedNotBeSymmetric() {
    long lopsided =
        Mirror.read("employment-and-inactivity").stream()
            .filter(o -> o.lower() != null)
            .filter(
                o -> {
                  double below = o.value().value() - o.lower();
                  double above = o.upper() - o.value().value();
                  return Math.abs(below - above) > 0.051;
                })
            .count();
    assertEquals(3, lopsided);
  }

  @Test
  void modelledUnemployment() {
    Observations read = Mirror.read("modelled-unemployment");
    checkAreas("modelled-unemployment", read);
    assertEquals(Map.of("none", 7_388L, "missing", 192L), markers(read));
    assertEquals(7_160, read.stream().filter(o -> o.upper() != null).count());
    Observation durham = read.get("modelled-unemployment-rate", "all", "2023", "E06000047");
    assertEquals(Figure.of(3.6), durham.value());
    assertEquals(Marker.MISSING, durham.intervalMarker());
    // The file calls it a "County or Unitary Authority".
    assertEquals(Level.LAD, durham.series().geography().level());
  }

  @Test
  void claimantCount() {
    Observations read = Mirror.read("claimant-count");
    checkAreas("claimant-count", read);
    assertEquals(Map.of("none", 10_193L, "missing", 132L), markers(read));
    assertEquals(
        Figure.of(2.6), read.get("claimant-count-rate", "all", "2001", "K02000001").value());
    assertTrue(read.stream().allMatch(o -> o.lower() == null && o.intervalMarker() == null));
    assertEquals(
        Set.of(Level.COUNTRY, Level.REGION, Level.COUNTY, Level.COMBINED_AUTHORITY, Level.LAD),
        new HashSet<>(read.stream().map(o -> o.series().geography().level()).distinct().toList()));
  }

  @Test
  void childrenInRelativePoverty() {
    Observations read = Mirror.read("children-in-relative-poverty");
    checkAreas("children-in-relative-poverty", read);
    assertEquals(Map.of("none", 2_472L), markers(read));
    Observation uk =
        read.get("child-poverty-before-housing-costs", "all", "2021-04/P1Y", "K02000001");
    assertEquals(Figure.of(18.3828147), uk.value());
    assertEquals(
        824,
        read.stream()
            .filter(o -> o.series().indicator().equals("child-poverty-after-housing-costs"))
            .count());
    assertTrue(read.stream().anyMatch(o -> o.areaCode().equals("E08000039")));
  }
}
