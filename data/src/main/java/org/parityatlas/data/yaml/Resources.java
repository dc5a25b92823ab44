package org.parityatlas.data.yaml;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * What is packed with the product. Resources are found by name only, never by listing a folder, so
 * that they are the same from a folder of classes, a jar and a shaded jar.
 */
public final class Resources {
  private Resources() {}

  /** Opens a resource by its class path, without a leading slash. */
  public static InputStream open(String resource) throws IOException {
    InputStream stream = Resources.class.getClassLoader().getResourceAsStream(resource);
    if (stream == null) {
      throw new FileNotFoundException("there is no resource " + resource);
    }
    return stream;
  }

  /** A whole resource as UTF-8 text. */
  public static String text(String resource) {
    try (InputStream stream = open(resource)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The lines of an index: one name each, blank lines and lines that begin with # left out. */
  public static List<String> index(String resource) {
    return text(resource)
        .lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty() && !line.startsWith("#"))
        .toList();
  }
}
