package org.parityatlas.boundaries;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * GDAL's {@code ogr2ogr}, against which the reader is checked. Where it is missing a test fails.
 */
public final class Ogr {
  private Ogr() {}

  /** Converts the shapefile of a zip; the arguments are ogr2ogr's own. */
  public static void convert(Path zip, Path target, String... arguments)
      throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(List.of("ogr2ogr", target.toString(), "/vsizip/" + zip.toRealPath()));
    command.addAll(List.of(arguments));
    Process process;
    try {
      process = new ProcessBuilder(command).redirectErrorStream(true).start();
    } catch (IOException e) {
      fail("ogr2ogr is needed to check the reader; on Debian: apt-get install gdal-bin", e);
      return;
    }
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor(), said);
  }
}
