package org.parityatlas.server.release;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.parityatlas.server.Main;
import org.parityatlas.server.cluster.DatabaseLocation;
import org.parityatlas.server.cluster.FreePort;
import org.parityatlas.server.config.Home;

/** The product's own server in a process of its own, configured as a person would. */
final class ServerProcess implements AutoCloseable {
  private static final long PATIENCE_MILLIS = 60_000;

  private final Process process;
  private final String url;
  private final Path log;

  private ServerProcess(Process process, String url, Path log) {
    this.process = process;
    this.url = url;
    this.log = log;
  }

  /** Starts a server and waits until it can serve. */
  static ServerProcess start(
      Path folder, DatabaseLocation primary, Optional<DatabaseLocation> replica)
      throws IOException, InterruptedException {
    int port = FreePort.any();
    Path project = Files.createDirectories(folder.resolve("server-" + port));
    Path log = project.resolve("log");
    ProcessBuilder builder =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx512m",
                    "-D" + Home.PROJECT_PROPERTY + "=" + project,
                    "-cp",
                    System.getProperty("java.class.path"),
                    Main.class.getName(),
                    "serve",
                    "--port=" + port))
            .redirectErrorStream(true)
            .redirectOutput(log.toFile());
    builder.environment().keySet().removeIf(name -> name.startsWith("ATLAS_"));
    builder
        .environment()
        .putAll(
            Map.of(
                "ATLAS_DB_URL", primary.jdbcUrl(),
                "ATLAS_DB_USER", primary.user(),
                "ATLAS_DB_PASSWORD", primary.password()));
    replica.ifPresent(r -> builder.environment().put("ATLAS_READ_DB_URL", r.jdbcUrl()));
    ServerProcess server = new ServerProcess(builder.start(), "http://127.0.0.1:" + port, log);
    server.awaitReady();
    return server;
  }

  /** Where it listens, without a slash at the end. */
  String url() {
    return url;
  }

  /** What it has logged so far. */
  String log() throws IOException {
    return Files.readString(log);
  }

  private void awaitReady() throws IOException, InterruptedException {
    HttpClient client = HttpClient.newHttpClient();
    HttpRequest ready = HttpRequest.newBuilder(URI.create(url + "/health/ready")).build();
    long deadline = System.currentTimeMillis() + PATIENCE_MILLIS;
    while (true) {
      try {
        if (client.send(ready, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) {
          return;
        }
      } catch (IOException e) {
        // it does not listen yet
      }
      if (!process.isAlive() || System.currentTimeMillis() > deadline) {
        close();
        throw new IllegalStateException("the server is not ready: " + log());
      }
      Thread.sleep(50);
    }
  }

  /** Holds it where it is, as a machine that has no time for it does. */
  void suspend() throws IOException, InterruptedException {
    signal("STOP");
  }

  /** Lets it go on. */
  void resume() throws IOException, InterruptedException {
    signal("CONT");
  }

  private void signal(String name) throws IOException, InterruptedException {
    int exitCode =
        new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).start().waitFor();
    if (exitCode != 0) {
      throw new IOException("kill -" + name + " ended with " + exitCode);
    }
  }

  /** Ends it at once, as a machine that fails does. */
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(10, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
    }
  }
}
