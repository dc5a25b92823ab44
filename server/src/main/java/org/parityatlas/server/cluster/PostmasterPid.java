package org.parityatlas.server.cluster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The file {@code postmaster.pid} that a running server keeps in its data folder: process id, data
 * folder, start, port, one a line (PostgreSQL documentation, "Database File Layout").
 *
 * @param process the live process of that id
 * @param port the port it was started with
 */
record PostmasterPid(ProcessHandle process, int port) {

  private static Path file(Path data) {
    return data.resolve("postmaster.pid");
  }

  /**
   * The server that runs on this data folder. A file left by a crash, or one whose process id now
   * belongs to another program, is no server.
   */
  static Optional<PostmasterPid> find(Path data) {
    try {
      if (!Files.exists(file(data))) {
        return Optional.empty();
      }
      List<String> lines = Files.readAllLines(file(data));
      int port = Integer.parseInt(lines.get(3).strip());
      return LiveProcess.find(
              Long.parseLong(lines.get(0).strip()),
              command -> command.contains("postgres") && command.contains(data.toString()))
          .map(process -> new PostmasterPid(process, port));
    } catch (IOException | NumberFormatException | IndexOutOfBoundsException e) {
      return Optional.empty(); // half-written, at start or by a crash
    }
  }

  /**
   * Removes the file when no server of this folder has it: PostgreSQL itself refuses to start while
   * the process id in it is alive, whatever program that is by now.
   */
  static void removeIfStale(Path data) {
    try {
      if (find(data).isEmpty()) {
        Files.deleteIfExists(file(data));
      }
    } catch (IOException e) {
      throw new ClusterException("cannot remove the stale " + file(data), e);
    }
  }
}
