package org.parityatlas.server.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.Driver;
import org.slf4j.LoggerFactory;

/** The cluster as an ordinary account makes it; when the tests run as root, root steps down. */
final class OrdinaryAccountTest {
  private static final Duration TIMEOUT = Duration.ofSeconds(60);

  @TempDir Path folder;

  @Test
  void makesAndUsesAClusterOfItsOwn() throws Exception {
    ClusterFolder.openPath(folder);
    OsAccount account =
        new OsAccount(OsAccount.isRoot() ? Optional.of("nobody") : Optional.empty());
    Path project = folder.resolve("project");
    account.makePrivateFolder(project);
    ProgramRun run =
        ProgramRun.of(
            TIMEOUT,
            folder,
            account.command(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                classPath(),
                ClusterTrial.class.getName(),
                project.toString()));
    assertTrue(run.succeeded(), run.output());
    assertEquals(
        "POINT(3 4) for " + account.stepDownTo().orElse(System.getProperty("user.name")),
        run.output());
    assertTrue(Files.exists(project.resolve(".atlas/pg/data/PG_VERSION")));
  }

  /** Copies of what the trial needs: another account may not enter the folders of this one. */
  private String classPath() throws IOException, URISyntaxException {
    List<String> places = new ArrayList<>();
    for (Class<?> type :
        List.of(ClusterTrial.class, PrivateCluster.class, Driver.class, LoggerFactory.class)) {
      Path place = Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
      Path copy = folder.resolve(places.size() + "-" + place.getFileName());
      copy(place, copy);
      places.add(copy.toString());
    }
    return String.join(File.pathSeparator, places);
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> paths = Files.walk(from)) {
      for (Path path : (Iterable<Path>) paths::iterator) {
        Files.copy(path, to.resolve(from.relativize(path).toString()));
      }
    }
  }
}
