package org.parityatlas.server.cli;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.parityatlas.server.cluster.DatabaseLocation;
import org.parityatlas.server.cluster.LiveProcess;
import org.parityatlas.server.cluster.LogTail;
import org.parityatlas.server.config.Home;
import org.parityatlas.server.config.HttpSettings;

/** The server that {@code up} leaves running in the background. */
final class ServerProcess {
  private static final String MARK = "atlas.server";
  private static final Duration READY_TIMEOUT = Duration.ofSeconds(180);
  private static final Duration STOP_TIMEOUT = Duration.ofSeconds(20);
  private static final Duration POLL = Duration.ofMillis(100);

  private final Workplace workplace;
  private final Home home;

  ServerProcess(Workplace workplace) {
    this.workplace = workplace;
    this.home = workplace.home();
  }

  private static Path recordFile(Home home) {
    return home.resolve("server.properties");
  }

  private static Path log(Home home) {
    return home.resolve("server.log");
  }

  /** Marks a process on its command line as the server of this project. */
  private static String mark(Home home) {
    return "-D" + MARK + "=" + home.project();
  }

  /** Whether this process is the server that {@code up} leaves running, and not one of others. */
  static boolean isInBackground() {
    return System.getProperty(MARK) != null;
  }

  private static String projectOption(Home home) {
    return "-D" + Home.PROJECT_PROPERTY + "=" + home.project();
  }

  /** The running server, if its record is of a live process that is ours. */
  Optional<ServerRecord> find() {
    return ServerRecord.read(recordFile(home))
        .filter(record -> LiveProcess.find(record.pid(), this::isServer).isPresent());
  }

  private boolean isServer(String commandLine) {
    return commandLine.contains(mark(home))
        || (commandLine.contains(projectOption(home)) && commandLine.contains("--foreground"));
  }

  /** Called by the server itself, before it serves. */
  static void register(
      Home home,
      HttpSettings http,
      DatabaseLocation database,
      Optional<DatabaseLocation> replica,
      Build build) {
    new ServerRecord(
            ProcessHandle.current().pid(),
            http.localUrl(),
            http.host(),
            http.publicUrl(),
            database.jdbcUrl(),
            database.user(),
            replica.map(DatabaseLocation::jdbcUrl),
            build.id())
        .write(recordFile(home));
  }

  /** Starts the server in the background and waits until it is ready. */
  void start(HttpSettings http, boolean verbose) {
    Process process = launch(http, verbose);
    URI ready = http.localUrl().resolve("/health/ready");
    HttpClient client = HttpClient.newHttpClient();
    Instant end = Instant.now().plus(READY_TIMEOUT);
    try {
      while (!answers(client, ready)) {
        if (!process.isAlive()) {
          throw new CommandFailure(
              "the server ended as it started; the end of its log "
                  + log(home)
                  + LogTail.of(log(home)));
        }
        if (Instant.now().isAfter(end)) {
          throw new CommandFailure(
              "the server is not ready after %d s; the end of its log %s%s"
                  .formatted(READY_TIMEOUT.toSeconds(), log(home), LogTail.of(log(home))));
        }
        Thread.sleep(POLL.toMillis());
      }
      if (!process.isAlive()) {
        throw new CommandFailure("another program answers at " + ready + LogTail.of(log(home)));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CommandFailure("interrupted while the server started");
    } catch (CommandFailure e) {
      process.destroyForcibly();
      throw e;
    }
  }

  private Process launch(HttpSettings http, boolean verbose) {
    Build build = Build.of(workplace.main());
    List<String> command = new ArrayList<>();
    // A session of its own: neither Ctrl-C nor a closed terminal ends the server.
    detacher().ifPresent(command::add);
    command.addAll(
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            mark(home),
            projectOption(home),
            "-Djava.awt.headless=true",
            "-cp",
            build.classPath(home),
            workplace.main().getName(),
            "serve",
            "--host=" + http.host(),
            "--port=" + http.port()));
    if (verbose) {
      command.add("--verbose");
    }
    try {
      ProcessBuilder builder =
          new ProcessBuilder(command)
              .directory(home.project().toFile())
              .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
              .redirectErrorStream(true)
              .redirectOutput(log(home).toFile());
      builder.environment().clear();
      builder.environment().putAll(workplace.environment());
      return builder.start();
    } catch (IOException e) {
      throw new CommandFailure("cannot start the server: " + e.getMessage());
    }
  }

  private static Optional<String> detacher() {
    return List.of("/usr/bin/setsid", "/bin/setsid", "/usr/bin/nohup").stream()
        .filter(program -> Files.isExecutable(Path.of(program)))
        .findFirst();
  }

  private static boolean answers(HttpClient client, URI url) throws InterruptedException {
    try {
      HttpRequest request =
          HttpRequest.newBuilder(url).timeout(Duration.ofSeconds(5)).GET().build();
      return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException e) {
      return false;
    }
  }

  /** Stops the server if it runs; says whether it did. */
  boolean stop() {
    Optional<ServerRecord> record = find();
    record.flatMap(r -> ProcessHandle.of(r.pid())).ifPresent(ServerProcess::end);
    recordFile(home).toFile().delete();
    return record.isPresent();
  }

  private static void end(ProcessHandle process) {
    CompletableFuture<ProcessHandle> gone = process.onExit();
    process.destroy();
    try {
      gone.get(STOP_TIMEOUT.toSeconds(), TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      process.destroyForcibly();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CommandFailure("interrupted while the server stopped");
    }
  }
}
