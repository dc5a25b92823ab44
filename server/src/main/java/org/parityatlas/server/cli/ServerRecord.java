package org.parityatlas.server.cli;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.Properties;

/**
 * What the running server says of itself in {@code .atlas/server.properties}.
 *
 * @param pid its process
 * @param url where this machine reaches it
 * @param host the address it listens on
 * @param publicUrl what its public links are built from
 * @param databaseUrl the database it reads, without user and password
 * @param databaseUser the role it reads as
 * @param replicaUrl the replica it reads in that database's place, where there is one
 * @param build which build it runs
 */
record ServerRecord(
    long pid,
    URI url,
    String host,
    URI publicUrl,
    String databaseUrl,
    String databaseUser,
    Optional<String> replicaUrl,
    String build) {

  int port() {
    return url.getPort();
  }

  static Optional<ServerRecord> read(Path file) {
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      properties.load(reader);
      return Optional.of(
          new ServerRecord(
              Long.parseLong(properties.getProperty("pid")),
              URI.create(properties.getProperty("url")),
              properties.getProperty("host"),
              URI.create(properties.getProperty("public-url")),
              properties.getProperty("database-url"),
              properties.getProperty("database-user"),
              Optional.ofNullable(properties.getProperty("replica-url")),
              properties.getProperty("build")));
    } catch (IOException | IllegalArgumentException | NullPointerException e) {
      return Optional.empty(); // none there, or one a crash left half-written
    }
  }

  void write(Path file) {
    Properties properties = new Properties();
    properties.setProperty("pid", Long.toString(pid));
    properties.setProperty("url", url.toString());
    properties.setProperty("host", host);
    properties.setProperty("public-url", publicUrl.toString());
    properties.setProperty("database-url", databaseUrl);
    properties.setProperty("database-user", databaseUser);
    replicaUrl.ifPresent(address -> properties.setProperty("replica-url", address));
    properties.setProperty("build", build);
    Path fresh = file.resolveSibling(file.getFileName() + ".new");
    try {
      try (Writer writer = Files.newBufferedWriter(fresh)) {
        properties.store(writer, "Parity Atlas: the running server");
      }
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file, e);
    }
  }
}
