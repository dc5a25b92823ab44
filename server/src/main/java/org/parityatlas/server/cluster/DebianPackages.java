package org.parityatlas.server.cluster;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/** Installs PostGIS by apt-get where that can be done unasked: on Debian or Ubuntu, as root. */
final class DebianPackages {
  private static final Duration TIMEOUT = Duration.ofMinutes(10);
  private static final List<String> PACKAGES = List.of("postgresql", "postgresql-postgis");

  private DebianPackages() {}

  static boolean canInstall() {
    return OsAccount.isRoot()
        && Files.exists(Path.of("/etc/debian_version"))
        && new File("/usr/bin/apt-get").canExecute();
  }

  /** Installs PostgreSQL with PostGIS, says so, and keeps what apt-get printed in a log. */
  static void installPostgis(Path log, Consumer<String> announce) {
    announce.accept(
        "PostgreSQL with PostGIS is not installed: installing "
            + String.join(" and ", PACKAGES)
            + " with apt-get (log: "
            + log
            + ")");
    ProgramRun run =
        ProgramRun.of(
            TIMEOUT,
            Path.of("/"),
            List.of(
                "sh",
                "-c",
                "apt-get update && DEBIAN_FRONTEND=noninteractive apt-get install -y "
                    + "--no-install-recommends "
                    + String.join(" ", PACKAGES)),
            log);
    if (!run.succeeded()) {
      throw new ClusterException(
          "apt-get could not install " + String.join(" ", PACKAGES) + LogTail.of(log));
    }
  }
}
