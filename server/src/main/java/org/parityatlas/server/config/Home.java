package org.parityatlas.server.config;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The project folder and the folder {@code .atlas} in it, where the product keeps what it makes on
 * this machine: database, logs, files that say what runs. Nothing of the product is kept elsewhere
 * unless it says so.
 *
 * @param project absolute path of the project folder
 */
public record Home(Path project) {
  /** The system property by which the launcher names the project folder. */
  public static final String PROJECT_PROPERTY = "atlas.project";

  public Home {
    project = project.toAbsolutePath().normalize();
  }

  /** The folder the launcher names, else the current one. */
  public static Home find() {
    return new Home(Path.of(System.getProperty(PROJECT_PROPERTY, "")));
  }

  /** The folder {@code .atlas}, made if it is missing. */
  public Path folder() {
    Path folder = project.resolve(".atlas");
    try {
      return Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot make the folder " + folder, e);
    }
  }

  /** A file or folder in {@code .atlas}; it need not exist. */
  public Path resolve(String name) {
    return folder().resolve(name);
  }
}
