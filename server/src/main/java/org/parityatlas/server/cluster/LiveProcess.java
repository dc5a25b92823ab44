package org.parityatlas.server.cluster;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Whether a process id of a file is still the program that wrote it: ids are given out again, and a
 * process that ended stays in the table as a zombie where nobody collects it, as in many
 * containers.
 */
public final class LiveProcess {
  private LiveProcess() {}

  /**
   * The live process of that id whose command line passes the test. Where the machine does not tell
   * the command line of a process, the id alone is trusted.
   */
  public static Optional<ProcessHandle> find(long pid, Predicate<String> commandLine) {
    return ProcessHandle.of(pid)
        .filter(ProcessHandle::isAlive)
        .filter(process -> commandLine(process).map(commandLine::test).orElse(true));
  }

  private static Optional<String> commandLine(ProcessHandle process) {
    try {
      // Unlike Java's own answer this is whole, and empty (not absent) for a zombie.
      byte[] words = Files.readAllBytes(Path.of("/proc/" + process.pid() + "/cmdline"));
      return Optional.of(new String(words, StandardCharsets.UTF_8).replace('\0', ' '));
    } catch (IOException e) {
      return process.info().commandLine(); // no /proc on this system
    }
  }
}
