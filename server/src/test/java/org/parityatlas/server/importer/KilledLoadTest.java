package org.parityatlas.server.importer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.parityatlas.server.AtlasUnderTest;
import org.parityatlas.server.Mirror;
import org.parityatlas.server.RealData;
import org.parityatlas.server.cluster.TestDatabase;

/** A load that is killed at any moment leaves the release before it live and whole. */
@RealData
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
final class KilledLoadTest {
  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  /** Long enough to be in another part of the load each time, from the first file to the last. */
  private static final int[] KILLED_AFTER_MILLIS = {900, 2_000, 4_000, 7_000};

  private static final String LAYER =
      "/api/v1/layers/lad-london-default.geojson?indicator=employment-rate&measure=gap";

  private static AtlasUnderTest atlas;

  @BeforeAll
  static void serveTheDefault() {
    atlas = AtlasUnderTest.start(DATABASE.location(), LoadRequest.embedded());
  }

  @AfterAll
  static void stop() {
    atlas.close();
  }

  @Test
  @Order(1)
  void whateverTheMomentTheOldReleaseIsServed() throws IOException, InterruptedException {
    byte[] before = body();
    for (int millis : KILLED_AFTER_MILLIS) {
      Process load = start();
      assertFalse(
          load.waitFor(millis, TimeUnit.MILLISECONDS), "the load was over before it was killed");
      load.destroyForcibly().waitFor();
      assertEquals(HexFormat.of().formatHex(before), HexFormat.of().formatHex(body()));
    }
  }

  @Test
  @Order(2)
  void theNextLoadSweepsWhatTheKilledOnesLeftAndSucceeds() throws Exception {
    LoadReport report =
        atlas.load(LoadRequest.ofMirror(Mirror.root(), "regions-2024", "lad-2022-london"));
    assertEquals(LoadReport.Outcome.RELEASED, report.outcome());
    try (var connection = atlas.database().read();
        var statement = connection.createStatement();
        var row =
            statement.executeQuery(
                """
                SELECT count(*) FROM source_version v WHERE NOT EXISTS
                  (SELECT 1 FROM release_member m WHERE m.version_id = v.id)""")) {
      row.next();
      assertEquals(0, row.getInt(1));
    }
  }

  private static byte[] body() {
    try (AtlasUnderTest fresh = atlas.another()) {
      HttpResponse<byte[]> response = fresh.get(LAYER);
      assertEquals(200, response.statusCode());
      return response.body();
    }
  }

  /** A load of the whole mirror in a process of its own. */
  private static Process start() throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add(MirrorLoad.class.getName());
    command.add(DATABASE.location().jdbcUrl());
    command.add(DATABASE.location().user());
    command.add(String.valueOf(DATABASE.location().password()));
    command.add(Mirror.root().toString());
    return new ProcessBuilder(command)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }
}
