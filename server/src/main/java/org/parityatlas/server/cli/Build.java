package org.parityatlas.server.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.parityatlas.server.config.Home;

/**
 * Which build of the product this is, and a copy of it for the background server: a jar that is
 * built anew under a running Java process breaks that process.
 *
 * @param jar the product's jar; empty when it runs from class folders, as in tests
 * @param id tells builds apart: size and time of the jar
 */
record Build(Optional<Path> jar, String id) {
  private static final String PREFIX = "server-";

  static Build of(Class<?> main) {
    try {
      Path place = Path.of(main.getProtectionDomain().getCodeSource().getLocation().toURI());
      if (!Files.isRegularFile(place)) {
        return new Build(Optional.empty(), "classes");
      }
      String name = place.getFileName().toString();
      // A background server runs from a copy, which has its build's id in its name.
      String id =
          name.startsWith(PREFIX)
              ? name.substring(PREFIX.length(), name.length() - ".jar".length())
              : "%x-%x".formatted(Files.size(place), Files.getLastModifiedTime(place).toMillis());
      return new Build(Optional.of(place), id);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the product's own jar", e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e); // class locations are URIs
    }
  }

  /** The class path for a background server: a copy of the jar, of which one is kept. */
  String classPath(Home home) {
    if (jar.isEmpty()) {
      return System.getProperty("java.class.path");
    }
    Path copy = home.resolve(PREFIX + id + ".jar");
    try {
      if (!Files.exists(copy)) {
        Path fresh = home.resolve("server.jar.new");
        Files.copy(jar.get(), fresh, StandardCopyOption.REPLACE_EXISTING);
        Files.move(fresh, copy, StandardCopyOption.ATOMIC_MOVE);
      }
      try (DirectoryStream<Path> copies =
          Files.newDirectoryStream(home.folder(), PREFIX + "*.jar")) {
        for (Path other : copies) {
          if (!other.equals(copy)) {
            Files.deleteIfExists(other);
          }
        }
      }
      return copy.toString();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot copy " + jar.get() + " to " + copy, e);
    }
  }
}
