package org.parityatlas.server.cluster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.parityatlas.server.config.Home;

/**
 * A PostGIS container of the product's own, by the {@code docker} or {@code podman} command.
 *
 * <p>It is one container per project, published on 127.0.0.1 only, with its data in a volume of the
 * same name, so that they survive {@code down}. The command is used and not a library, since the
 * container has to outlive the process that starts it.
 */
final class ContainerDatabase {
  static final String IMAGE = "postgis/postgis:17-3.5";
  private static final Duration QUICK = Duration.ofSeconds(5);
  private static final Duration PULL = Duration.ofMinutes(10);
  private static final Duration READY = Duration.ofSeconds(90);

  private final Path accessFile;
  private final String name;
  private final Consumer<String> announce;

  private ContainerDatabase(Path accessFile, String name, Consumer<String> announce) {
    this.accessFile = accessFile;
    this.name = name;
    this.announce = announce;
  }

  static ContainerDatabase of(Home home, Consumer<String> announce) {
    return new ContainerDatabase(
        home.resolve("container.properties"),
        "parity-atlas-" + ClusterFolder.fallback(home.project()).getFileName(),
        announce);
  }

  /** Whether an engine is there to run containers; asked briefly. */
  boolean engineAnswers() {
    return engine().isPresent();
  }

  DatabaseLocation start() {
    String engine =
        engine().orElseThrow(() -> new ClusterException(InstallAdvice.forThisMachine()));
    Optional<DatabaseLocation> running = findRunning();
    if (running.isPresent()) {
      return running.get();
    }
    ClusterAccess access =
        ClusterAccess.read(accessFile).orElseGet(() -> ClusterAccess.generate(Path.of(name)));
    access.write(accessFile);
    // Only the volume holds data: a stopped container is replaced, so that a taken port can change.
    run(engine, QUICK.multipliedBy(6), "rm", "--force", name);
    if (!FreePort.isFree("127.0.0.1", access.port())) {
      access = access.withPort(FreePort.any());
      access.write(accessFile);
    }
    announce.accept("Starting a PostGIS container (" + IMAGE + ") by " + engine);
    launch(engine, access);
    awaitReady(access);
    ClusterDatabase.ensure(access);
    return container(access);
  }

  private void launch(String engine, ClusterAccess access) {
    Path environment = accessFile.resolveSibling("container.env");
    try {
      // A file, since arguments of a command can be read by everybody on the machine.
      Files.deleteIfExists(environment);
      Files.createFile(environment, ClusterAccess.OWNER_ONLY);
      Files.writeString(
          environment,
          "POSTGRES_USER=%s%nPOSTGRES_PASSWORD=%s%nPOSTGRES_DB=postgres%n"
              .formatted(ClusterAccess.ADMIN, access.adminPassword()));
      ProgramRun run =
          run(
              engine,
              PULL,
              "run",
              "--detach",
              "--name=" + name,
              "--env-file=" + environment,
              "--publish=127.0.0.1:" + access.port() + ":5432",
              "--volume=" + name + ":/var/lib/postgresql/data",
              IMAGE);
      if (!run.succeeded()) {
        throw new ClusterException("the PostGIS container did not start: " + run.output());
      }
    } catch (IOException e) {
      throw new ClusterException("cannot write " + environment + ": " + e.getMessage(), e);
    } finally {
      environment.toFile().delete();
    }
  }

  private static void awaitReady(ClusterAccess access) {
    Instant end = Instant.now().plus(READY);
    while (true) {
      try {
        ClusterDatabase.open(access.adminLocation("postgres")).close();
        return;
      } catch (SQLException e) {
        if (Instant.now().isAfter(end)) {
          throw new ClusterException("the PostGIS container does not answer: " + e.getMessage(), e);
        }
      }
      try {
        Thread.sleep(300);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new ClusterException("interrupted while waiting for the PostGIS container", e);
      }
    }
  }

  Optional<DatabaseLocation> findRunning() {
    return ClusterAccess.read(accessFile)
        .filter(
            access ->
                engine()
                    .map(e -> run(e, QUICK, "inspect", "--format={{.State.Running}}", name))
                    .filter(run -> run.succeeded() && run.output().equals("true"))
                    .isPresent())
        .map(ContainerDatabase::container);
  }

  boolean stop() {
    if (findRunning().isEmpty()) {
      return false;
    }
    ProgramRun run = run(engine().orElseThrow(), Duration.ofSeconds(60), "stop", name);
    if (!run.succeeded()) {
      throw new ClusterException("the PostGIS container did not stop: " + run.output());
    }
    return true;
  }

  private static DatabaseLocation container(ClusterAccess access) {
    DatabaseLocation location = access.location();
    return new DatabaseLocation(
        location.jdbcUrl(),
        location.user(),
        location.password(),
        DatabaseLocation.Origin.CONTAINER);
  }

  private static Optional<String> engine() {
    return Stream.of("docker", "podman")
        .filter(
            engine -> {
              try {
                return run(engine, QUICK, "info").succeeded();
              } catch (ClusterException e) {
                return false; // not installed, or an engine that hangs
              }
            })
        .findFirst();
  }

  private static ProgramRun run(String engine, Duration timeout, String... words) {
    List<String> command = new ArrayList<>(List.of(engine));
    command.addAll(List.of(words));
    return ProgramRun.of(timeout, Path.of("/"), command);
  }
}
