package org.parityatlas.server.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.parityatlas.server.AtlasUnderTest;
import org.parityatlas.server.SharedAtlas;

/** Each limit in the table of {@code docs/api.md}, at its edge and beyond. */
@ExtendWith(SharedAtlas.Embedded.class)
final class DocumentedLimitsTest {
  private static final String VALUES =
      "/api/v1/values/lad-london-default?indicator=employment-rate";

  @Test
  void everyLimitOfTheTableIsTestedHereOrBesideItsStore() throws IOException {
    assertEquals(
        Set.of(
            "areas found at once",
            "class limits in `breaks`",
            "areas taken together",
            "areas side by side",
            "indicators side by side",
            "vertices of a joined layer",
            "bytes of a joined layer",
            "a statement in the database",
            "kept in memory",
            "answers worked out at once"),
        documented().keySet());
  }

  @Test
  void areasFoundAtOnce(AtlasUnderTest atlas) throws IOException {
    int most = number("areas found at once");
    assertEquals(200, status(atlas, "/api/v1/areas?q=a&limit=" + most));
    assertEquals(400, status(atlas, "/api/v1/areas?q=a&limit=" + (most + 1)));
    assertEquals(200, status(atlas, "/api/v1/areas?q=a&limit=1"));
    assertEquals(400, status(atlas, "/api/v1/areas?q=a&limit=0"));
    JsonNode limit =
        atlas.json("/openapi.json").at("/paths/~1api~1v1~1areas/get/parameters/3/schema");
    assertEquals(most, limit.path("maximum").asInt(), "openapi.yaml says the same");
    assertEquals(
        limit.path("default").asInt(),
        atlas.json("/api/v1/areas?q=a").path("areas").size(),
        "left out, it is the default");
  }

  @Test
  void classLimits(AtlasUnderTest atlas) throws IOException {
    int most = number("class limits in `breaks`");
    assertEquals(200, status(atlas, VALUES + "&breaks=" + ascending(most)));
    assertEquals(400, status(atlas, VALUES + "&breaks=" + ascending(most + 1)));
  }

  /** A full list of real areas is taken in {@code TogetherTest}; these are only counted. */
  @Test
  void areasTakenTogether(AtlasUnderTest atlas) throws IOException {
    int most = number("areas taken together");
    assertTrue(detail(atlas, codes(most)).contains("No area is known by the code"));
    assertTrue(detail(atlas, codes(most + 1)).contains("At most " + most));
  }

  private static String codes(int count) {
    return IntStream.rangeClosed(1, count)
        .mapToObj(i -> "E08%06d".formatted(i))
        .collect(Collectors.joining("~"));
  }

  private static String detail(AtlasUnderTest atlas, String selection) {
    return atlas
        .json("/api/v1/series/" + selection + "?indicator=employment-rate")
        .path("detail")
        .asText();
  }

  @Test
  void areasSideBySide(AtlasUnderTest atlas) throws IOException {
    int most = number("areas side by side");
    assertEquals(200, status(atlas, compare(most, "employment-rate")));
    assertEquals(400, status(atlas, compare(most + 1, "employment-rate")));
    assertEquals(400, status(atlas, compare(1, "employment-rate")));
  }

  private static String compare(int areas, String indicators) {
    return "/api/v1/compare?areas="
        + IntStream.rangeClosed(1, areas)
            .mapToObj(i -> "E09%06d".formatted(i))
            .collect(Collectors.joining(","))
        + "&indicators="
        + indicators;
  }

  @Test
  void indicatorsSideBySide(AtlasUnderTest atlas) throws IOException {
    int most = number("indicators side by side");
    // One that is there twice is refused too, but only once their number is right.
    String twice = compareDetail(atlas, Collections.nCopies(most, "employment-rate"));
    assertTrue(twice.contains("there twice"), twice);
    String more = compareDetail(atlas, Collections.nCopies(most + 1, "employment-rate"));
    assertTrue(more.contains("1 to " + most), more);
  }

