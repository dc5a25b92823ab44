package org.parityatlas.data.reader;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.parityatlas.data.yaml.Resources;

/** The bytes of a source file, wherever they are kept. Can be opened more than once. */
@FunctionalInterface
public interface SourceStream {
  InputStream open() throws IOException;

  static SourceStream of(Path file) {
    return () -> Files.newInputStream(file);
  }

  /** A file that is packed with the product, by its class path. */
  static SourceStream ofResource(String resource) {
    return () -> Resources.open(resource);
  }
}
