package org.parityatlas.server.http;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.parityatlas.server.store.GeometryText;

/** Whoever knows gzip reads what was put together of ready pieces. */
final class StitchedGzipTest {
  /** From nothing to more than the 32 KiB that a deflate stream may refer back to. */
  private static final List<Integer> POSITIONS = List.of(0, 1, 40, 1700, 1, 60, 5000, 2);

  private final Random random = new Random(20261127);

  @Test
  void readyPiecesAndFreshOnesAreReadInTheirOrder() throws IOException {
    ByteArrayOutputStream expected = new ByteArrayOutputStream();
    ByteArrayOutputStream coded = new ByteArrayOutputStream();
    try (StitchedGzip gzip = new StitchedGzip(coded, 1)) {
      for (int round = 0; round < 30; round++) {
        for (int positions : POSITIONS) {
          byte[] fresh = properties();
          byte[] ready = ring(positions);
          gzip.write(fresh);
          gzip.put(new GeometryText(ready));
          gzip.put(new GeometryText(ready));
          expected.writeBytes(fresh);
          expected.writeBytes(ready);
          expected.writeBytes(ready);
        }
      }
    }
    assertArrayEquals(expected.toByteArray(), read(coded.toByteArray()));
  }

  /** Else every feature would carry the words of its properties anew. */
  @Test
  void freshPiecesReferBackAcrossReadyOnes() throws IOException {
    GeometryText ready = new GeometryText(ring(40));
    byte[] fresh = properties();
    ByteArrayOutputStream coded = new ByteArrayOutputStream();
    try (StitchedGzip gzip = new StitchedGzip(coded, 1)) {
      for (int area = 0; area < 100; area++) {
        gzip.write(fresh);
        gzip.put(ready);
      }
    }
    int own = coded.size() / 100 - ready.deflated().length;
    assertTrue(own < fresh.length / 5, own + " bytes for " + fresh.length + " that came before");
  }

  @Test
  void streamWithoutReadyPiecesAndAnEmptyOneAreGzipToo() throws IOException {
    byte[] body = ring(100_000);
    ByteArrayOutputStream coded = new ByteArrayOutputStream();
    try (StitchedGzip gzip = new StitchedGzip(coded, 6)) {
      gzip.write(body);
    }
    assertArrayEquals(body, read(coded.toByteArray()));
    coded.reset();
    new StitchedGzip(coded, 1).close();
    assertArrayEquals(new byte[0], read(coded.toByteArray()));
  }

  private byte[] properties() {
    return String.format(
            Locale.ROOT,
            "{\"type\":\"Feature\",\"properties\":{\"code\":\"E0%07d\",\"value\":%.1f,"
                + "\"low\":%.1f,\"high\":%.1f,\"marker\":null,\"clarity\":\"no clear difference\"}",
            random.nextInt(10_000_000),
            100 * random.nextDouble(),
            100 * random.nextDouble(),
            100 * random.nextDouble())
        .getBytes(StandardCharsets.UTF_8);
  }

  private byte[] ring(int positions) {
    StringBuilder ring = new StringBuilder();
    for (int i = 0; i < positions; i++) {
      ring.append(
          String.format(
              Locale.ROOT, "[%.6f,%.6f],", -random.nextDouble(), 50 + random.nextDouble()));
    }
    return ring.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] read(byte[] coded) throws IOException {
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(coded))) {
      return in.readAllBytes();
    }
  }
}
