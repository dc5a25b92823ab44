package org.parityatlas.server.importer;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.BiFunction;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.parityatlas.boundaries.SourceFormatException;
import org.parityatlas.server.AtlasUnderTest;
import org.parityatlas.server.Mirror;
import org.parityatlas.server.RealData;
import org.parityatlas.server.cluster.TestDatabase;

/** Each fault of a real file ends in one clear error, and what was served stays served. */
@RealData
final class FailedLoadTest {
  private static final String BOROUGHS = "boundaries/london-2021-lad22-gen20.zip";
  private static final String WORKBOOK = "indicators/employment-rate-ethnic-borough.xlsx";

  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();
  private static AtlasUnderTest atlas;

  @TempDir Path mirror;

  @BeforeAll
  static void serveTheDefault() {
    atlas = AtlasUnderTest.start(DATABASE.location(), LoadRequest.embedded());
  }

  @AfterAll
  static void stop() {
    atlas.close();
  }

  @Test
  void truncatedShp() throws IOException {
    rewrite(
        BOROUGHS,
        (name, bytes) ->
            name.endsWith(".shp") ? Arrays.copyOf(bytes, bytes.length * 2 / 3) : bytes);
    SourceFormatException fault = refused("lad-2022-london");
    assertEquals("london-2021-lad22-gen20.zip", fault.file().split("[:/!]")[0]);
    assertSays(fault, "cut short");
  }

  @Test
  void missingDbf() throws IOException {
    rewrite(BOROUGHS, (name, bytes) -> name.endsWith(".dbf") ? null : bytes);
    assertSays(refused("lad-2022-london"), ".dbf");
  }

  @Test
  void unknownPrj() throws IOException {
    rewrite(
        BOROUGHS,
        (name, bytes) ->
            name.endsWith(".prj")
                ? "PROJCS[\"WGS_1984_UTM_Zone_31N\",GEOGCS[\"GCS_WGS_1984\"]]"
                    .getBytes(StandardCharsets.US_ASCII)
                : bytes);
    assertSays(refused("lad-2022-london"), "WGS_1984_UTM_Zone_31N");
  }

  @Test
  void wrongColumnNames() throws IOException {
    rewrite(
        BOROUGHS,
        (name, bytes) -> name.endsWith(".dbf") ? replace(bytes, "LAD22CD", "PLACE_1") : bytes);
    assertSays(refused("lad-2022-london"), "PLACE_1");
  }

  @Test
  void missingSheet() throws IOException {
    rewrite(
        WORKBOOK,
        (name, bytes) ->
            name.equals("xl/workbook.xml")
                ? replace(bytes, "name=\"2007\"", "name=\"Year\"")
                : bytes);
    assertSays(refused("employment-by-ethnicity"), "the sheet \"2007\" is missing");
  }

  @Test
  void aWordInANumberColumn() throws IOException {
    rewrite(
        WORKBOOK,
        (name, bytes) ->
            name.equals("xl/worksheets/sheet4.xml")
                ? replaceCell(bytes, "I7", "<c r=\"I7\" t=\"str\"><v>many</v></c>")
                : bytes);
    SourceFormatException fault = refused("employment-by-ethnicity");
    assertEquals(7, fault.row());
    assertTrue(fault.column().startsWith("I"), fault.column());
    assertSays(fault, "many");
    assertSays(fault, "2020");
  }

  @Test
  void aDryRunOfAGoodFileChangesNothing() throws IOException {
    Files.createDirectories(mirror.resolve("boundaries"));
    Files.copy(Mirror.root().resolve(BOROUGHS), mirror.resolve(BOROUGHS));
    long before = release();
    LoadRequest good = LoadRequest.ofMirror(mirror, "lad-2022-london");
    LoadReport report =
        atlas.load(
            new LoadRequest(
                good.mirror(), good.manifestFolder(), good.manifestIds(), false, false, true));
    assertEquals(LoadReport.Outcome.DRY_RUN, report.outcome());
    assertEquals(before, release());
    assertNothingStaged();
  }

  @Test
  void aMirrorThatHoldsNothingIsNoSuccess() {
    LoadException fault =
        assertThrows(LoadException.class, () -> atlas.load(LoadRequest.ofMirror(mirror)));
    assertTrue(fault.getMessage().contains(mirror.toString()), fault.getMessage());
  }

  @Test
  void aFileThatIsNotThereIsNamed() {
    LoadException fault =
        assertThrows(
            LoadException.class, () -> atlas.load(LoadRequest.ofMirror(mirror, "lad-2022-london")));
    assertTrue(fault.getMessage().contains(BOROUGHS), fault.getMessage());
  }

  /** Loads, expects a fault, and sees to it that the release before is served whole. */
  private SourceFormatException refused(String manifestId) {
    long before = release();
    SourceFormatException fault =
        assertThrows(
            SourceFormatException.class,
            () -> atlas.load(LoadRequest.ofMirror(mirror, manifestId)));
    assertEquals(before, release());
    try (AtlasUnderTest fresh = atlas.another()) {
      String layer = "/api/v1/layers/lad-london-default.geojson?indicator=employment-rate";
      assertArrayEquals(atlas.get(layer).body(), fresh.get(layer).body());
      assertEquals(33, fresh.json(layer).path("features").size());
    }
    assertNothingStaged();
    return fault;
  }

  private static long release() {
    return atlas.json("/api/v1/levels").path("release").asLong();
  }

  private static void assertNothingStaged() {
    try (var connection = atlas.database().read();
        var statement = connection.createStatement();
        var row =
            statement.executeQuery(
                """
                SELECT count(*) FROM source_version v WHERE NOT EXISTS
                  (SELECT 1 FROM release_member m WHERE m.version_id = v.id)""")) {
      row.next();
      assertEquals(0, row.getInt(1), "a failed load leaves nothing behind");
    } catch (java.sql.SQLException e) {
      throw new AssertionError(e);
    }
  }

  private static void assertSays(SourceFormatException fault, String word) {
    assertTrue(fault.getMessage().contains(word), fault.getMessage());
  }

  /** Copies a zip of the mirror with some entries changed, or left out where the change is null. */
  private void rewrite(String file, BiFunction<String, byte[], byte[]> change) throws IOException {
    Path copy = mirror.resolve(file);
    Files.createDirectories(copy.getParent());
    try (InputStream in = Files.newInputStream(Mirror.root().resolve(file));
        ZipInputStream zip = new ZipInputStream(in);
        ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(copy))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        zip.transferTo(bytes);
        byte[] changed = change.apply(entry.getName(), bytes.toByteArray());
        if (changed != null) {
          out.putNextEntry(new ZipEntry(entry.getName()));
          out.write(changed);
        }
      }
    }
  }

  private static byte[] replace(byte[] bytes, String from, String to) {
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    assertTrue(text.contains(from), "the real file holds " + from);
    return text.replace(from, to).getBytes(StandardCharsets.ISO_8859_1);
  }

  private static byte[] replaceCell(byte[] bytes, String cell, String to) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    String changed = text.replaceFirst("<c r=\"" + cell + "\"[^>]*>.*?</c>", to);
    assertTrue(!changed.equals(text), "the real sheet holds " + cell);
    return changed.getBytes(StandardCharsets.UTF_8);
  }
}
