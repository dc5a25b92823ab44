package org.parityatlas.server.importer;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parityatlas.data.manifest.SourceLocation;
import org.parityatlas.server.AtlasUnderTest;

final class DownloadTest {
  private static final byte[] FILE = "code,value\nE09000001,1\n".getBytes(StandardCharsets.UTF_8);

  @TempDir Path folder;
  private HttpServer publisher;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final CountDownLatch stopped = new CountDownLatch(1);
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
    publisher.createContext("/stalled.csv", this::stall);
    publisher.createContext(
        "/endless.csv",
        exchange -> {
          exchange.sendResponseHeaders(200, 0); // chunked: no length is said
          exchange.getResponseBody().write(FILE);
          exchange.close();
        });
    publisher.createContext("/moved.csv", exchange -> page(exchange));
    publisher.createContext("/page.html", exchange -> page(exchange));
    publisher.setExecutor(threads);
    publisher.start();
  }

  private void stall(HttpExchange exchange) throws IOException {
    exchange.sendResponseHeaders(200, FILE.length);
    exchange.getResponseBody().write(FILE, 0, 3);
    exchange.getResponseBody().flush();
    try {
      stopped.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    exchange.close();
  }

  private static void page(HttpExchange exchange) throws IOException {
    exchange.getResponseHeaders().add("Content-Type", "Text/HTML; charset=utf-8");
    exchange.sendResponseHeaders(200, FILE.length);
    exchange.getResponseBody().write(FILE);
    exchange.close();
  }

  @AfterEach
  void stop() {
    stopped.countDown();
    threads.shutdown();
    publisher.stop(0);
  }

  private SourceLocation at(String path) {
    return at(path, Optional.empty());
  }

  private SourceLocation at(String path, Optional<String> sha256) {
    URI url = URI.create("http://127.0.0.1:" + publisher.getAddress().getPort() + path);
    return new SourceLocation(Optional.empty(), Optional.empty(), Optional.of(url), sha256);
  }

  private Optional<Path> find(SourceLocation location, Download... download) throws IOException {
    return locator(download).find("figures", location, AtlasUnderTest.UNWATCHED);
  }

  private SourceLocator locator(Download... download) {
    return new SourceLocator(Optional.empty(), folder, Arrays.stream(download).findFirst());
  }

  /** Expects a refusal that says so, and that nothing of the file is left. */
  private void refused(SourceLocation location, Download download, String says) throws IOException {
    LoadException fault = assertThrows(LoadException.class, () -> find(location, download));
    assertTrue(fault.getMessage().startsWith("figures could not be"), fault.getMessage());
    assertTrue(fault.getMessage().contains(says), fault.getMessage());
    try (var files = Files.list(folder)) {
      assertEquals(0, files.count());
    }
  }

  @Test
  void aFileIsFetchedOnceKeptAndFoundWithoutAskingAgain() throws IOException {
    assertEquals(Optional.empty(), find(at("/whole.csv")));
    Path first = find(at("/whole.csv"), new Download()).orElseThrow();
    assertArrayEquals(FILE, Files.readAllBytes(first));
    assertEquals(Optional.of(first), find(at("/whole.csv"), new Download()));
    assertEquals(Optional.of(first), find(at("/whole.csv")), "also where nothing may be fetched");
    assertEquals(1, asked.get());
  }

  @Test
  void aDownloadThatCannotBeReadIsFetchedAgain() throws IOException {
    SourceLocator locator = locator(new Download());
    Path file = locator.find("figures", at("/whole.csv"), AtlasUnderTest.UNWATCHED).orElseThrow();
    locator.discardDownload("figures");
    assertFalse(Files.exists(file));
    find(at("/whole.csv"), new Download());
    assertEquals(2, asked.get());
  }

  @Test
  void whatBreaksOffIsNotKept() throws IOException {
    refused(at("/broken.csv"), new Download(), "");
  }

  @Test
  void aRefusalSaysWhatTheServerAnswered() throws IOException {
    refused(at("/gone"), new Download(), "404");
  }

  @Test
  @Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void anAnswerThatStallsIsGivenUp() throws IOException {
    refused(
        at("/stalled.csv"),
        new Download(1_000, Duration.ofMillis(300)),
        "nothing came for 0.3 seconds");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/whole.csv", "/endless.csv"})
  void aFileThatIsTooLargeIsRefusedAndOneByteLessIsNot(String path) throws IOException {
    Duration patience = Duration.ofSeconds(10);
    refused(at(path), new Download(FILE.length - 1, patience), "larger than 22 bytes");
    assertTrue(find(at(path), new Download(FILE.length, patience)).isPresent());
  }

  @Test
  void aPageInPlaceOfAFileIsRefused() throws IOException {
    refused(at("/moved.csv"), new Download(), "a web page");
    assertTrue(find(at("/page.html"), new Download()).isPresent());
  }

  @Test
  void anotherFileThanTheManifestMeansIsRefused() throws IOException {
    refused(at("/whole.csv", Optional.of("0".repeat(64))), new Download(), "SHA-256");
    Path right = Files.write(folder.resolve("right"), FILE);
    Optional<String> digest = Optional.of(Fingerprint.of(right, "").fileSha256());
    Files.delete(right);
    assertTrue(find(at("/whole.csv", digest), new Download()).isPresent());
  }

  @Test
  void aKeptDownloadThatIsNoLongerWhatTheManifestMeansIsNotUsed() throws IOException {
    find(at("/whole.csv"), new Download());
    assertEquals(Optional.empty(), find(at("/whole.csv", Optional.of("0".repeat(64)))));
  }
}
