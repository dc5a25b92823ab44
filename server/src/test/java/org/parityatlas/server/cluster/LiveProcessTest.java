package org.parityatlas.server.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

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

  /** A shell that became another program collects no children: the child stays as a zombie. */
  @Test
  @EnabledOnOs(OS.LINUX)
  void aZombieIsNoProcess() throws Exception {
    Process parent = new ProcessBuilder("sh", "-c", "true & echo $!; exec sleep 30").start();
    try {
      long child = Long.parseLong(parent.inputReader().readLine());
      Path state = Path.of("/proc/" + child + "/stat");
      for (int i = 0; i < 100 && !Files.readString(state).contains(") Z "); i++) {
        TimeUnit.MILLISECONDS.sleep(20);
      }
      assertTrue(Files.readString(state).contains(") Z "), "the child is a zombie");
      assertEquals(Optional.empty(), LiveProcess.find(child, line -> line.contains("true")));
    } finally {
      parent.destroyForcibly();
    }
  }
}