  private static String compareDetail(AtlasUnderTest atlas, List<String> indicators) {
    return atlas.json(compare(2, String.join(",", indicators))).path("detail").asText();
  }

  @Test
  void bytesOfAJoinedLayer() throws IOException {
    long most = (long) number("bytes of a joined layer") << 20;
    LayersRoute.checkLength(most);
    RequestException refused =
        assertThrows(RequestException.class, () -> LayersRoute.checkLength(most + 1));
    assertTrue(refused.getMessage().contains("64 MB are the most"), refused.getMessage());
  }

  @Test
  void aStatementInTheDatabase(AtlasUnderTest atlas) throws IOException, SQLException {
    try (Connection reading = atlas.database().read();
        var statement = reading.createStatement();
        var row = statement.executeQuery("SHOW statement_timeout")) {
      row.next();
      assertEquals(number("a statement in the database") + "s", row.getString(1));
    }
  }

  @Test
  void answersKeptInMemory() throws Exception {
    assertEquals(Runtime.getRuntime().maxMemory() / 8, ReleaseAnswers.MAX_BYTES);
    Answer answer = Answer.ofContent(Json.TYPE, new byte[3_000]);
    String request = "canonical";
    long weight = answer.weight() + 2L * request.length();
    assertTrue(isKept(new ReleaseAnswers(weight), request, answer));
    assertFalse(isKept(new ReleaseAnswers(weight - 1), request, answer));
  }

  /** As many as there are cores are at work together; what comes on top waits for a turn. */
  @Test
  void answersWorkedOutAtOnce() throws Exception {
    int most = Runtime.getRuntime().availableProcessors();
    ReleaseAnswers answers = new ReleaseAnswers();
    CountDownLatch working = new CountDownLatch(most);
    CountDownLatch finish = new CountDownLatch(1);
    AtomicInteger started = new AtomicInteger();
    ExecutorService clients = Executors.newFixedThreadPool(most + 1);
    for (int i = 0; i <= most; i++) {
      String request = "request " + i;
      clients.submit(
          () ->
              answers.get(
                  request,
                  () -> {
                    started.incrementAndGet();
                    working.countDown();
                    awaitQuietly(finish);
                    return Answer.ofContent(Json.TYPE, new byte[10]);
                  }));
    }
    assertTrue(working.await(30, TimeUnit.SECONDS));
    Thread.sleep(200);
    assertEquals(most, started.get(), "one more waits");
    finish.countDown();
    clients.shutdown();
    assertTrue(clients.awaitTermination(30, TimeUnit.SECONDS));
    assertEquals(most + 1, started.get(), "and then has its turn");
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** What is too heavy is thrown out a moment later, by another thread. */
  private static boolean isKept(ReleaseAnswers answers, String request, Answer answer)
      throws InterruptedException {
    AtomicInteger made = new AtomicInteger();
    for (int i = 0; i < 20 && made.get() < 2; i++) {
      answers.get(
          request,
          () -> {
            made.incrementAndGet();
            return answer;
          });
      Thread.sleep(25);
    }
    return made.get() == 1;
  }

  private static int status(AtlasUnderTest atlas, String path) {
    return atlas.get(path).statusCode();
  }

  private static String ascending(int count) {
    return IntStream.rangeClosed(1, count)
        .mapToObj(String::valueOf)
        .collect(Collectors.joining(","));
  }

  /** The first number in the row of a limit. */
  private static int number(String what) throws IOException {
    return Integer.parseInt(documented().get(what).replaceAll("^\\D*(\\d+).*", "$1"));
  }

  /** The rows of the table of limits. */
  private static Map<String, String> documented() throws IOException {
    String page = Files.readString(Path.of("docs/api.md"));
    Map<String, String> rows = new LinkedHashMap<>();
    page.substring(page.indexOf("## Limits"))
        .lines()
        .filter(line -> line.startsWith("| ") && !line.startsWith("| what"))
        .map(line -> line.split("\\|"))
        .forEach(cells -> rows.put(cells[1].strip(), cells[2].strip()));
    return rows;
  }
}
