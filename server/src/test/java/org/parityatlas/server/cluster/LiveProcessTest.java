package org.parityatlas.server.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

final class LiveProcessTest {

  @Test
  void findsAProcessByItsIdAndCommandLine() {
    ProcessHandle self = ProcessHandle.current();
    assertEquals(Optional.of(self), LiveProcess.find(self.pid(), line -> line.contains("java")));
    assertEquals(Optional.empty(), LiveProcess.find(self.pid(), line -> line.contains("postgres")));
  }

  /**
   * A shell that became another program collects no children: one that ends then stays as a zombie.
   * The child reads the test's end of the pipe, so that it ends only when the shell is no more; a
   * shell that still runs may collect it at once.
   */
  @Test
  @EnabledOnOs(OS.LINUX)
  void aZombieIsNoProcess() throws Exception {
    Process parent =
        new ProcessBuilder("sh", "-c", "exec 3<&0; cat <&3 & echo $!; exec sleep 60").start();
    try {
      long child = Long.parseLong(parent.inputReader().readLine());
      awaitState(parent.pid(), "(sleep)");
      assertEquals(
          Optional.of(child),
          LiveProcess.find(child, line -> line.contains("cat")).map(ProcessHandle::pid));
      parent.getOutputStream().close();
      awaitState(child, ") Z ");
      assertEquals(Optional.empty(), LiveProcess.find(child, line -> line.contains("cat")));
    } finally {
      parent.destroyForcibly();
    }
  }

  private static void awaitState(long pid, String expected)
      throws IOException, InterruptedException {
    Path file = Path.of("/proc/" + pid + "/stat");
    for (int i = 0; i < 1000; i++) {
      if (Files.readString(file).contains(expected)) {
        return;
      }
      TimeUnit.MILLISECONDS.sleep(20);
    }
    throw new AssertionError(expected + " was not seen of process " + pid);
  }
}
