package org.parityatlas.data.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parityatlas.boundaries.SourceFormatException;
import org.parityatlas.data.Mirror;
import org.parityatlas.data.RealData;
import org.parityatlas.data.manifest.LookupManifest;
import org.parityatlas.data.manifest.ManifestLibrary;

class LookupReaderTest {
  private static Map<String, Long> count(Mirror.Lookup lookup) {
    return lookup.areas().stream()
        .collect(
            Collectors.groupingBy(a -> a.geography().id(), TreeMap::new, Collectors.counting()));
  }

  private static Map<String, Long> links(Mirror.Lookup lookup) {
    return lookup.links().stream()
        .collect(
            Collectors.groupingBy(
                l -> l.childGeography().id() + " in " + l.parentGeography().id(),
                TreeMap::new,
                Collectors.counting()));
  }

  @Test
  void countries() {
    Mirror.Lookup lookup = Mirror.lookup("countries");
    assertEquals(Map.of("country", 7L, "region", 9L), count(lookup));
    assertEquals(Map.of("country in country", 6L, "region in country", 9L), links(lookup));
  }

  @RealData
  @Test
  void outputAreasOf2021() {
    Mirror.Lookup lookup = Mirror.lookup("output-areas-2021");
    assertEquals(
        Map.of("lsoa-2021", 35_672L, "msoa-2021", 7_264L, "lad", 318L, "region", 9L, "country", 1L),
        count(lookup));
    assertEquals(
        Map.of(
            "lsoa-2021 in msoa-2021", 35_672L,
            "lsoa-2021 in lad", 35_672L,
            "msoa-2021 in lad", 7_264L,
            "lad in region", 296L,
            "lad in country", 22L),
        links(lookup));
    // One of its five small areas went to Cherwell when a boundary was corrected.
    assertEquals(Map.of("E02005686", List.of("E06000062", "E07000177")), lookup.straddling());
    assertEquals(
        List.of("E06000062"),
        lookup.links().stream()
            .filter(l -> l.child().equals("E02005686"))
            .map(ParentLink::parent)
            .toList());
  }

  @RealData
  @Test
  void outputAreasOf2011HaveOneDistrictEach() {
    Mirror.Lookup lookup = Mirror.lookup("output-areas-2011");
    assertEquals(34_753L, count(lookup).get("lsoa-2011"));
    assertEquals(Map.of("lsoa-2011 in lad", 34_753L), links(lookup));
    assertEquals(
        Optional.of("Ynys Môn"),
        lookup.areas().stream()
            .filter(a -> a.code().equals("W06000001"))
            .findFirst()
            .orElseThrow()
            .welshName());
  }

  @RealData
  @Test
  void districtsOfEightYears() {
    Mirror.Lookup lookup = Mirror.lookup("districts-2016-to-2024");
    Set<String> codes = lookup.areas().stream().map(AreaRecord::code).collect(Collectors.toSet());
    assertTrue(codes.contains("E07000004"), "Aylesbury Vale, until 2020");
    assertTrue(codes.contains("E06000060"), "Buckinghamshire, since 2020");
    Map<String, Set<String>> parents = new HashMap<>();
    lookup
        .links()
        .forEach(l -> parents.computeIfAbsent(l.child(), c -> new HashSet<>()).add(l.parent()));
    assertTrue(parents.values().stream().allMatch(p -> p.size() == 1));
    assertEquals(Set.of("S92000003"), parents.get("S12000033"));
    assertEquals(Set.of("N92000002"), parents.get("N09000001"));
  }

  /** What the figures name, the lookups or the datasets themselves make known. */
  @RealData
  @Test
  void everyAreaOfEveryDatasetIsKnown() {
    Set<String> known = new HashSet<>();
    for (String id :
        List.of(
            "countries",
            "districts-2016-to-2024",
            "regions-2024",
            "output-areas-2011",
            "output-areas-2021")) {
      Mirror.lookup(id).areas().forEach(a -> known.add(a.geography() + " " + a.code()));
    }
    known.add("subregion E13000001");
    known.add("subregion E13000002");
    for (String id :
        List.of(
            "employment-by-ethnicity",
            "deprivation-2019-london",
            "deprivation-2019-ranks",
            "deprivation-2025",
            "deprivation-2025-districts")) {
      Set<String> unknown =
          Mirror.read(id).stream()
              .map(o -> o.series().geography() + " " + o.areaCode())
              .filter(area -> !known.contains(area))
              .collect(Collectors.toSet());
      assertEquals(Set.of(), unknown, id);
    }
  }

  @Test
  void faultsNameRowAndColumn(@TempDir Path folder) throws IOException {
    assertFault(folder, "ltla24_name,region24_name,region24_code\n", 1, "ltla24_code", "missing");
    String header = "ltla24_name,ltla24_code,region24_name,region24_code\n";
    assertFault(
        folder, header + "Ely,E12000001,North,E12000001\n", 2, "ltla24_code", "code of a lad");
    assertFault(folder, header + "Ely,E07000001,North\n", 2, null, "cannot be read");
    assertFault(folder, header + ",E07000001,North,E12000001\n", 2, "ltla24_name", "no name");
    assertFault(folder, "", 1, null, "row of headers");
  }

  private static void assertFault(Path folder, String csv, int row, String column, String part)
      throws IOException {
    LookupManifest manifest = (LookupManifest) ManifestLibrary.bundled().get("regions-2024");
    Path file = Files.writeString(folder.resolve("regions.csv"), csv);
    SourceFormatException fault =
        assertThrows(
            SourceFormatException.class,
            () -> new LookupReader().read(file, "regions.csv", manifest, Mirror.Lookup.empty()));
    assertEquals(row, fault.row());
    assertEquals(column, fault.column());
    assertTrue(fault.getMessage().contains(part), fault.getMessage());
  }
}
