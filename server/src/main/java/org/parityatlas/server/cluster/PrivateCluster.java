package org.parityatlas.server.cluster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import org.parityatlas.server.config.Home;

/**
 * A PostgreSQL cluster of the product's own, made from the machine's PostgreSQL and PostGIS.
 *
 * <p>Always true: it listens on 127.0.0.1 only, takes nobody without a scram password, and its data
 * survive a stop. Starting a running cluster, or stopping a stopped one, changes nothing.
 */
public final class PrivateCluster {
  private static final Duration START_TIMEOUT = Duration.ofSeconds(180);
  private static final Duration STOP_TIMEOUT = Duration.ofSeconds(90);
  private static final int START_ATTEMPTS = 10;

  private final Path accessFile;
  private final Path wantedFolder;
  private final Path fallbackFolder;
  private final boolean durable;
  private final Consumer<String> announce;

  private PrivateCluster(
      Path accessFile,
      Path wantedFolder,
      Path fallbackFolder,
      boolean durable,
      Consumer<String> announce) {
    this.accessFile = accessFile;
    this.wantedFolder = wantedFolder;
    this.fallbackFolder = fallbackFolder;
    this.durable = durable;
    this.announce = announce;
  }

  /** The project's cluster, in {@code .atlas/pg}; it need not exist yet. */
  public static PrivateCluster of(Home home, Consumer<String> announce) {
    return new PrivateCluster(
        home.resolve("database.properties"),
        home.resolve("pg"),
        ClusterFolder.fallback(home.project()),
        true,
        announce);
  }

  /**
   * A fast cluster for tests in the given folder, started, and ended and deleted when this Java
   * process exits. Its data are not safe against a crash of the machine.
   */
  public static PrivateCluster temporary(Path folder) {
    PrivateCluster cluster =
        new PrivateCluster(
            folder.resolve("database.properties"),
            folder.resolve("pg"),
            folder.resolve("pg"),
            false,
            line -> {});
    ClusterFolder.openPath(folder);
    Runtime.getRuntime().addShutdownHook(new Thread(cluster::destroy));
    cluster.start();
    return cluster;
  }

  /** Whether a cluster was made. */
  public boolean exists() {
    return ClusterAccess.read(accessFile).filter(a -> Files.exists(data(a))).isPresent();
  }

  /** Where the database is, if its server runs. */
  public Optional<DatabaseLocation> findRunning() {
    return ClusterAccess.read(accessFile)
        .flatMap(
            access ->
                PostmasterPid.find(data(access))
                    .map(server -> access.withPort(server.port()).location()));
  }

  /** The process id of its server, if it runs. */
  public Optional<Long> findPid() {
    return ClusterAccess.read(accessFile)
        .flatMap(access -> PostmasterPid.find(data(access)))
        .map(server -> server.process().pid());
  }

  /** The superuser of a running cluster, in the database named; for making databases in tests. */
  public DatabaseLocation admin(String database) {
    return ClusterAccess.read(accessFile)
        .map(access -> access.adminLocation(database))
        .orElseThrow(() -> new ClusterException("there is no cluster in " + wantedFolder));
  }

  /**
   * Starts the cluster, making it first if need be.
   *
   * @throws ClusterException if PostgreSQL with PostGIS is missing or does not start
   */
  public DatabaseLocation start() {
    Optional<DatabaseLocation> running = findRunning();
    if (running.isPresent()) {
      ClusterDatabase.ensure(ClusterAccess.read(accessFile).orElseThrow());
      return running.get();
    }
    ClusterAccess access = ClusterAccess.read(accessFile).orElseGet(this::settle);
    Path data = data(access);
    OsAccount account = OsAccount.forDataFolder(data);
    PostgresInstallation postgres = installation(data);
    account.makePrivateFolder(access.folder());
    if (!Files.exists(data)) {
      announce.accept("Making a private PostGIS database in " + access.folder());
      ClusterCreation.create(postgres, account, access, durable);
    }
    PostmasterPid.removeIfStale(data);
    ClusterAccess started = startServer(postgres, account, access);
    ClusterDatabase.ensure(started);
    return started.location();
  }

