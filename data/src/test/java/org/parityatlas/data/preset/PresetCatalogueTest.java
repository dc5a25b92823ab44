package org.parityatlas.data.preset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parityatlas.boundaries.Level;
import org.parityatlas.boundaries.SourceFormatException;

class PresetCatalogueTest {
  private static final String START =
      "presets: [{id: two, name: Two, sentence: Two boroughs beside each other., level: lad, ";

  @Test
  void theHostBoroughsAreNamed() {
    Preset hosts = PresetCatalogue.bundled().find("host-boroughs-2012").orElseThrow();
    assertEquals(
        List.of("E09000011", "E09000012", "E09000025", "E09000030", "E09000031"), hosts.members());
    assertEquals(Level.LAD, hosts.level());
  }

  /** The 296 districts that England had in 2024 are those of its nine regions. */
  @Test
  void theRegionsHoldEveryDistrictOfEngland() {
    List<Preset> regions =
        PresetCatalogue.bundled().list().stream()
            .filter(preset -> preset.membersOf().orElse("").startsWith("E12"))
            .toList();
    assertEquals(9, regions.size());
    assertEquals(296, regions.stream().mapToInt(Preset::count).sum());
  }

  @Test
  void aPresetThatIsWellFormedIsRead() {
    PresetCatalogue catalogue = new PresetCatalogue();
    catalogue.read("own.yaml", START + "count: 2, members: [E09000001, E09000002]}]");
    assertTrue(catalogue.find("two").isPresent());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "count: 3, members: [E09000001, E09000002]}]",
        "count: 2, members: [E09000001, E09000001]}]",
        "count: 2, members: [E09000001, Hackney]}]",
        "count: 2, membersOf: E13000001, members: [E09000001, E09000002]}]",
        "count: 2}]"
      })
  void aFaultIsNamed(String rest) {
    PresetCatalogue catalogue = new PresetCatalogue();
    SourceFormatException fault =
        assertThrows(SourceFormatException.class, () -> catalogue.read("own.yaml", START + rest));
    assertTrue(fault.getMessage().contains("own.yaml"), fault.getMessage());
  }
}
