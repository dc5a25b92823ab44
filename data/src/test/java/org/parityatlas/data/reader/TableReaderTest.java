package org.parityatlas.data.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parityatlas.boundaries.SourceFormatException;
import org.parityatlas.data.manifest.DatasetManifest;
import org.parityatlas.data.manifest.ManifestLibrary;

/** Tables with a row for each area, as publishers write them and as they go wrong. */
class TableReaderTest {
  private static final String HEADER =
      "LSOA code (2011),LSOA name (2011),Index of Multiple Deprivation (IMD) Rank,"
          + "Index of Multiple Deprivation (IMD) Decile\n";

  private final DatasetManifest manifest =
      (DatasetManifest) ManifestLibrary.bundled().get("deprivation-2019-ranks");
  private final Observations sink = new Observations();

  private void read(byte[] bytes) {
    DatasetReaders.forLayout(manifest.layout())
        .read(() -> new ByteArrayInputStream(bytes), "ranks.csv", manifest, sink);
  }

  private void read(String csv) {
    read(csv.getBytes(StandardCharsets.UTF_8));
  }

  private SourceFormatException fault(String csv) {
    return assertThrows(SourceFormatException.class, () -> read(csv));
  }

  private static byte[] gzip(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }

  @Test
  void headersAreFoundWhereverTheyStandAndHoweverTheyAreSpaced() throws IOException {
    String csv =
        "\uFEFFIndex of  multiple deprivation (IMD) decile ,LSOA name (2011),note,"
            + "LSOA code (2011) ,Index of Multiple Deprivation (IMD) Rank \n"
            + "9,City of London 001A,x,E01000001,\"29,199\"\n";
    read(gzip(csv));
    assertEquals(Figure.of(29_199), sink.get("imd-2019-rank", "all", "2019", "E01000001").value());
    assertEquals(Figure.of(9), sink.get("imd-2019-decile", "all", "2019", "E01000001").value());
  }

  @Test
  void aMissingColumn() {
    SourceFormatException fault = fault(HEADER.replace("Decile", "Tenth"));
    assertEquals(1, fault.row());
    assertEquals(
        "ranks.csv, row 1, column Index of Multiple Deprivation (IMD) Decile: this column is missing",
        fault.getMessage());
  }

  @Test
  void aColumnThatIsThereTwice() {
    assertTrue(fault(HEADER.strip() + ",lsoa code (2011)\n").getMessage().contains("there twice"));
  }

  @Test
  void aWordInANumberColumn() {
    SourceFormatException fault = fault(HEADER + "E01000001,City,first,9\n");
    assertEquals(2, fault.row());
    assertEquals("Index of Multiple Deprivation (IMD) Rank", fault.column());
    assertTrue(fault.getMessage().endsWith("\"first\" is not a number"), fault.getMessage());
  }

  @Test
  void anEmptyCellIsMissingAndNotZero() {
    read(HEADER + "E01000001,City,,9\n");
    assertEquals(Figure.MISSING, sink.all.get(0).value());
  }

  @Test
  void rowsThatAreNoAreaAreReported() {
    read(HEADER + "E01000001,City,1,9\n,Total,2,9\nEngland,,3,9\n\n");
    assertEquals(2, sink.all.size());
    assertEquals(2, sink.notAreas.size());
    assertTrue(sink.notAreas.get(0).contains("the code is empty"), sink.notAreas.get(0));
    assertTrue(sink.notAreas.get(1).contains("England: it is not the code"));
  }

  @Test
  void aRowWithAnotherNumberOfCells() {
    assertEquals(3, fault(HEADER + "E01000001,City,1,9\nE01000002,City,1\n").row());
  }

  @Test
  void filesThatAreDamaged() throws IOException {
    byte[] gzip = gzip(HEADER + "E01000001,City,1,9\n".repeat(20_000));
    SourceFormatException cut =
        assertThrows(SourceFormatException.class, () -> read(Arrays.copyOf(gzip, gzip.length / 2)));
    assertTrue(cut.getMessage().contains("damaged or cut short"), cut.getMessage());
    byte[] latin = (HEADER + "E01000001,Ynys M\u00f4n,1,9\n").getBytes(StandardCharsets.ISO_8859_1);
    SourceFormatException encoding = assertThrows(SourceFormatException.class, () -> read(latin));
    assertTrue(encoding.getMessage().contains("not in UTF-8"), encoding.getMessage());
    assertTrue(fault("").getMessage().contains("the row of headers is missing"));
  }

  /** A workbook of the layout of the London workbook, with its oddities. */
  @Test
  void sheetsWithBlankColumnsTrailingSpacesAndRowsBeyondTheEnd(@TempDir Path folder)
      throws IOException {
    Path file = folder.resolve("london.xlsx");
    writeLondon(file, 32.768);
    DatasetManifest london =
        (DatasetManifest) ManifestLibrary.bundled().get("deprivation-2019-london");
    DatasetReaders.forLayout(london.layout()).read(file, "london.xlsx", london, sink);
    assertEquals(5 + 8, sink.all.size());
    assertEquals(
        Figure.of(32.768), sink.get("imd-2019-average-score", "all", "2019", "E09000002").value());
    writeLondon(file, "high");
    SourceFormatException fault =
        assertThrows(
            SourceFormatException.class,
            () -> DatasetReaders.forLayout(london.layout()).read(file, "l.xlsx", london, sink));
    assertEquals(2, fault.row());
    assertEquals("E", fault.column());
    assertTrue(fault.getMessage().contains("Borough summary measures"), fault.getMessage());
  }

  private static void writeLondon(Path file, Object score) throws IOException {
    try (Workbook workbook = new Workbook(Files.newOutputStream(file), "Test", "1.0")) {
      Worksheet imd = workbook.newWorksheet("IMD 2019");
      String[] headers = {
        "LSOA code (2011)",
        "LSOA name (2011)",
        "Index of Multiple Deprivation (IMD) Score",
        "Income Score (rate)",
        "Employment Score (rate)",
        "Education, Skills and Training Score",
        "Health Deprivation and Disability Score",
        "Crime Score",
        "Barriers to Housing and Services Score",
        "Living Environment Score"
      };
      for (int c = 0; c < headers.length; c++) {
        imd.value(0, c, headers[c] + " ");
        if (c > 1) {
          imd.value(1, c, 0.125);
        }
      }
      imd.value(1, 0, "E01000001");
      imd.value(1, 1, "City of London 001A");
      imd.value(4000, 30, "");
      Worksheet boroughs = workbook.newWorksheet("Borough summary measures");
      String[] summary = {
        "Local Authority District code (2019)",
        "Local Authority District name (2019)",
        "IMD - Average rank ",
        "",
        "IMD - Average score ",
        "IMD - Proportion of LSOAs in most deprived 10% nationally ",
        "IMD 2019 - Extent ",
        "IMD 2019 - Local concentration "
      };
      Object[] row = {"E09000002", "Barking and Dagenham", 25551.85, "", score, 0.0364, 0.4724, 1};
      for (int c = 0; c < summary.length; c++) {
        boroughs.value(0, c, summary[c]);
        if (row[c] instanceof Number number) {
          boroughs.value(1, c, number);
        } else {
          boroughs.value(1, c, (String) row[c]);
        }
      }
    }
  }
}
