package org.parityatlas.server.importer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parityatlas.boundaries.SourceFormatException;
import org.parityatlas.server.AtlasUnderTest;
import org.parityatlas.server.cluster.TestDatabase;

/** A postcode directory in the two layouts that the ONS has published, written here. */
final class PostcodesTest {
  private static final String OLD_HEADER =
      "pcd,pcd2,pcds,dointr,doterm,oscty,ced,oslaua,osward,parish,usertype,oseast1m,osnrth1m,"
          + "lsoa11,msoa11,lat,long,oa21,lsoa21,msoa21\n";
  private static final String NEWHAM =
      "\"E15 4BQ\",\"E15  4BQ\",\"E15 4BQ\",\"198001\",\"\",\"E99999999\",\"E99999999\","
          + "\"E09000025\",\"E05013906\",\"E43000215\",\"0\",\"0538500\",\"0184500\","
          + "\"E01003500\",\"E02000714\",51.541,0.003,\"E00017000\",\"E01003500\",\"E02000714\"\n";
  private static final String ENDED = NEWHAM.replace("4BQ", "4ZZ").replace("\"\"", "\"201503\"");
  private static final String CHANNEL_ISLANDS =
      "\"GY1 1AA\",\"GY1  1AA\",\"GY1 1AA\",\"199606\",\"\",\"L99999999\",\"L99999999\","
          + "\"L99999999\",\"L99999999\",\"L99999999\",\"0\",,,\"L99999999\",\"L99999999\","
          + "99.999999,0.000000,,\"\",\"\"\n";

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
  void aPostcodeLeadsToItsBoroughAndAnEndedOneSaysSo() throws IOException {
    load(OLD_HEADER + NEWHAM + ENDED + CHANNEL_ISLANDS);
    JsonNode found = search("e154bq");
    assertEquals("found", found.path("postcode").path("status").asText());
    assertEquals("E15 4BQ lies in Newham.", found.path("postcode").path("sentence").asText());
    assertEquals("E09000025", found.path("areas").get(0).path("code").asText());

    JsonNode ended = search("E15%204zz").path("postcode");
    assertEquals("2015-03", ended.path("ended").asText());
    assertEquals(
        "E15 4ZZ lies in Newham. It ended in March 2015.", ended.path("sentence").asText());

    assertEquals("unknown", search("E15%209XX").path("postcode").path("status").asText());
    JsonNode away = search("GY1%201AA");
    assertEquals(0, away.path("areas").size());
    assertTrue(away.path("postcode").path("sentence").asText().contains("outside"));
  }

  @Test
  void theLayoutOf2025HasOtherNames() throws IOException {
    load(
        "pcd7,pcd8,pcds,dointr,doterm,cty25cd,lad25cd,lsoa21cd,msoa21cd,lat,long\n"
            + "E15 4BQ,E15  4BQ,E15 4BQ,198001,,E99999999,E09000025,E01003500,E02000714,51.5,0.0\n");
    assertEquals("E09000025", search("E15%204BQ").path("areas").get(0).path("code").asText());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "E15 4BQ\",\"198001 | E15 4B\",\"198001 | pcds | no postcode",
        "\"\",\"E99999999\",\"E99999999\",\"E09 | \"2015\",\"E99999999\",\"E99999999\",\"E09 | doterm | no month",
        "E09000025 | E0900002 | oslaua | is not a code",
        "E09000025 | E01003500 | oslaua | not the code of a lad",
        "\"E01003500\",\"E02000714\"\\n | \"E02000714\",\"E02000714\"\\n | lsoa21 | not the code of a lsoa"
      })
  void aBadRowIsRefusedAndTheOldDirectoryStays(String good, String bad, String column, String fault)
      throws IOException {
    load(OLD_HEADER + NEWHAM);
    String broken =
        NEWHAM
            .replace("4BQ", "4BR")
            .replace(
                good.replace("\\n", "\n").replace("4BQ", "4BR"),
                bad.replace("\\n", "\n").replace("4BQ", "4BR"));
    SourceFormatException refused =
        assertThrows(SourceFormatException.class, () -> load(OLD_HEADER + NEWHAM + broken));
    assertEquals("ONSPD_UK.csv", refused.file());
    assertEquals(3, refused.row());
    assertEquals(column, refused.column());
    assertTrue(refused.getMessage().contains(fault), refused.getMessage());
    assertEquals("found", search("E15%204BQ").path("postcode").path("status").asText());
  }

  @Test
  void aPostcodeThatStandsTwiceIsRefused() {
    SourceFormatException refused =
        assertThrows(SourceFormatException.class, () -> load(OLD_HEADER + NEWHAM + ENDED + NEWHAM));
    assertEquals(4, refused.row());
  }

  private void load(String text) throws IOException {
    Files.createDirectories(mirror.resolve("lookups"));
    Files.writeString(mirror.resolve("lookups/ONSPD_UK.csv"), text);
    long release = atlas.load(LoadRequest.ofMirror(mirror, "postcodes")).release().orElseThrow();
    // The server is told of a release, and has it a moment later.
    for (int i = 0;
        i < 100 && atlas.json("/api/v1/levels").path("release").asLong() < release;
        i++) {
      LockSupport.parkNanos(50_000_000);
    }
  }

  private static JsonNode search(String text) {
    return atlas.json("/api/v1/areas?q=" + text);
  }
}
