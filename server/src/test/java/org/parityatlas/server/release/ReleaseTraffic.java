package org.parityatlas.server.release;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * One reader after another of a server: levels, then figures of its release and of whatever is
 * live, then the boundaries that the levels told of. Every answer is held against what its release
 * is known to say; what does not agree is kept and told at the end.
 */
final class ReleaseTraffic implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Leaves some of a small machine to the servers that are read. */
  private static final int BREATH_MILLIS = 10;

  private static final int FIRST_YEAR = 2004;
  private static final int LAST_YEAR = 2025;

  private final String server;
  private final RevisedSources sources;
  private final long firstRelease;
  private final HttpClient client = HttpClient.newHttpClient();
  private final Queue<String> faults = new ConcurrentLinkedQueue<>();
  private final Map<String, Integer> drawings = new ConcurrentHashMap<>();
  private final Map<Long, AtomicInteger> answersOfRelease = new ConcurrentHashMap<>();
  private final Thread thread;
  private volatile long latest;
  private volatile boolean closed;

  private ReleaseTraffic(String server, RevisedSources sources, long firstRelease) {
    this.server = server;
    this.sources = sources;
    this.firstRelease = firstRelease;
    this.thread = new Thread(this::read, "traffic");
  }

  /**
   * Starts to read.
   *
   * @param firstRelease the release of revision 0; each later release is the next revision
   */
  static ReleaseTraffic start(String server, RevisedSources sources, long firstRelease) {
    ReleaseTraffic traffic = new ReleaseTraffic(server, sources, firstRelease);
    traffic.thread.start();
    return traffic;
  }

  /** The latest release that an answer named. */
  long latest() {
    return latest;
  }

  /** What was wrong, told once each. */
  Queue<String> faults() {
    return faults;
  }

  /** How many answers were of a release. */
  int answersOf(long release) {
    AtomicInteger answers = answersOfRelease.get(release);
    return answers == null ? 0 : answers.get();
  }

  private void read() {
    Random random = new Random(4);
    while (!closed) {
      try {
        readOnce(random);
        Thread.sleep(BREATH_MILLIS);
      } catch (IOException | RuntimeException e) {
        faults.add(server + ": " + e);
      } catch (InterruptedException e) {
        return;
      }
    }
  }

  private void readOnce(Random random) throws IOException, InterruptedException {
    JsonNode levels = json("/api/v1/levels");
    long release = release(levels, true);
    JsonNode redrawn = set(levels, RevisedSources.REDRAWN);
    String like = RevisedSources.DRAWN_BY_TURNS.get(revision(release) % 2);
    check(
        vertices(redrawn) == vertices(set(levels, like)),
        "release " + release + " draws " + vertices(redrawn) + " vertices, not as " + like);
    geometry(redrawn.at("/geometry/0/url").asText());

    int year = FIRST_YEAR + random.nextInt(LAST_YEAR - FIRST_YEAR + 1);
    String set = RevisedSources.DRAWN_BY_TURNS.get(random.nextInt(2));
    // Another limit of classes each time, so that most of these have to be worked out anew.
    String query =
        "%s?indicator=%s&period=%d&breaks=%.3f"
            .formatted(set, RevisedSources.INDICATOR, year, 1 + 4 * random.nextDouble());
    figures(json("/api/v1/values/" + query), year, true);
    JsonNode pinned = json("/api/v1/values/" + query + "&release=" + release);
    check(pinned.path("release").asLong() == release, "asked for another release: " + release);
    figures(pinned, year, false);
    features(
        json("/api/v1/layers/" + query.replace("?", ".geojson?") + "&release=" + release), year);
  }

  private static JsonNode set(JsonNode levels, String id) {
    for (JsonNode set : levels.path("sets")) {
      if (set.path("id").asText().equals(id)) {
        return set;
      }
    }
    throw new IllegalStateException("there is no set " + id + " in " + levels);
  }

  private static long vertices(JsonNode set) {
    // Both are drawn at 180 m too, from the same file, so the same number of vertices is left.
    for (JsonNode drawing : set.path("geometry")) {
      if (drawing.path("toleranceMetres").asDouble() == 180) {
        return drawing.path("vertices").asLong();
      }
    }
    throw new IllegalStateException("no drawing at 180 m");
  }

  private void geometry(String path) throws IOException, InterruptedException {
    byte[] body = get(path);
    int digest = Arrays.hashCode(body);
    Integer before = drawings.putIfAbsent(path, digest);
    check(before == null || before == digest, path + " changed");
    if (before == null) {
      check(JSON.readTree(body).path("features").size() == 33, path + " is not whole");
    }
  }

  private void figures(JsonNode answer, int year, boolean live) {
    long release = release(answer, live);
    JsonNode codes = answer.at("/columns/code");
    check(codes.size() == 33, "not all areas: " + codes.size());
    for (int place = 0; place < codes.size(); place++) {
      figure(release, codes.get(place).asText(), year, answer.at("/columns/value").get(place));
    }
  }

  private void features(JsonNode answer, int year) {
    long release = release(answer, false);
    JsonNode features = answer.path("features");
    check(features.size() == 33, "not all areas: " + features.size());
    for (JsonNode feature : features) {
      figure(release, feature.path("id").asText(), year, feature.at("/properties/value"));
    }
  }

  private void figure(long release, String code, int year, JsonNode value) {
    Double published = sources.find(revision(release), code, String.valueOf(year)).orElse(null);
    boolean same =
        published == null
            ? value.isNull()
            : value.isNumber() && Math.abs(value.asDouble() - published) < 1e-9;
    check(
        same,
        "%s in %d of release %d: %s, published %s"
            .formatted(code, year, release, value, published));
  }

  private int revision(long release) {
    return (int) (release - firstRelease);
  }

  private long release(JsonNode answer, boolean live) {
    long release = answer.path("release").asLong();
    if (live) {
      check(release >= latest, "went back from release " + latest + " to " + release);
      latest = Math.max(latest, release);
    }
    answersOfRelease.computeIfAbsent(release, r -> new AtomicInteger()).incrementAndGet();
    return release;
  }

  private JsonNode json(String path) throws IOException, InterruptedException {
    return JSON.readTree(get(path));
  }

  private byte[] get(String path) throws IOException, InterruptedException {
    HttpResponse<byte[]> response =
        client.send(
            HttpRequest.newBuilder(URI.create(server + path)).build(),
            HttpResponse.BodyHandlers.ofByteArray());
    if (response.statusCode() != 200) {
      throw new IllegalStateException(
          response.statusCode()
              + " for "
              + path
              + ": "
              + new String(response.body(), StandardCharsets.UTF_8));
    }
    return response.body();
  }

  private void check(boolean holds, String fault) {
    if (!holds) {
      faults.add(server + ": " + fault);
    }
  }

  @Override
  public void close() {
    closed = true;
    try {
      thread.join(10_000);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