  /** Settles the folder and the passwords of a cluster that is to be made. */
  private ClusterAccess settle() {
    OsAccount account = OsAccount.forDataFolder(wantedFolder.resolve("data"));
    Path folder = ClusterFolder.choose(account, wantedFolder, fallbackFolder, announce);
    if (Files.exists(folder.resolve("data"))) {
      throw new ClusterException(
          "the database in "
              + folder
              + " has lost its passwords, which stood in "
              + accessFile
              + ": bring that file back, or move the folder away to begin anew");
    }
    ClusterAccess access = ClusterAccess.generate(folder);
    access.write(accessFile);
    return access;
  }

  private ClusterAccess startServer(
      PostgresInstallation postgres, OsAccount account, ClusterAccess access) {
    ClusterAccess current = access;
    for (int attempt = 1; ; attempt++) {
      if (!FreePort.isFree("127.0.0.1", current.port())) {
        current = current.withPort(FreePort.any());
        current.write(accessFile);
      }
      ProgramRun run = pgCtlStart(postgres, account, current);
      if (run.succeeded()) {
        return current;
      }
      boolean portTaken = !FreePort.isFree("127.0.0.1", current.port());
      if (attempt == START_ATTEMPTS || !(portTaken || formerServerLingers(access))) {
        throw new ClusterException(
            "the private database did not start; its log is "
                + log(access)
                + LogTail.of(log(access)));
      }
      pause();
    }
  }

  /** The children of a killed server live a moment longer and hold its shared memory. */
  private static boolean formerServerLingers(ClusterAccess access) {
    return LogTail.of(log(access)).contains("pre-existing shared memory block");
  }

  private static void pause() {
    try {
      Thread.sleep(500);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ClusterException("interrupted while starting the private database", e);
    }
  }

  private ProgramRun pgCtlStart(
      PostgresInstallation postgres, OsAccount account, ClusterAccess access) {
    return ProgramRun.of(
        START_TIMEOUT.plusSeconds(10),
        access.folder(),
        account.command(
            postgres.program("pg_ctl"),
            "--pgdata=" + data(access),
            "--log=" + log(access),
            "--wait",
            "--timeout=" + START_TIMEOUT.toSeconds(),
            "--options=-p " + access.port(),
            "start"),
        access.folder().resolve("pg_ctl.log"));
  }

  /** Stops the server if it runs; says whether it did. The data stay. */
  public boolean stop() {
    return stop("fast");
  }

  private boolean stop(String mode) {
    ClusterAccess access = ClusterAccess.read(accessFile).orElse(null);
    if (access == null || PostmasterPid.find(data(access)).isEmpty()) {
      return false;
    }
    Path data = data(access);
    ProgramRun run =
        ProgramRun.of(
            STOP_TIMEOUT.plusSeconds(10),
            access.folder(),
            OsAccount.forDataFolder(data)
                .command(
                    installation(data).program("pg_ctl"),
                    "--pgdata=" + data,
                    "--mode=" + mode,
                    "--wait",
                    "--timeout=" + STOP_TIMEOUT.toSeconds(),
                    "stop"),
            access.folder().resolve("pg_ctl.log"));
    if (!run.succeeded() && PostmasterPid.find(data).isPresent()) {
      throw new ClusterException("the private database did not stop: " + run.output());
    }
    return true;
  }

  /** Ends the server at once and deletes the folder; for temporary clusters. */
  private void destroy() {
    try {
      stop("immediate");
      ClusterCreation.deleteTree(accessFile.getParent());
    } catch (IOException | ClusterException e) {
      System.err.println("a temporary database stays behind: " + e.getMessage());
    }
  }

  private static PostgresInstallation installation(Path data) {
    Path versionFile = data.resolve("PG_VERSION");
    if (!Files.exists(versionFile)) {
      return PostgresInstallation.find()
          .orElseThrow(() -> new ClusterException(InstallAdvice.forThisMachine()));
    }
    try {
      int version = Integer.parseInt(Files.readString(versionFile).strip());
      return PostgresInstallation.find(version)
          .orElseThrow(
              () ->
                  new ClusterException(
                      "the database in %s was made by PostgreSQL %d, which is no longer installed"
                          .formatted(data, version)));
    } catch (IOException e) {
      throw new ClusterException(
          "cannot read "
              + versionFile
              + " (was the database made by another account of this machine?)",
          e);
    }
  }

  private static Path data(ClusterAccess access) {
    return access.folder().resolve("data");
  }

  private static Path log(ClusterAccess access) {
    return access.folder().resolve("postgresql.log");
  }
}
