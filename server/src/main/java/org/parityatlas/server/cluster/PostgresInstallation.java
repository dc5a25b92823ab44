package org.parityatlas.server.cluster;

import java.io.File;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A PostgreSQL server installed on this machine that has PostGIS.
 *
 * @param programs the folder of {@code initdb}, {@code pg_ctl} and {@code postgres}
 * @param majorVersion 15 for PostgreSQL 15.18
 */
record PostgresInstallation(Path programs, int majorVersion) {
  private static final Duration TIMEOUT = Duration.ofSeconds(10);
  private static final Pattern VERSION = Pattern.compile("PostgreSQL\\) (\\d+)");

  /**
   * Debian and Ubuntu, Fedora and the PostgreSQL project's own packages, Homebrew, Postgres.app.
   */
  private static final List<String> FOLDERS =
      List.of(
          "/usr/lib/postgresql/*/bin",
          "/usr/pgsql-*/bin",
          "/opt/homebrew/opt/postgresql@*/bin",
          "/usr/local/opt/postgresql@*/bin",
          "/opt/homebrew/bin",
          "/Applications/Postgres.app/Contents/Versions/*/bin");

  /** The newest installation with PostGIS. */
  static Optional<PostgresInstallation> find() {
    return list().stream().max(Comparator.comparingInt(PostgresInstallation::majorVersion));
  }

  /** The installation of one major version: a data folder opens with no other. */
  static Optional<PostgresInstallation> find(int majorVersion) {
    return list().stream().filter(i -> i.majorVersion() == majorVersion).findFirst();
  }

  static List<PostgresInstallation> list() {
    TreeSet<Path> folders = new TreeSet<>();
    Stream.concat(FOLDERS.stream(), Stream.of(System.getenv("PATH").split(File.pathSeparator)))
        .flatMap(pattern -> matching(pattern).stream())
        .forEach(folder -> realFolder(folder).ifPresent(folders::add));
    return folders.stream().flatMap(folder -> inspect(folder).stream()).toList();
  }

  /** The path of one of its programs. */
  String program(String name) {
    return programs.resolve(name).toString();
  }

  private static List<Path> matching(String pattern) {
    int star = pattern.indexOf('*');
    if (star < 0) {
      return pattern.isEmpty() ? List.of() : List.of(Path.of(pattern));
    }
    int before = pattern.lastIndexOf('/', star);
    int after = pattern.indexOf('/', star);
    List<Path> found = new ArrayList<>();
    try (DirectoryStream<Path> entries =
        Files.newDirectoryStream(
            Path.of(pattern.substring(0, before)), pattern.substring(before + 1, after))) {
      entries.forEach(entry -> found.add(entry.resolve(pattern.substring(after + 1))));
    } catch (IOException e) {
      return List.of(); // no such folder: nothing installed there
    }
    return found;
  }

  /** Follows a link such as /usr/local/bin/initdb to the folder where all the programs are. */
  private static Optional<Path> realFolder(Path folder) {
    try {
      return Optional.of(folder.resolve("initdb").toRealPath().getParent());
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static Optional<PostgresInstallation> inspect(Path programs) {
    if (!Stream.of("initdb", "pg_ctl", "postgres")
        .allMatch(p -> Files.isExecutable(programs.resolve(p)))) {
      return Optional.empty();
    }
    ProgramRun version = run(programs, "postgres", "--version");
    Matcher matcher = VERSION.matcher(version.output());
    if (!version.succeeded() || !matcher.find()) {
      return Optional.empty();
    }
    int major = Integer.parseInt(matcher.group(1));
    return shareFolders(programs, major)
            .anyMatch(share -> Files.exists(share.resolve("extension/postgis.control")))
        ? Optional.of(new PostgresInstallation(programs, major))
        : Optional.empty();
  }

  private static Stream<Path> shareFolders(Path programs, int major) {
    Stream<Path> usual =
        Stream.of(
            Path.of("/usr/share/postgresql/" + major),
            programs.resolveSibling("share"),
            programs.resolveSibling("share/postgresql"),
            programs.resolveSibling("share/postgresql@" + major));
    if (!Files.isExecutable(programs.resolve("pg_config"))) {
      return usual;
    }
    ProgramRun told = run(programs, "pg_config", "--sharedir");
    return told.succeeded() ? Stream.of(Path.of(told.output())) : usual;
  }

  private static ProgramRun run(Path programs, String program, String argument) {
    return ProgramRun.of(
        TIMEOUT, Path.of("/"), List.of(programs.resolve(program).toString(), argument));
  }
}
