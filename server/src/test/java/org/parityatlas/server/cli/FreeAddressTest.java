package org.parityatlas.server.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parityatlas.server.cluster.FreePort;
import org.parityatlas.server.config.Home;
import org.parityatlas.server.config.HttpSettings;
import org.parityatlas.server.embed.Partners;

final class FreeAddressTest {
  @TempDir Path project;

  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  void aFreePortIsTakenAsItIs() {
    HttpSettings free = settings(FreePort.any(), true);
    assertEquals(free, FreeAddress.choose(free, workplace()));
    assertEquals("", err.toString(StandardCharsets.UTF_8));
  }

  @Test
  void aTakenPortThatNobodyChoseMakesWayForALaterOne() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      HttpSettings other = FreeAddress.choose(settings(taken.getLocalPort(), false), workplace());
      assertTrue(other.port() > taken.getLocalPort());
      assertEquals(other.port(), other.publicUrl().getPort());
      assertTrue(err.toString(StandardCharsets.UTF_8).contains("is taken: using " + other.port()));
    }
  }

  @Test
  void aTakenPortThatAPersonChoseIsAFailure() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      CommandFailure failure =
          assertThrows(
              CommandFailure.class,
              () -> FreeAddress.choose(settings(taken.getLocalPort(), true), workplace()));
      assertTrue(failure.getMessage().contains("port " + taken.getLocalPort()));
    }
  }

  private static HttpSettings settings(int port, boolean given) {
    return new HttpSettings(
        "127.0.0.1", port, given, URI.create("http://127.0.0.1:" + port), Partners.none());
  }

  private Workplace workplace() {
    PrintStream stream = new PrintStream(err, true, StandardCharsets.UTF_8);
    return new Workplace(
        new Home(project),
        new TrialMain.TrialOperations(),
        TrialMain.class,
        Map.of(),
        stream,
        stream,
        false);
  }
}
