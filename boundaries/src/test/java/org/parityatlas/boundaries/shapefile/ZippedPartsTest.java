package org.parityatlas.boundaries.shapefile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parityatlas.boundaries.BoundaryFile;
import org.parityatlas.boundaries.BoundaryOptions;
import org.parityatlas.boundaries.SourceFormatException;
import org.parityatlas.boundaries.TestShapefile;

class ZippedPartsTest {
  private static final ZipCaps SMALL = new ZipCaps(20, 4_000_000, 50, 10_000);

  @TempDir private Path folder;

  private Path zip(Map<String, byte[]> entries) {
    Path zip = folder.resolve("areas.zip");
    TestShapefile.writeZip(zip, entries);
    return zip;
  }

  private static Map<String, byte[]> entries(String stem) {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    TestShapefile.boroughs().parts().forEach((ending, bytes) -> entries.put(stem + ending, bytes));
    return entries;
  }

  private static int count(Path zip) {
    int[] count = new int[1];
    try (BoundaryFile file = BoundaryFile.open(zip, BoundaryOptions.recognised())) {
      file.forEach(area -> count[0]++);
    }
    return count[0];
  }

  private static String refusal(Path zip, ZipCaps caps) {
    return assertThrows(SourceFormatException.class, () -> new ZippedParts(zip, caps).close())
        .getMessage();
  }

  @Test
  void partsAreFoundInAnyFolderAndCase() {
    Map<String, byte[]> parts = TestShapefile.boroughs().parts();
    Map<String, byte[]> entries = new LinkedHashMap<>();
    entries.put("readme.txt", new byte[3]);
    entries.put("pack/ESRI/Boroughs.SHP", parts.get(".shp"));
    entries.put("pack/ESRI/boroughs.dbf", parts.get(".dbf"));
    entries.put("pack/ESRI/BOROUGHS.Prj", parts.get(".prj"));
    entries.put("pack/MapInfo/boroughs.dbf", new byte[5]);
    entries.put("__MACOSX/pack/ESRI/._Boroughs.SHP", new byte[7]);
    assertEquals(2, count(zip(entries)));
  }

  @Test
  void twoShapefilesAreRefusedAndNamed() {
    Map<String, byte[]> entries = entries("2021/lad");
    entries.putAll(entries("2022/lad"));
    assertEquals(
        "areas.zip: the zip holds 2 shapefiles (2021/lad.shp, 2022/lad.shp); make a zip of the one"
            + " that is meant",
        refusal(zip(entries), ZipCaps.DEFAULT));
  }

  @Test
  void aZipWithoutAShapefileIsRefused() {
    assertEquals(
        "areas.zip: the zip holds no .shp",
        refusal(zip(Map.of("areas.geojson", new byte[9])), ZipCaps.DEFAULT));
  }

  @Test
  void tooManyFilesAreRefused() {
    Map<String, byte[]> entries = entries("areas");
    for (int i = 0; i < 1_000; i++) {
      entries.put("x" + i, new byte[0]);
    }
    assertTrue(refusal(zip(entries), ZipCaps.DEFAULT).contains("holds 1,005 files; at most 1,000"));
  }

  @Test
  void aPartThatUnpacksToFarMoreThanItsSizeIsRefused() {
    Map<String, byte[]> entries = entries("areas");
    entries.put("areas.dbf", new byte[3_000_000]);
    assertTrue(refusal(zip(entries), SMALL).contains("has a .dbf that unpacks to"));
    assertTrue(refusal(zip(entries), ZipCaps.DEFAULT).contains("at most 250 times is read"));
  }

  @Test
  void tooMuchInAllIsRefused() {
    Map<String, byte[]> entries = entries("areas");
    entries.put("areas.dbf", new byte[2_500_000]);
    entries.put("areas.shx", new byte[2_500_000]);
    assertTrue(
        refusal(zip(entries), new ZipCaps(20, 4_000_000, 2_000, 0))
            .contains("unpacks to more than 3 MB"));
  }

  /** A directory may state a small size to get past the caps; the bytes themselves are counted. */
  @Test
  void aPartLongerThanTheZipSaysIsAFault() throws IOException {
    Map<String, byte[]> entries = entries("areas");
    Path zip = zip(entries);
    byte[] bytes = Files.readAllBytes(zip);
    byte[] name = "areas.dbf".getBytes(java.nio.charset.StandardCharsets.US_ASCII);
    int at = lastIndexOf(bytes, name) - 46 + 24;
    int size = entries.get("areas.dbf").length;
    assertEquals(size & 0xff, bytes[at] & 0xff);
    bytes[at]--;
    Files.write(zip, bytes);
    String message = assertThrows(SourceFormatException.class, () -> count(zip)).getMessage();
    assertTrue(message.contains("the .dbf"), message);
  }

  private static int lastIndexOf(byte[] bytes, byte[] wanted) {
    for (int i = bytes.length - wanted.length; i >= 0; i--) {
      if (java.util.Arrays.equals(bytes, i, i + wanted.length, wanted, 0, wanted.length)) {
        return i;
      }
    }
    throw new IllegalArgumentException("not there");
  }

  @Test
  void aZipCutShortIsAFault() throws IOException {
    Path zip = zip(entries("areas"));
    byte[] bytes = Files.readAllBytes(zip);
    for (int length : new int[] {0, 3, 100, bytes.length / 2, bytes.length - 1}) {
      Files.write(zip, java.util.Arrays.copyOf(bytes, length));
      String message = assertThrows(SourceFormatException.class, () -> count(zip)).getMessage();
      assertTrue(message.startsWith("areas.zip: this is not a zip"), message);
    }
  }
}
