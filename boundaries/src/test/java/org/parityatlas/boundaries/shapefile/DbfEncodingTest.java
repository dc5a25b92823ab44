package org.parityatlas.boundaries.shapefile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parityatlas.boundaries.BoundaryFile;
import org.parityatlas.boundaries.BoundaryOptions;
import org.parityatlas.boundaries.FoundEncoding;
import org.parityatlas.boundaries.SourceFormatException;
import org.parityatlas.boundaries.TestShapefile;

class DbfEncodingTest {
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  @TempDir private Path folder;

  private static TestShapefile welsh(Charset charset) {
    return new TestShapefile("LAD23CD:C:9", "LAD23NM:C:30")
        .charset(charset)
        .row(TestShapefile.square(230_000, 370_000, 1_000), "W06000001", "Ynys Môn");
  }

  private void check(TestShapefile shapefile, BoundaryOptions options, FoundEncoding expected) {
    List<String> names = new ArrayList<>();
    try (BoundaryFile file = BoundaryFile.open(shapefile.writeInto(folder), options)) {
      file.forEach(area -> names.add(area.name()));
      assertEquals(List.of("Ynys Môn"), names);
      assertEquals(expected, file.encoding());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "UTF-8, UTF-8",
    "' utf-8\r\n', UTF-8",
    "UTF8, UTF-8",
    "65001, UTF-8",
    "ISO-8859-1, ISO-8859-1",
    "'ISO 88591 ', ISO-8859-1",
    "88591, ISO-8859-1",
    "1252, windows-1252",
    "ANSI 1252, windows-1252",
    "cp1252, windows-1252",
    "LDID/87, windows-1252",
    "ISO-8859-15, ISO-8859-15",
    "OEM 850, IBM850",
    "windows-1250, windows-1250"
  })
  void theCpgDecides(String text, String charset) {
    Charset expected = Charset.forName(charset);
    check(
        welsh(expected).put(".cpg", text),
        BoundaryOptions.recognised(),
        new FoundEncoding(expected, ".cpg"));
  }

  @Test
  void elseTheLanguageByteDoes() {
    TestShapefile shapefile =
        welsh(WINDOWS_1252)
            .without(".cpg")
            .change(
                ".dbf",
                dbf -> {
                  dbf[29] = 0x57;
                  return dbf;
                });
    check(
        shapefile,
        BoundaryOptions.recognised(),
        new FoundEncoding(WINDOWS_1252, "DBF language byte 0x57"));
  }

  @Test
  void elseTheTextItself() {
    check(
        welsh(StandardCharsets.UTF_8).without(".cpg"),
        BoundaryOptions.recognised(),
        new FoundEncoding(StandardCharsets.UTF_8, "detected"));
    check(
        welsh(WINDOWS_1252).put(".cpg", " \n"),
        BoundaryOptions.recognised(),
        new FoundEncoding(WINDOWS_1252, "detected"));
  }

  @Test
  void aPersonKnowsBetterThanTheFile() {
    check(
        welsh(WINDOWS_1252),
        BoundaryOptions.recognised().withEncoding(WINDOWS_1252),
        new FoundEncoding(WINDOWS_1252, "given"));
  }

  @Test
  void textThatIsNotInTheStatedEncodingIsAFaultAtItsRowAndColumn() {
    Path shp = welsh(WINDOWS_1252).writeInto(folder);
    SourceFormatException fault =
        assertThrows(
            SourceFormatException.class,
            () -> BoundaryFile.open(shp, BoundaryOptions.recognised()).close());
    assertEquals("areas.shp", fault.file());
    assertEquals(1, fault.row());
    assertEquals("LAD23NM", fault.column());
  }

  @Test
  void anUnknownCpgIsAFault() {
    Path shp = welsh(WINDOWS_1252).put(".cpg", "Klingon").writeInto(folder);
    SourceFormatException fault =
        assertThrows(
            SourceFormatException.class,
            () -> BoundaryFile.open(shp, BoundaryOptions.recognised()).close());
    assertEquals(
        "areas.shp: its .cpg names the encoding \"Klingon\", which is not known; give the encoding",
        fault.getMessage());
  }
}
