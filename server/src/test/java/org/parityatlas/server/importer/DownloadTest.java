package org.parityatlas.server.importer;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parityatlas.server.AtlasUnderTest;

final class DownloadTest {
  private static final byte[] FILE = "code,value\nE09000001,1\n".getBytes(StandardCharsets.UTF_8);

  @TempDir Path folder;
  private HttpServer publisher;
  private final AtomicInteger asked = new AtomicInteger();

  @BeforeEach
  void publish() throws IOException {
    publisher = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    publisher.createContext(
        "/whole.csv",
        exchange -> {
          asked.incrementAndGet();
          exchange.sendResponseHeaders(200, FILE.length);
          exchange.getResponseBody().write(FILE);
          exchange.close();
        });
    publisher.createContext(
        "/broken.csv",
        exchange -> {
          exchange.sendResponseHeaders(200, FILE.length + 10);
          exchange.getResponseBody().write(FILE);
          exchange.getResponseBody().flush();
          exchange.close();
        });
    publisher.start();
  }

  @AfterEach
  void stop() {
    publisher.stop(0);
  }

  private URI at(String path) {
    return URI.create("http://127.0.0.1:" + publisher.getAddress().getPort() + path);
  }

  @Test
  void aFileIsFetchedOnceAndKept() throws IOException {
    Download download = new Download();
    Path first = download.fetch("figures", at("/whole.csv"), folder, AtlasUnderTest.UNWATCHED);
    Path second = download.fetch("figures", at("/whole.csv"), folder, AtlasUnderTest.UNWATCHED);
    assertEquals(first, second);
    assertArrayEquals(FILE, Files.readAllBytes(first));
    assertEquals(1, asked.get());
  }

  @Test
  void whatBreaksOffIsNotKept() throws IOException {
    LoadException fault =
        assertThrows(
            LoadException.class,
            () ->
                new Download()
                    .fetch("figures", at("/broken.csv"), folder, AtlasUnderTest.UNWATCHED));
    assertTrue(fault.getMessage().contains("figures"), fault.getMessage());
    try (var files = Files.list(folder)) {
      assertEquals(0, files.count());
    }
  }

  @Test
  void aRefusalSaysWhatTheServerAnswered() {
    LoadException fault =
        assertThrows(
            LoadException.class,
            () -> new Download().fetch("figures", at("/gone"), folder, AtlasUnderTest.UNWATCHED));
    assertTrue(fault.getMessage().contains("404"), fault.getMessage());
  }
}
