package org.parityatlas.server.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.parityatlas.server.cli.AtlasProcess.Answer;
import org.parityatlas.server.cluster.FreePort;
import org.parityatlas.server.cluster.TestDatabase;

/** The life of a server in the background, in order, each command a process of its own. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
final class UpAndDownTest {
  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();
  @RegisterExtension static final TestDatabase OTHER = new TestDatabase();

  @TempDir static Path project;

  private static AtlasProcess atlas;
  private static String url;

  @BeforeAll
  static void useTheTestDatabase() {
    atlas =
        new AtlasProcess(
            project,
            Map.of(
                "CI", "true",
                "ATLAS_DB_URL", DATABASE.location().jdbcUrl(),
                "ATLAS_DB_USER", DATABASE.location().user(),
                "ATLAS_DB_PASSWORD", DATABASE.location().password()));
  }

  @AfterAll
  static void down() throws Exception {
    atlas.run("down");
  }

  @Test
  @Order(1)
  void aServerThatDiesAtStartShowsItsLog() throws Exception {
    Answer answer = atlas.with("TRIAL_DIES", "yes").run("up", "--port=" + FreePort.any());
    assertEquals(1, answer.exitCode());
    assertEquals("", answer.out());
    assertTrue(answer.err().contains("dies at start as told"), answer.err());
  }

  @Test
  @Order(2)
  void upPrintsTheUrlAloneAndTheServerOutlivesTheCommand() throws Exception {
    Answer answer = atlas.run("up", "--port=" + FreePort.any());
    assertEquals(0, answer.exitCode(), answer.err());
    url = answer.out();
    assertTrue(url.matches("http://127\\.0\\.0\\.1:\\d+"), url);
    assertEquals("ready", get(url + "/health/ready"));
  }

  @Test
  @Order(3)
  void aSecondUpChangesNothing() throws Exception {
    long pid = serverPid();
    Answer answer = atlas.run("up", "--port=" + URI.create(url).getPort());
    assertEquals(new Answer(0, url, ""), answer);
    assertEquals(pid, serverPid());
    assertTrue(atlas.run("status").out().contains(url));
  }

  @Test
  @Order(4)
  void anUpWithAnotherPortMovesTheServer() throws Exception {
    long pid = serverPid();
    Answer answer = atlas.run("up", "--port=" + FreePort.any());
    assertEquals(0, answer.exitCode(), answer.err());
    assertNotEquals(url, answer.out());
    assertTrue(answer.err().contains("Restarting the server"), answer.err());
    assertFalse(ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isPresent());
    url = answer.out();
  }

  @Test
  @Order(4)
  void aPortThatIsTakenDoesNotCostTheServerThatRuns() throws Exception {
    long pid = serverPid();
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      Answer answer = atlas.run("up", "--port=" + taken.getLocalPort());
      assertEquals(1, answer.exitCode());
      assertTrue(answer.err().contains("is taken"), answer.err());
    }
    assertEquals(pid, serverPid());
    assertEquals("ready", get(url + "/health/ready"));
  }

  @Test
  @Order(5)
  void anUpWithAnotherDatabaseMovesTheServerToIt() throws Exception {
    String port = "--port=" + URI.create(url).getPort();
    for (TestDatabase wanted : List.of(OTHER, DATABASE)) {
      Answer answer = atlas.with("ATLAS_DB_URL", wanted.location().jdbcUrl()).run("up", port);
      assertEquals(0, answer.exitCode(), answer.err());
      assertEquals(url, answer.out());
      assertEquals(wanted.location().jdbcUrl(), get(url + "/database"));
      assertTrue(
          answer.err().contains("Restarting the server: it reads another database"), answer.err());
    }
    String record = Files.readString(project.resolve(".atlas/server.properties"));
    assertFalse(record.contains(DATABASE.location().password()), record);
  }

  @Test
  @Order(5)
  void anUpWithAReplicaMovesTheServerToItAndNeverWritesItsPassword() throws Exception {
    String port = "--port=" + URI.create(url).getPort();
    String replica = "jdbc:postgresql://127.0.0.1:" + FreePort.any() + "/atlas";
    AtlasProcess reading = atlas.with("ATLAS_READ_DB_URL", replica + "?password=hidden");
    Answer answer = reading.run("up", port);
    assertEquals(0, answer.exitCode(), answer.err());
    assertEquals(
        replica + " as " + DATABASE.location().user() + " (replica)", get(url + "/replica"));
    assertTrue(reading.run("status").out().contains("reads from  " + replica));
    String record = Files.readString(project.resolve(".atlas/server.properties"));
    assertTrue(record.contains("replica-url"), record);
    assertFalse(record.contains("hidden"), record);
    assertFalse(Files.readString(project.resolve(".atlas/server.log")).contains("hidden"));
    long pid = serverPid();
    reading.run("up", port);
    assertEquals(pid, serverPid(), "a second up changes nothing");
    atlas.run("up", port);
    assertEquals("none", get(url + "/replica"));
  }

  @Test
  @Order(5)
  void aServerOfAServiceManagerStandsBesideTheOneOfUp() throws Exception {
    long pid = serverPid();
    int port = FreePort.any();
    Process server = atlas.start("serve", "--port=" + port);
    try {
      String other = "http://127.0.0.1:" + port + "/health/ready";
      for (int look = 0; look < 200 && !answers(other); look++) {
        assertTrue(server.isAlive(), "it ended");
        Thread.sleep(50);
      }
      assertEquals("ready", get(other));
      assertEquals(pid, serverPid());
      assertEquals("ready", get(url + "/health/ready"));
    } finally {
      server.destroy();
      server.waitFor();
    }
  }

  @Test
  @Order(6)
  void aMirrorThatCannotBeLoadedFailsAndLeavesTheServerServing() throws Exception {
    Path mirror = Files.createDirectory(project.resolve("mirror"));
    Files.createFile(mirror.resolve("broken.csv"));
    Answer answer = atlas.run("up", "--mirror=" + mirror, "--port=" + URI.create(url).getPort());
    assertEquals(1, answer.exitCode());
    assertTrue(answer.err().contains("broken.csv, row 3, column rate"), answer.err());
    assertEquals(url, answer.out());
    assertEquals("ready", get(url + "/health/ready"));
  }

  @Test
  @Order(7)
  void aKilledServerIsStartedAgain() throws Exception {
    ProcessHandle killed = ProcessHandle.of(serverPid()).orElseThrow();
    killed.destroyForcibly();
    killed.onExit().get(10, TimeUnit.SECONDS);
    assertTrue(atlas.run("status").out().contains("server      not running"));
    Answer answer = atlas.run("up", "--port=" + URI.create(url).getPort());
    assertEquals(url, answer.out(), answer.err());
    assertNotEquals(killed.pid(), serverPid());
  }

  @Test
  @Order(8)
  void downStopsTheServerAndASecondDownHasNothingToDo() throws Exception {
    long pid = serverPid();
    assertEquals(new Answer(0, "Stopped the server", ""), atlas.run("down"));
    assertFalse(ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isPresent());
    assertEquals("Nothing of this project was running", atlas.run("down").out());
  }

  @Test
  @Order(9)
  void aRecordWhoseProcessIsAnotherProgramIsLeftInPeace() throws Exception {
    Process other = new ProcessBuilder("sleep", "60").start();
    try {
      new ServerRecord(
              other.pid(),
              URI.create(url),
              "127.0.0.1",
              URI.create(url),
              "jdbc:x",
              "u",
              Optional.empty(),
              "classes")
          .write(project.resolve(".atlas/server.properties"));
      assertEquals("Nothing of this project was running", atlas.run("down").out());
      assertTrue(other.isAlive());
    } finally {
      other.destroyForcibly();
    }
  }

  @Test
  @Order(10)
  void aChosenPortThatIsTakenIsAFailureThatNamesIt() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      Answer answer = atlas.run("up", "--port=" + taken.getLocalPort());
      assertEquals(1, answer.exitCode());
      assertTrue(answer.err().contains("port " + taken.getLocalPort()), answer.err());
    }
  }

  private static long serverPid() {
    return ServerRecord.read(project.resolve(".atlas/server.properties")).orElseThrow().pid();
  }

  private static boolean answers(String address) {
    try {
      return !get(address).isEmpty();
    } catch (Exception e) {
      return false;
    }
  }

  private static String get(String address) throws Exception {
    try (var body = URI.create(address).toURL().openStream()) {
      return new String(body.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
