package org.parityatlas.server.cli;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.parityatlas.server.importer.LoadProgress;

final class ConsoleProgressTest {

  @Test
  void isOnePlainLineWhereOutputIsPiped() {
    String shown = steps(false);
    assertTrue(shown.matches("Reading lsoa-2021-ew: 35,672, \\d+\\.\\d s\\R"), shown);
  }

  @Test
  void isABarOnATerminal() {
    String shown = steps(true);
    assertTrue(shown.contains("\r"), "redrawn in place");
    assertTrue(shown.contains("100%"), shown);
    assertFalse(shown.contains("lsoa-2021-ew: "));
  }

  private static String steps(boolean terminal) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    LoadProgress progress =
        new ConsoleProgress(new PrintStream(out, true, StandardCharsets.UTF_8), terminal);
    try (LoadProgress.Step step = progress.step("Reading lsoa-2021-ew", 35_672)) {
      step.advance(35_000);
      step.advance(672);
    }
    return out.toString(StandardCharsets.UTF_8);
  }
}
