package org.parityatlas.server.picture;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * The geometry of an area, as the store has it in GeoJSON, written as the path of a picture: to a
 * tenth of a pixel, without the points that fall on the one before.
 */
final class PathWriter {
  private static final JsonFactory JSON = new JsonFactory();
  private static final int TENTHS = 10;

  private final MercatorFit fit;

  PathWriter(MercatorFit fit) {
    this.fit = fit;
  }

  /** Appends the data of a path; nothing where no ring of the area is as large as a dot. */
  void append(byte[] geoJson, StringBuilder path) {
    try (JsonParser parser = JSON.createParser(geoJson)) {
      while (!"coordinates".equals(parser.currentName())) {
        if (parser.nextToken() == null) {
          return;
        }
      }
      rings(parser, path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void rings(JsonParser parser, StringBuilder path) throws IOException {
    StringBuilder ring = new StringBuilder();
    long lastX = Long.MIN_VALUE;
    long lastY = Long.MIN_VALUE;
    int points = 0;
    int depth = 0;
    do {
      JsonToken token = parser.nextToken();
      if (token == JsonToken.START_ARRAY) {
        depth++;
      } else if (token == JsonToken.END_ARRAY) {
        depth--;
        // The end of a ring: a place never gets here, its end is read with it.
        if (points > 2) {
          path.append(ring).append('Z');
        }
        ring.setLength(0);
        points = 0;
        lastX = Long.MIN_VALUE;
      } else if (token == JsonToken.VALUE_NUMBER_FLOAT || token == JsonToken.VALUE_NUMBER_INT) {
        long x = Math.round(fit.x(parser.getDoubleValue()) * TENTHS);
        parser.nextToken();
        long y = Math.round(fit.y(parser.getDoubleValue()) * TENTHS);
        while (parser.nextToken() != JsonToken.END_ARRAY) {
          // a height is not drawn
        }
        depth--;
        if (x != lastX || y != lastY) {
          ring.append(points++ == 0 ? 'M' : 'L');
          tenths(ring, x);
          ring.append(' ');
          tenths(ring, y);
          lastX = x;
          lastY = y;
        }
      }
    } while (depth > 0);
  }

  private static void tenths(StringBuilder text, long value) {
    if (value < 0) {
      text.append('-');
    }
    long size = Math.abs(value);
    text.append(size / TENTHS);
    if (size % TENTHS != 0) {
      text.append('.').append(size % TENTHS);
    }
  }
}
