package org.parityatlas.server.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.parityatlas.server.config.Home;

/** The life of one durable cluster, in order: made, stopped, started, crashed, its port taken. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
final class PrivateClusterTest {
  @TempDir static Path project;

  private static PrivateCluster cluster;

  @BeforeAll
  static void make() {
    ClusterFolder.openPath(project);
    cluster = PrivateCluster.of(new Home(project), line -> {});
    assertFalse(cluster.exists());
    assertEquals(Optional.empty(), cluster.findRunning());
    cluster.start();
  }

  @AfterAll
  static void stop() {
    cluster.stop();
  }

  @Test
  @Order(1)
  void hasPostgisARoleThatIsNoSuperuserAndDurableData() throws SQLException {
    assertEquals("POINT(1 2)", ask("SELECT ST_AsText(ST_MakePoint(1, 2))"));
    assertEquals("f", ask("SELECT rolsuper FROM pg_roles WHERE rolname = current_user"));
    assertEquals("UTF8", ask("SHOW server_encoding"));
    assertEquals("on", ask("SHOW fsync"));
  }

  @Test
  @Order(2)
  void listensOnTheLoopbackAloneAndTakesNobodyWithoutThePassword() throws Exception {
    assertEquals("127.0.0.1", ask("SHOW listen_addresses"));
    DatabaseLocation location = cluster.findRunning().orElseThrow();
    DatabaseLocation guessed =
        new DatabaseLocation(location.jdbcUrl(), location.user(), "guess", location.origin());
    SQLException refused =
        assertThrows(SQLException.class, () -> ClusterDatabase.open(guessed).close());
    assertEquals("28P01", refused.getSQLState());
    assertFalse(location.toString().contains(location.password()));
    assertEquals(
        "rw-------",
        PosixFilePermissions.toString(
            Files.getPosixFilePermissions(project.resolve(".atlas/database.properties"))));
  }

  @Test
  @Order(3)
  void asRootRunsUnderAnotherAccount() {
    String owner = cluster.findPid().flatMap(ProcessHandle::of).flatMap(p -> p.info().user()).get();
    assertEquals(
        OsAccount.forDataFolder(project.resolve(".atlas/pg/data"))
            .stepDownTo()
            .orElse(System.getProperty("user.name")),
        owner);
    assertNotEquals("root", owner);
  }

  @Test
  @Order(4)
  void startingAgainChangesNothing() {
    long pid = cluster.findPid().orElseThrow();
    DatabaseLocation before = cluster.findRunning().orElseThrow();
    assertEquals(before, cluster.start());
    assertEquals(pid, cluster.findPid().orElseThrow());
  }

  @Test
  @Order(5)
  void dataSurviveAStop() throws SQLException {
    tell("CREATE TABLE kept (n int)");
    assertTrue(cluster.stop());
    assertFalse(cluster.stop());
    assertEquals(Optional.empty(), cluster.findRunning());
    cluster.start();
    assertEquals("0", ask("SELECT count(*) FROM kept"));
  }

  @Test
  @Order(6)
  void dataSurviveAKill() throws Exception {
    tell("INSERT INTO kept VALUES (1)");
    ProcessHandle server = ProcessHandle.of(cluster.findPid().orElseThrow()).orElseThrow();
    server.destroyForcibly();
    server.onExit().get(10, TimeUnit.SECONDS);
    assertEquals(Optional.empty(), cluster.findRunning());
    cluster.start();
    assertEquals("1", ask("SELECT count(*) FROM kept"));
  }

  @Test
  @Order(7)
  void aTakenPortIsLeftForAnother() throws Exception {
    int before = port();
    cluster.stop();
    try (ServerSocket other = new ServerSocket(before, 1, InetAddress.getByName("127.0.0.1"))) {
      cluster.start();
      assertNotEquals(other.getLocalPort(), port());
      assertEquals("1", ask("SELECT count(*) FROM kept"));
    }
  }

  @Test
  @Order(8)
  void aPidFileWhoseProcessIsNowAnotherProgramIsNoServer() throws IOException, SQLException {
    Path data = project.resolve(".atlas/pg/data");
    String running = Files.readString(data.resolve("postmaster.pid"));
    cluster.stop();
    Files.writeString(
        data.resolve("postmaster.pid"),
        running.replaceFirst("\\d+", Long.toString(ProcessHandle.current().pid())));
    assertEquals(Optional.empty(), cluster.findRunning());
    assertFalse(cluster.stop());
    cluster.start();
    assertEquals("1", ask("SELECT count(*) FROM kept"));
  }

  @Test
  @Order(9)
  void aProjectThatIsMovedTakesItsDataAlong(@TempDir Path elsewhere) throws Exception {
    ClusterFolder.openPath(elsewhere);
    cluster.stop();
    Path atlas = project.resolve(".atlas");
    Path moved = Files.move(atlas, elsewhere.resolve(".atlas"));
    PrivateCluster there = PrivateCluster.of(new Home(elsewhere), line -> {});
    try {
      there.start();
      assertTrue(there.findPid().isPresent());
      assertFalse(Files.exists(atlas.resolve("pg")), "nothing is made at the old place");
    } finally {
      there.stop();
      Files.deleteIfExists(atlas);
      Files.move(moved, atlas);
    }
    cluster.start();
    assertEquals("1", ask("SELECT count(*) FROM kept"));
  }

  @Test
  @Order(10)
  void withoutItsPasswordsSaysWhereTheyStood() throws IOException {
    cluster.stop();
    Path access = project.resolve(".atlas/database.properties");
    Path aside = Files.move(access, project.resolve("aside"));
    try {
      ClusterException lost = assertThrows(ClusterException.class, () -> cluster.start());
      assertTrue(lost.getMessage().contains(access.toString()), lost.getMessage());
    } finally {
      Files.move(aside, access);
    }
  }

  private static int port() {
    String url = cluster.findRunning().orElseThrow().jdbcUrl();
    return Integer.parseInt(url.replaceAll(".*:(\\d+)/.*", "$1"));
  }

  private static void tell(String sql) throws SQLException {
    try (Connection connection = ClusterDatabase.open(cluster.findRunning().orElseThrow());
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String ask(String sql) throws SQLException {
    try (Connection connection = ClusterDatabase.open(cluster.findRunning().orElseThrow());
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getString(1);
    }
  }
}
