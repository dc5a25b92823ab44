package org.parityatlas.server.cluster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Makes a cluster's data folder with {@code initdb}: UTF-8, scram passwords, no open door.
 *
 * <p>It is made beside its place and moved there when whole: a data folder is complete or absent.
 */
final class ClusterCreation {
  private static final Duration TIMEOUT = Duration.ofSeconds(120);
  private static final List<String> LOCALES =
      List.of("C.UTF-8", "en_GB.UTF-8", "en_US.UTF-8", "en_IE.UTF-8");

  private static final String SETTINGS =
      """

      # Parity Atlas
      listen_addresses = '127.0.0.1'
      unix_socket_directories = ''
      password_encryption = 'scram-sha-256'
      max_connections = 60
      shared_buffers = 256MB
      maintenance_work_mem = 256MB
      max_wal_size = 2GB
      jit = off
      log_line_prefix = '%m [%p] '
      """;

  private static final String NOT_DURABLE =
      """
      # For tests only: the data need not survive the machine.
      fsync = off
      synchronous_commit = off
      full_page_writes = off
      """;

  private ClusterCreation() {}

  /** Makes {@code folder/data}; the folder exists and belongs to the account. */
  static void create(
      PostgresInstallation postgres, OsAccount account, ClusterAccess access, boolean durable) {
    Path folder = access.folder();
    Path fresh = folder.resolve("data.new");
    Path passwordFile = folder.resolve("initdb.password");
    try {
      deleteTree(fresh); // left by a run that was killed
      Files.deleteIfExists(passwordFile);
      Files.createFile(passwordFile, ClusterAccess.OWNER_ONLY);
      Files.writeString(passwordFile, access.adminPassword() + "\n");
      account.give(passwordFile);
      ProgramRun run =
          ProgramRun.of(
              TIMEOUT,
              folder,
              account.command(
                  postgres.program("initdb"),
                  "--pgdata=" + fresh,
                  "--username=" + ClusterAccess.ADMIN,
                  "--pwfile=" + passwordFile,
                  "--auth=scram-sha-256",
                  "--encoding=UTF8",
                  "--locale=" + locale(),
                  durable ? "--data-checksums" : "--no-sync"),
              folder.resolve("initdb.log"));
      if (!run.succeeded()) {
        throw new ClusterException(
            "initdb could not make a database in " + fresh + ": " + run.output());
      }
      Files.writeString(
          fresh.resolve("postgresql.conf"),
          durable ? SETTINGS : SETTINGS + NOT_DURABLE,
          StandardOpenOption.APPEND);
      Files.move(fresh, folder.resolve("data"));
    } catch (IOException e) {
      throw new ClusterException("cannot make a database in " + folder + ": " + e.getMessage(), e);
    } finally {
      passwordFile.toFile().delete();
    }
  }

  /** A UTF-8 locale the machine has, else C, whose sort order is that of the bytes. */
  private static String locale() {
    ProgramRun run = ProgramRun.of(TIMEOUT, Path.of("/"), List.of("locale", "-a"));
    List<String> known = run.output().lines().map(ClusterCreation::plain).toList();
    return LOCALES.stream().filter(name -> known.contains(plain(name))).findFirst().orElse("C");
  }

  private static String plain(String locale) {
    return locale.toLowerCase(Locale.ROOT).replace("-", "").strip();
  }

  static void deleteTree(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> paths = Files.walk(folder)) {
      List<Path> deepestFirst = paths.sorted((a, b) -> b.compareTo(a)).toList();
      for (Path path : deepestFirst) {
        Files.deleteIfExists(path);
      }
    }
  }
}
