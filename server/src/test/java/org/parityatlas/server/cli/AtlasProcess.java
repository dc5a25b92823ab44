package org.parityatlas.server.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.parityatlas.server.config.Home;

/** Runs the command line as a process of its own, as a person's shell does. */
final class AtlasProcess {
  private static final int TIMEOUT_SECONDS = 120;

  private final Path project;
  private final Map<String, String> environment;

  AtlasProcess(Path project, Map<String, String> environment) {
    this.project = project;
    this.environment = environment;
  }

  /** What a command printed, and its exit code. */
  record Answer(int exitCode, String out, String err) {}

  /** The same project with one more environment variable. */
  AtlasProcess with(String name, String value) {
    Map<String, String> more = new HashMap<>(environment);
    more.put(name, value);
    return new AtlasProcess(project, more);
  }

  Answer run(String... arguments) throws IOException, InterruptedException {
    Path out = Files.createTempFile(project, "out", ".txt");
    Path err = Files.createTempFile(project, "err", ".txt");
    Process process = start(out, err, arguments);
    if (!process.waitFor(TIMEOUT_SECONDS, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new IllegalStateException("no end of " + String.join(" ", arguments));
    }
    return new Answer(
        process.exitValue(), Files.readString(out).strip(), Files.readString(err).strip());
  }

  /** Starts a command that does not end by itself. */
  Process start(String... arguments) throws IOException {
    return start(
        Files.createTempFile(project, "out", ".txt"),
        Files.createTempFile(project, "err", ".txt"),
        arguments);
  }

  private Process start(Path out, Path err, String... arguments) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-D" + Home.PROJECT_PROPERTY + "=" + project,
                "-cp",
                System.getProperty("java.class.path"),
                TrialMain.class.getName()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectOutput(out.toFile())
            .redirectError(err.toFile())
            .redirectInput(Path.of("/dev/null").toFile());
    builder.environment().keySet().removeIf(name -> name.startsWith("ATLAS_"));
    builder.environment().putAll(environment);
    return builder.start();
  }
}
