package org.parityatlas.server.http;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.parityatlas.server.AtlasUnderTest;
import org.parityatlas.server.SharedAtlas;

/** Answers that are sent from a file: no byte is lost, however slowly they are taken. */
@ExtendWith(SharedAtlas.Embedded.class)
final class LargeAnswersTest {
  private static final String LAYER =
      "/api/v1/layers/lad-london-default.geojson?indicator=employment-rate";

  private static final int RECEIVE_BYTES = 4096;

  /** So often that an answer finds no room for all of it, and is sent in pieces. */
  private static final int MANY = 12;

  @Test
  void answersThatAreAskedForInOneGoAreAllWholeForASlowReader(AtlasUnderTest atlas)
      throws IOException {
    byte[] expected = expected(atlas);
    try (Socket socket = slow(atlas)) {
      ask(socket, "GET", LAYER);
      ask(socket, "HEAD", LAYER);
      ask(socket, "GET", "/api/v1/presets");
      for (int time = 0; time < MANY; time++) {
        ask(socket, "GET", LAYER);
      }
      DataInputStream in = new DataInputStream(socket.getInputStream());
      assertArrayEquals(expected, body(in));
      assertEquals(expected.length, length(in), "HEAD tells the length");
      assertArrayEquals(atlas.get("/api/v1/presets").body(), body(in));
      for (int time = 0; time < MANY; time++) {
        assertArrayEquals(expected, body(in));
      }
    }
  }

  @Test
  void readerThatLeavesInTheMiddleSpoilsNoOtherAnswer(AtlasUnderTest atlas) throws IOException {
    byte[] expected = expected(atlas);
    for (int reader = 0; reader < 20; reader++) {
      try (Socket socket = slow(atlas)) {
        ask(socket, "GET", LAYER);
        assertEquals(100, socket.getInputStream().readNBytes(100).length);
      }
      assertArrayEquals(expected, atlas.get(LAYER).body());
    }
  }

  /** Asked for twice: the second is the one that stands ready. */
  private static byte[] expected(AtlasUnderTest atlas) {
    byte[] first = atlas.get(LAYER).body();
    assertTrue(first.length > FileBody.MIN_BYTES, "an answer that is sent from a file");
    assertArrayEquals(first, atlas.get(LAYER).body());
    return first;
  }

  private static Socket slow(AtlasUnderTest atlas) throws IOException {
    Socket socket = new Socket();
    socket.setReceiveBufferSize(RECEIVE_BYTES);
    socket.setSoTimeout(20_000);
    socket.connect(
        new InetSocketAddress(InetAddress.getLoopbackAddress(), URI.create(atlas.url()).getPort()));
    return socket;
  }

  private static void ask(Socket socket, String method, String path) throws IOException {
    String request = method + " " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n";
    socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
  }

  private static byte[] body(DataInputStream in) throws IOException {
    byte[] body = new byte[length(in)];
    in.readFully(body);
    return body;
  }

  /** Reads the head of an answer, and says how long its body is. */
  private static int length(InputStream in) throws IOException {
    StringBuilder head = new StringBuilder();
    while (head.indexOf("\r\n\r\n") < 0) {
      int next = in.read();
      assertTrue(next >= 0, "the answer ends in its head: " + head);
      head.append((char) next);
    }
    assertTrue(head.toString().startsWith("HTTP/1.1 200"), head.toString());
    return head.toString()
        .lines()
        .filter(line -> line.regionMatches(true, 0, "Content-Length:", 0, 15))
        .mapToInt(line -> Integer.parseInt(line.substring(15).trim()))
        .findAny()
        .orElseThrow();
  }
}
