package org.parityatlas.server.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parityatlas.server.cluster.TestDatabase;
import org.parityatlas.server.config.Home;

/** Commands that start no server: their exit codes, and what goes to which stream. */
final class CommandLineTest {
  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  @TempDir Path project;

  private final Map<String, String> environment = new HashMap<>();
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @BeforeEach
  void useTheTestDatabase() {
    environment.put("ATLAS_DB_URL", DATABASE.location().jdbcUrl());
    environment.put("ATLAS_DB_USER", DATABASE.location().user());
    environment.put("ATLAS_DB_PASSWORD", DATABASE.location().password());
  }

  @Test
  void helpNamesEveryCommandAndTheExitCodes() {
    assertEquals(0, atlas("--help"));
    for (String word :
        new String[] {"up", "down", "status", "load", "verify", "serve", "test", "completion"}) {
      assertTrue(out().contains("\n  " + word + " "), word);
    }
    assertTrue(out().contains("Exit codes:"));
    assertEquals("", err());
  }

  @ParameterizedTest
  @ValueSource(strings = {"up", "down", "status", "load", "verify", "serve", "test", "completion"})
  void everyCommandHasHelp(String command) {
    assertEquals(0, atlas(command, "--help"));
    assertTrue(out().startsWith("Usage: atlas " + command), out());
  }

  @Test
  void withoutACommandShowsHowItIsUsed() {
    assertEquals(2, atlas());
    assertTrue(err().contains("Usage: atlas"));
  }

  @Test
  void anUnknownCommandOrOptionIsAUsageError() {
    assertEquals(2, atlas("upp"));
    assertEquals(2, atlas("up", "--prot", "1"));
    assertEquals(2, atlas("up", "--port", "many"));
    assertEquals("", out());
  }

  @Test
  void anArgumentThatCannotBeUsedIsAUsageError() {
    assertEquals(2, atlas("up", "--port", "70000"));
    assertEquals(2, atlas("load", "--mirror", project.resolve("absent").toString()));
    assertTrue(err().contains("--mirror: there is no folder"), err());
  }

  @Test
  void aConfiguredValueThatCannotBeUsedIsAFailureThatNamesItsKey() {
    environment.put("ATLAS_PORT", "many");
    assertEquals(1, atlas("up"));
    assertTrue(err().startsWith("atlas: ATLAS_PORT: "), err());
  }

  @Test
  void aLoadPrintsItsReportOnStandardOutput() {
    assertEquals(0, atlas("load"));
    assertTrue(out().contains("    publishers (no file)"), out());
    assertTrue(out().endsWith("Release " + loads() + " is live."), out());
  }

  @Test
  void aLoadThatCannotBeDoneIsAFailureThatSaysWhy() {
    assertEquals(1, atlas("load", "refused"));
    assertEquals("", out());
    assertTrue(err().endsWith("atlas: no manifest is called refused"), err());
  }

  @Test
  void manifestsOfOnesOwnReachTheLoadAndTheCheck() throws IOException {
    Path own = Files.createDirectory(project.resolve("own"));
    assertEquals(0, atlas("load", "--manifests", own.toString()));
    assertTrue(out().contains("    own/publishers (no file)"), out());
    assertEquals(0, atlas("verify", "--manifests", own.toString()));
    assertTrue(out().endsWith(" by own"), out());
    for (String command : new String[] {"load", "verify"}) {
      assertEquals(2, atlas(command, "--manifests", own.resolve("absent").toString()));
      assertTrue(err().contains("--manifests: there is no folder"), err());
    }
  }

  @Test
  void aSourceWithAFaultIsOneSentenceAndNoTrace() throws IOException {
    Files.createFile(project.resolve("broken.csv"));
    assertEquals(1, atlas("load", "--mirror", project.toString()));
    String last = err().lines().reduce((a, b) -> b).orElseThrow();
    assertEquals("atlas: broken.csv, row 3, column rate: \"many\" is not a number", last);
    assertFalse(err().contains("\tat "));
    assertTrue(Files.readString(project.resolve(".atlas/atlas.log")).contains("\tat "));
  }

  @Test
  void verboseShowsTheTrace() {
    assertEquals(1, atlas("load", "unexpected", "--verbose"));
    assertTrue(err().contains("\tat "), err());
  }

  @Test
  void anUnexpectedFaultSaysWhereItsTraceIs() {
    assertEquals(1, atlas("load", "unexpected"));
    assertTrue(err().contains("atlas.log"), err());
    assertFalse(err().contains("\tat "));
  }

  @Test
  void verifyFailsWhereNothingIsSound() {
    atlas("load", "--dry-run");
    long before = loads();
    assertEquals(before > 0 ? 0 : 1, atlas("verify"));
    atlas("load");
    assertEquals(before + 1, loads());
    assertEquals(0, atlas("verify"));
  }

  @Test
  void statusShowsWhatIsLoaded() {
    atlas("load");
    assertEquals(0, atlas("status"));
    assertTrue(out().contains("server      not running"), out());
    assertTrue(out().contains("configured database"), out());
    assertTrue(out().contains("lad-london-default"), out());
    assertFalse(out().contains(DATABASE.location().password()));
  }

  @Test
  void statusListsWhoMayEmbed() throws IOException {
    assertEquals(0, atlas("status"));
    assertTrue(out().contains("may embed   this site itself"), out());
    assertTrue(out().contains("nobody else"), out());
    Path partners = project.resolve("partners.yaml");
    Files.writeString(
        partners,
        "partners:\n  - name: A council\n"
            + "    origins: [https://www.example.org, \"https://*.example.org\"]\n");
    environment.put("ATLAS_PARTNERS_FILE", partners.toString());
    out.reset();
    assertEquals(0, atlas("status"));
    assertTrue(
        out().matches("(?s).*A council +https://www.example.org https://\\*.example.org\\s.*"),
        out());
    assertFalse(out().contains("nobody else"));
  }

  @Test
  void downWithNothingRunningSaysSo() {
    assertEquals(0, atlas("down"));
    assertEquals("Nothing of this project was running", out());
  }

  @Test
  void completionIsAScriptThatKnowsTheCommands() {
    assertEquals(0, atlas("completion"));
    assertTrue(out().startsWith("#!/usr/bin/env bash"), out());
    assertTrue(out().contains("--no-browser"));
  }

  private long loads() {
    return new TrialMain.TrialOperations().status(DATABASE.location()).release().getAsLong();
  }

  private int atlas(String... arguments) {
    out.reset();
    err.reset();
    return AtlasCommand.run(
        new Workplace(
            new Home(project),
            new TrialMain.TrialOperations(),
            TrialMain.class,
            environment,
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            false),
        arguments);
  }

  private String out() {
    return out.toString(StandardCharsets.UTF_8).strip();
  }

  private String err() {
    return err.toString(StandardCharsets.UTF_8).strip();
  }
}
