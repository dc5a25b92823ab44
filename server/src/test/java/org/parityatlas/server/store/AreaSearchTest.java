package org.parityatlas.server.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.parityatlas.boundaries.Geography;

final class AreaSearchTest {
  private final AreaRegistry registry = new AreaRegistry();

  private void area(String geography, String code, String name, String welsh) {
    registry.add(new KnownArea(new AreaKey(Geography.parse(geography), code), name, welsh));
  }

  private List<String> search(String query) {
    return new AreaSearch(registry)
        .list(query, area -> true).stream().map(KnownArea::name).toList();
  }

  @Test
  void wholeNameBeforeStartOfNameBeforeStartOfWordBeforeMiddle() {
    area("lad", "E09000025", "Newham", null);
    area("lad", "E09000030", "Tower Hamlets", null);
    area("lad", "E08000001", "Ham", null);
    area("lad", "E09000013", "Hammersmith and Fulham", null);
    assertEquals(
        List.of("Ham", "Hammersmith and Fulham", "Tower Hamlets", "Newham"), search("ham"));
  }

  @Test
  void accentsCaseAndPunctuationDoNotMatterAndWelshNamesAreFound() {
    area("lad", "W06000001", "Isle of Anglesey", "Ynys Môn");
    assertEquals(List.of("Isle of Anglesey"), search("ynys mon"));
    assertEquals(List.of("Isle of Anglesey"), search("  ISLE-OF "));
    area("lad", "E07000044", "King's Lynn", null);
    assertEquals(List.of("King's Lynn"), search("king s"));
    assertEquals(List.of("King's Lynn"), search("kings lynn"));
  }

  @Test
  void aCodeFindsItsAreasOfEveryVintage() {
    area("lsoa-2011", "E01000001", "City of London 001A", null);
    area("lsoa-2021", "E01000001", "City of London 001A", null);
    assertEquals(2, search("e01000001").size());
  }

  @Test
  void nothingButPunctuationFindsNothing() {
    area("lad", "E09000025", "Newham", null);
    assertEquals(List.of(), search(" - "));
  }
}
