package org.parityatlas.server.cluster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/**
 * A streaming replica of a private cluster on this machine, made by {@code pg_basebackup} as a
 * person would make one, with a slot of its own. Ended and deleted when this Java process exits.
 */
public final class StandbyCluster {
  private static final Duration TIMEOUT = Duration.ofSeconds(60);

  private final PostgresInstallation postgres;
  private final OsAccount account;
  private final Path folder;
  private final int port;
  private final DatabaseLocation reader;
  private final DatabaseLocation admin;

  private StandbyCluster(
      PostgresInstallation postgres,
      OsAccount account,
      Path folder,
      int port,
      DatabaseLocation reader,
      DatabaseLocation admin) {
    this.postgres = postgres;
    this.account = account;
    this.folder = folder;
    this.port = port;
    this.reader = reader;
    this.admin = admin;
  }

  /** Copies a running primary into the folder and starts to follow it. */
  public static StandbyCluster of(PrivateCluster primary, Path folder) throws IOException {
    DatabaseLocation source = primary.admin("postgres");
    int sourcePort = portOf(source);
    int port = FreePort.any();
    Path data = folder.resolve("data");
    OsAccount account = OsAccount.forDataFolder(data);
    ClusterFolder.openPath(folder);
    account.makePrivateFolder(folder);
    Path passwords = Files.createFile(folder.resolve("passwords"), ClusterAccess.OWNER_ONLY);
    Files.writeString(passwords, "*:*:*:" + source.user() + ":" + source.password() + "\n");
    account.give(passwords);
    StandbyCluster standby =
        new StandbyCluster(
            PostgresInstallation.find().orElseThrow(),
            account,
            folder,
            port,
            at(port, primary.findRunning().orElseThrow()),
            at(port, source));
    standby.run(
        "pg_basebackup",
        "--dbname=host=127.0.0.1 port=%d user=%s passfile=%s"
            .formatted(sourcePort, source.user(), passwords),
        "--pgdata=" + data,
        "--write-recovery-conf",
        "--create-slot",
        "--slot=standby_" + port,
        "--checkpoint=fast",
        "--no-sync");
    // What a replica of readers is given: the primary keeps what they still see.
    Files.writeString(
        data.resolve("postgresql.auto.conf"),
        "port = " + port + "\nhot_standby_feedback = on\n",
        StandardOpenOption.APPEND);
    Runtime.getRuntime().addShutdownHook(new Thread(standby::destroy));
    standby.start();
    return standby;
  }

  private static int portOf(DatabaseLocation location) {
    return Integer.parseInt(location.jdbcUrl().replaceAll(".*:(\\d+)/.*", "$1"));
  }

  private static DatabaseLocation at(int port, DatabaseLocation other) {
    return new DatabaseLocation(
        other.jdbcUrl().replaceAll(":\\d+/", ":" + port + "/"),
        other.user(),
        other.password(),
        DatabaseLocation.Origin.REPLICA);
  }

  /** Where a server reads it. */
  public DatabaseLocation location() {
    return reader;
  }

  /** Starts it where it was stopped. */
  public void start() {
    pgCtl("start", "--log=" + folder.resolve("postgresql.log"), "--options=-p " + port);
  }

  /** Stops it; those who read lose their connections. */
  public void stop() {
    pgCtl("stop", "--mode=fast");
  }

  /** Holds it in the state it has: what the primary goes on to do arrives and is not seen. */
  public void pauseReplay() throws SQLException {
    tell("SELECT pg_wal_replay_pause()");
  }

  /** Lets it go on. */
  public void resumeReplay() throws SQLException {
    tell("SELECT pg_wal_replay_resume()");
  }

  /** Changes a setting of the running server. */
  public void set(String setting) throws SQLException {
    tell("ALTER SYSTEM SET " + setting);
    tell("SELECT pg_reload_conf()");
  }

  private void tell(String sql) throws SQLException {
    try (Connection connection = ClusterDatabase.open(admin);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private void pgCtl(String what, String... options) {
    String[] words = new String[options.length + 4];
    words[0] = "--pgdata=" + folder.resolve("data");
    words[1] = "--wait";
    words[2] = "--timeout=" + TIMEOUT.toSeconds();
    System.arraycopy(options, 0, words, 3, options.length);
    words[words.length - 1] = what;
    run("pg_ctl", words);
  }

  private void run(String program, String... options) {
    String[] words = new String[options.length + 1];
    words[0] = postgres.program(program);
    System.arraycopy(options, 0, words, 1, options.length);
    ProgramRun run =
        ProgramRun.of(
            TIMEOUT.plusSeconds(10),
            folder,
            account.command(words),
            folder.resolve(program + ".log"));
    if (!run.succeeded()) {
      throw new ClusterException(
          program + " failed: " + run.output() + LogTail.of(folder.resolve("postgresql.log")));
    }
  }

  private void destroy() {
    try {
      if (PostmasterPid.find(folder.resolve("data")).isPresent()) {
        pgCtl("stop", "--mode=immediate");
      }
      ClusterCreation.deleteTree(folder);
    } catch (IOException | ClusterException e) {
      System.err.println("a temporary replica stays behind: " + e.getMessage());
    }
  }
}
