package org.parityatlas.boundaries;

import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Envelope;

/**
 * Damages the real boroughs a few hundred times at random. Each time they must either be read as
 * areas that keep every promise, or be refused as a faulty file or area, and soon.
 */
class CorruptedShapefileTest {
  private static final int ROUNDS = 300;

  @TempDir private Path folder;

  private byte[] zip;
  private final Map<String, byte[]> parts = new LinkedHashMap<>();

  @BeforeEach
  void unpack() throws IOException {
    try (InputStream in = DefaultBoroughs.resource()) {
      zip = in.readAllBytes();
    }
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        parts.put(entry.getName(), in.readAllBytes());
      }
    }
  }

  /** Whether the file was read; anything but the two promised exceptions fails the test. */
  private static boolean isRead(Path path, String damage) {
    return assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () -> {
          try (BoundaryFile file = BoundaryFile.open(path, BoundaryOptions.recognised())) {
            file.forEach(CorruptedShapefileTest::checkPromises);
            return true;
          } catch (SourceFormatException | BoundaryException e) {
            assertTrue(e.getMessage().startsWith(path.getFileName().toString()), e.getMessage());
            return false;
          } catch (RuntimeException | OutOfMemoryError e) {
            return fail(damage, e);
          }
        },
        damage);
  }

  private static void checkPromises(BoundaryArea area) {
    assertTrue(area.geometry().isValid() && !area.geometry().isEmpty());
    assertTrue(
        new Envelope(-200_000, 900_000, -200_000, 1_400_000)
            .contains(area.geometry().getEnvelopeInternal()));
  }

  @Test
  void bytesOfAPartFlipped() throws IOException {
    Random random = new Random(20_240_229);
    int read = 0;
    for (int round = 0; round < ROUNDS; round++) {
      String damaged = List.of(".shp", ".shp", ".dbf", ".shx", ".prj").get(random.nextInt(5));
      boolean withIndex = random.nextBoolean() || damaged.equals(".shx");
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        byte[] bytes = part.getValue().clone();
        if (part.getKey().endsWith(damaged)) {
          // Half of the damage goes where it hurts most: headers and the first record.
          int reach = random.nextBoolean() ? Math.min(200, bytes.length) : bytes.length;
          for (int flips = 1 + random.nextInt(4); flips > 0; flips--) {
            bytes[random.nextInt(reach)] ^= (byte) (1 << random.nextInt(8));
          }
        }
        Path file = folder.resolve(part.getKey());
        if (part.getKey().endsWith(".shx") && !withIndex) {
          Files.deleteIfExists(file);
        } else {
          Files.write(file, bytes);
        }
      }
      Path shp = folder.resolve("london-boroughs.shp");
      read += isRead(shp, "round " + round + ", " + damaged) ? 1 : 0;
    }
    assertTrue(read > ROUNDS / 20 && read < ROUNDS, read + " of " + ROUNDS + " were read");
  }

  @Test
  void bytesOfTheZipFlipped() throws IOException {
    Random random = new Random(27_700);
    int read = 0;
    for (int round = 0; round < ROUNDS; round++) {
      byte[] bytes = zip.clone();
      // Half of the damage goes to the directory at the end.
      int from = random.nextBoolean() ? bytes.length - 600 : 0;
      bytes[from + random.nextInt(bytes.length - from)] ^= (byte) (1 << random.nextInt(8));
      Path file = folder.resolve("boroughs.zip");
      Files.write(file, bytes);
      read += isRead(file, "round " + round) ? 1 : 0;
    }
    assertTrue(read < ROUNDS, read + " of " + ROUNDS + " were read");
  }
}
