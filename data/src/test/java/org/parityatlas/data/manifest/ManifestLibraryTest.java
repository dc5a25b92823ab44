package org.parityatlas.data.manifest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parityatlas.boundaries.SourceFormatException;
import org.parityatlas.data.Mirror;
import org.parityatlas.data.RealData;
import org.parityatlas.data.yaml.Resources;

class ManifestLibraryTest {
  private static final Path FOLDER = Path.of("src/main/resources/org/parityatlas/data/manifests");

  private final ManifestLibrary library = ManifestLibrary.bundled();

  @Test
  void theIndexNamesEveryManifest() throws IOException {
    try (var files = Files.list(FOLDER)) {
      assertEquals(
          files
              .map(f -> f.getFileName().toString())
              .filter(n -> n.endsWith(".yaml"))
              .collect(Collectors.toSet()),
          java.util.Set.copyOf(Resources.index("org/parityatlas/data/manifests/index.txt")));
    }
  }

  @Test
  void everyManifestStandsInAFileOfItsName() {
    for (String name : Resources.index("org/parityatlas/data/manifests/index.txt")) {
      assertTrue(library.find(name.replace(".yaml", "")).isPresent(), name);
    }
  }

  @Test
  void boundarySets() {
    assertEquals(
        List.of(
            "lad-london-default",
            "lad-2022-london",
            "lad-gla",
            "lsoa-2021-london",
            "lsoa-2011-london",
            "msoa-2021-london",
            "lad-2023-uk",
            "region-2019-england",
            "msoa-2021-ew",
            "lsoa-2021-ew"),
        library.list().stream()
            .filter(BoundaryManifest.class::isInstance)
            .map(Manifest::id)
            .toList());
    assertTrue(library.list().stream().allMatch(Manifest::byDefault), "all are loaded unasked");
  }

  @Test
  void embeddedManifestsNeedNoMirror() {
    for (Manifest manifest : library.list()) {
      assertEquals(manifest.embedded(), manifest.location().resource().isPresent(), manifest.id());
    }
  }

  @RealData
  @Test
  void everyMirrorPathExists() {
    for (Manifest manifest : library.list()) {
      if (manifest instanceof PostcodeManifest) {
        // No mirror holds the directory so far; its layout is tested with files that a test writes.
        continue;
      }
      manifest
          .location()
          .mirrorPath()
          .ifPresent(
              p -> assertTrue(Files.isRegularFile(Mirror.folder().resolve(p)), manifest.id()));
    }
  }

  @Test
  void aFaultNamesTheFileAndThePath(@TempDir Path folder) throws IOException {
    String good = Files.readString(FOLDER.resolve("regions-2024.yaml"));
    assertFault(folder, good.replace("levels: [lad]", "levels: [parish]"), "$.areas[0].levels[0]");
    assertFault(folder, good.replace("  publisher:", "  publisherr:"), "$.publication");
    assertFault(folder, good.replace("{child: lad,", "{child: ward,"), "$.links");
    assertFault(folder, good + "id: twice\n", "YAML");
    assertFault(folder, good + "colour: blue\n", "colour");
  }

  private static void assertFault(Path folder, String yaml, String path) throws IOException {
    Path file = Files.writeString(folder.resolve("mine.yaml"), yaml);
    SourceFormatException fault =
        assertThrows(SourceFormatException.class, () -> ManifestLibrary.read(file));
    assertEquals("mine.yaml", fault.file());
    assertTrue(fault.getMessage().contains(path), fault.getMessage());
  }

  @Test
  void aFolderAddsToTheBundledOnes(@TempDir Path folder) throws IOException {
    String yaml = Files.readString(FOLDER.resolve("regions-2024.yaml"));
    Files.writeString(folder.resolve("a.yaml"), yaml.replace("id: regions-2024", "id: mine"));
    assertTrue(library.with(folder).find("mine").isPresent());
    Files.writeString(folder.resolve("b.yaml"), yaml);
    assertThrows(SourceFormatException.class, () -> library.with(folder));
  }
}
