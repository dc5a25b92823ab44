package org.parityatlas.server.importer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.parityatlas.server.AtlasUnderTest;
import org.parityatlas.server.cluster.TestDatabase;
import org.parityatlas.server.postgis.Database;

/** A person's own source, described by a manifest in a folder of their own. */
final class OwnManifestTest {
  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  private static final String MANIFEST =
      """
      id: partnership
      kind: lookup
      publication:
        title: A partnership of boroughs
        publisher: The partnership
        landingPage: https://partnership.example.org/
        licence: Open Government Licence v3.0
        licenceUrl: https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/
        attribution: The partnership
        published: "2024"
      location:
        mirrorPath: own/partnership.csv
      areas:
        - {id: region, code: code, name: name, levels: [region]}
      """;

  @TempDir Path folder;

  @Test
  void isLoadedAndVerifiedByItsManifest() throws IOException {
    Path mirror = Files.createDirectories(folder.resolve("mirror"));
    Files.createDirectories(mirror.resolve("own"));
    Files.writeString(mirror.resolve("own/partnership.csv"), "code,name\nE12000007,London\n");
    Path manifests = Files.createDirectories(folder.resolve("manifests"));
    Files.writeString(manifests.resolve("partnership.yaml"), MANIFEST);
    Path work = folder.resolve("work");
    try (Database database =
        Database.open(
            DATABASE.location().jdbcUrl(),
            DATABASE.location().user(),
            DATABASE.location().password())) {
      database.migrate();
      Loader loader = new Loader(database, work);
      List<String> ids = List.of("partnership");
      LoadRequest without = LoadRequest.of(Optional.of(mirror), Optional.empty(), ids, false);
      assertThrows(LoadException.class, () -> loader.load(without, AtlasUnderTest.UNWATCHED));

      LoadReport report =
          loader.load(
              LoadRequest.of(Optional.of(mirror), Optional.of(manifests), ids, false),
              AtlasUnderTest.UNWATCHED);
      assertTrue(report.text().contains("partnership "), report.text());

      Verifier verifier = new Verifier(database, work);
      assertEquals("file unchanged", line(verifier, mirror, Optional.of(manifests)));
      assertTrue(line(verifier, mirror, Optional.empty()).contains("--manifests"));
    }
  }

  private static String line(Verifier verifier, Path mirror, Optional<Path> manifests) {
    return verifier
        .verify(Optional.of(mirror), manifests, AtlasUnderTest.UNWATCHED)
        .lines()
        .stream()
        .filter(line -> line.startsWith("partnership "))
        .map(line -> line.substring("partnership".length()).strip())
        .findFirst()
        .orElseThrow();
  }
}
