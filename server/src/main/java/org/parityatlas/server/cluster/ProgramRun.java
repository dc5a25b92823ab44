package org.parityatlas.server.cluster;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * One run of a program of the machine, finished.
 *
 * <p>Output goes to a file and never to a pipe: a server that the program leaves behind would hold
 * a pipe open, and reading it to its end would wait for ever.
 *
 * @param exitCode the program's exit code
 * @param output what it printed, standard output and error together
 */
record ProgramRun(int exitCode, String output) {

  boolean succeeded() {
    return exitCode == 0;
  }

  /** Runs a program, keeping its output in a temporary file. */
  static ProgramRun of(Duration timeout, Path workingFolder, List<String> command) {
    try {
      Path output = Files.createTempFile("atlas-", ".out");
      try {
        return of(timeout, workingFolder, command, output);
      } finally {
        Files.deleteIfExists(output);
      }
    } catch (IOException e) {
      throw new ClusterException("cannot write to the temporary folder: " + e.getMessage(), e);
    }
  }

  /** Runs a program, keeping its output in the given file. */
  static ProgramRun of(Duration timeout, Path workingFolder, List<String> command, Path output) {
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(workingFolder.toFile())
            .redirectErrorStream(true)
            .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
            .redirectOutput(output.toFile());
    // A person's own PGDATA, PGPORT, … must not reach into a private cluster.
    builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
    builder.environment().put("LC_ALL", "C");
    Process process = null;
    try {
      process = builder.start();
      if (!process.waitFor(timeout.toMillis(), TimeUnit.MILLISECONDS)) {
        process.destroyForcibly();
        throw new ClusterException(
            command.get(0) + " did not finish within " + timeout.toSeconds() + " s");
      }
      return new ProgramRun(
          process.exitValue(),
          new String(Files.readAllBytes(output), StandardCharsets.UTF_8).strip());
    } catch (IOException e) {
      throw new ClusterException("cannot run " + command.get(0) + ": " + e.getMessage(), e);
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
      throw new ClusterException("interrupted while running " + command.get(0), e);
    }
  }
}
