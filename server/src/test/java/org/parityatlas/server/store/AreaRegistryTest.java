package org.parityatlas.server.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.parityatlas.boundaries.Geography;

final class AreaRegistryTest {
  private final AreaRegistry registry = new AreaRegistry();
  private final AreaKey lsoa = area("lsoa-2021", "E01000001", "City of London 001A");
  private final AreaKey msoa = area("msoa-2021", "E02000001", "City of London 001");
  private final AreaKey borough = area("lad", "E09000001", "City of London");
  private final AreaKey region = area("region", "E12000007", "London");

  private AreaKey area(String geography, String code, String name) {
    AreaKey key = new AreaKey(Geography.parse(geography), code);
    registry.add(new KnownArea(key, name, null));
    return key;
  }

  @Test
  void ancestorsComeSmallestFirstAndOnceEach() {
    registry.link(lsoa, borough);
    registry.link(lsoa, msoa);
    registry.link(msoa, borough);
    registry.link(borough, region);
    assertEquals(
        List.of("City of London 001", "City of London", "London"),
        registry.listAncestors(lsoa).stream().map(KnownArea::name).toList());
  }

  /** By code alone the United Kingdom, K02…, would come before Wales, W92…. */
  @Test
  void aNationIsNearerThanTheKingdom() {
    AreaKey cardiff = area("lad", "W06000015", "Cardiff");
    for (String[] around :
        new String[][] {{"K02000001", "United Kingdom"}, {"W92000004", "Wales"}}) {
      registry.link(cardiff, area("country", around[0], around[1]));
    }
    assertEquals(
        List.of("Wales", "United Kingdom"),
        registry.listAncestors(cardiff).stream().map(KnownArea::name).toList());
  }

  @Test
  void whatSeveralShareIsWhatEachOfThemLiesWithin() {
    AreaKey country = area("country", "E92000001", "England");
    AreaKey kent = area("lad", "E07000112", "Folkestone and Hythe");
    registry.link(borough, region);
    registry.link(region, country);
    registry.link(kent, country);
    registry.link(lsoa, borough);
    assertEquals(List.of("England"), names(registry.listAncestors(List.of(borough, kent))));
    assertEquals(
        List.of("London", "England"), names(registry.listAncestors(List.of(borough, lsoa))));
    assertEquals(List.of(), registry.listAncestors(List.of(borough, country)));
    assertEquals(List.of(), registry.listAncestors(List.of()));
  }

  private static List<String> names(List<KnownArea> areas) {
    return areas.stream().map(KnownArea::name).toList();
  }

  @Test
  void withinHoldsTheAreaItselfAndAllBelowIt() {
    registry.link(msoa, borough);
    registry.link(lsoa, msoa);
    assertEquals(Set.of(borough, msoa, lsoa), registry.within(borough));
    assertEquals(Set.of(lsoa), registry.within(lsoa));
  }

  @Test
  void aHierarchyThatGoesRoundInACircleEnds() {
    registry.link(msoa, borough);
    registry.link(borough, msoa);
    assertEquals(Set.of(borough, msoa), registry.within(borough));
    assertEquals(2, registry.listAncestors(msoa).size());
  }

  @Test
  void theFirstNameStands() {
    registry.add(new KnownArea(borough, "Another name", null));
    assertEquals("City of London", registry.find(borough).orElseThrow().name());
    assertEquals(1, registry.list("E09000001").size());
  }
}
