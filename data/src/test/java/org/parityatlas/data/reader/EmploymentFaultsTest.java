package org.parityatlas.data.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parityatlas.boundaries.SourceFormatException;
import org.parityatlas.data.Mirror;
import org.parityatlas.data.RealData;
import org.parityatlas.data.manifest.DatasetManifest;
import org.parityatlas.data.manifest.ManifestLibrary;

/** The real workbook with something wrong in it: each fault is one clear error at its place. */
@RealData
class EmploymentFaultsTest {
  /** Sheet "2020" is the fourth of the workbook. */
  private static final String SHEET_2020 = "xl/worksheets/sheet4.xml";

  private final DatasetManifest manifest =
      (DatasetManifest) ManifestLibrary.bundled().get("employment-by-ethnicity");
  private final Observations sink = new Observations();

  @TempDir private Path folder;

  private void read(Path file) {
    DatasetReaders.forLayout(manifest.layout()).read(file, "employment.xlsx", manifest, sink);
  }

  private SourceFormatException faultAfter(String part, UnaryOperator<String> change)
      throws IOException {
    Path copy =
        WorkbookCopy.change(Mirror.file(manifest), folder.resolve("copy.xlsx"), part, change);
    SourceFormatException fault = assertThrows(SourceFormatException.class, () -> read(copy));
    assertEquals("employment.xlsx", fault.file());
    return fault;
  }

  @Test
  void aWordInANumberColumn() throws IOException {
    SourceFormatException fault = faultAfter(SHEET_2020, WorkbookCopy.cell("I33", "about half"));
    assertEquals(33, fault.row());
    assertEquals("I", fault.column());
    assertEquals(
        "employment.xlsx, row 33, column I: in sheet \"2020\", \"about half\" is neither a number"
            + " nor one of the source's signs (! # * - ~)",
        fault.getMessage());
  }

  @Test
  void aMissingSheet() throws IOException {
    SourceFormatException fault =
        faultAfter("xl/workbook.xml", xml -> xml.replaceFirst("<sheet name=\"2011\"[^>]*/>", ""));
    assertEquals("employment.xlsx: the sheet \"2011\" is missing", fault.getMessage());
    assertTrue(sink.all.isEmpty(), "nothing is read before the sheets are known");
  }

  @Test
  void aSheetNobodyDescribed() throws IOException {
    SourceFormatException fault =
        faultAfter("xl/workbook.xml", xml -> xml.replace("name=\"Metadata\"", "name=\"2021 new\""));
    assertTrue(fault.getMessage().contains("\"2021 new\""), fault.getMessage());
  }

  @Test
  void aLaterYearIsReadWithoutAChangeOfTheManifest() throws IOException {
    Path copy =
        WorkbookCopy.change(
            Mirror.file(manifest),
            folder.resolve("copy.xlsx"),
            "xl/workbook.xml",
            xml ->
                xml.replaceFirst(
                    "(<sheet name=\"2020\"[^>]*r:id=\")([^\"]*)(\"/>)",
                    "$1$2$3<sheet name=\"2021\" sheetId=\"99\" r:id=\"$2\"/>"));
    read(copy);
    assertEquals(51 * 7 * 18, sink.all.size());
    assertEquals(
        58.2, sink.get("employment-rate", "ethnic-minority", "2021", "E09000030").value().value());
  }

  @Test
  void aSheetOfAnotherKindUnderAYearsName() throws IOException {
    SourceFormatException fault =
        faultAfter("xl/workbook.xml", xml -> xml.replace("name=\"Metadata\"", "name=\"2021\""));
    assertTrue(fault.getMessage().contains("in sheet \"2021\""), fault.getMessage());
  }

  @Test
  void aShiftedColumn() throws IOException {
    SourceFormatException fault = faultAfter(SHEET_2020, WorkbookCopy.cell("I2", "confidence"));
    assertEquals(2, fault.row());
    assertEquals("I", fault.column());
    assertTrue(
        fault.getMessage().contains("should be \"percent\" and is \"confidence\""),
        fault.getMessage());
  }

  @Test
  void blocksInAnotherOrder() throws IOException {
    SourceFormatException fault =
        faultAfter(SHEET_2020, WorkbookCopy.cell("G1", "working age employment rate - white"));
    assertEquals(1, fault.row());
    assertEquals("G", fault.column());
  }

  @Test
  void moreDecimalsThanPublished() throws IOException {
    SourceFormatException fault =
        faultAfter(
            SHEET_2020, xml -> xml.replaceFirst("(<c r=\"I33\"[^>]*><v>)[^<]*", "$158.23456"));
    assertEquals(33, fault.row());
    assertTrue(fault.getMessage().contains("58.23456 has more decimals"), fault.getMessage());
  }

  @Test
  void aRowThatIsNoAreaIsReported() throws IOException {
    Path copy =
        WorkbookCopy.change(
            Mirror.file(manifest),
            folder.resolve("copy.xlsx"),
            SHEET_2020,
            WorkbookCopy.cell("A33", "Note"));
    read(copy);
    assertEquals(51 * 7 * 17 - 7, sink.all.size());
    assertEquals(1, sink.notAreas.size());
    assertTrue(sink.notAreas.get(0).contains("row=33"), sink.notAreas.get(0));
  }

  @Test
  void aFileCutShort() throws IOException {
    Path cut =
        Files.write(folder.resolve("cut.xlsx"), WorkbookCopy.start(Mirror.file(manifest), 100_000));
    assertTrue(
        assertThrows(SourceFormatException.class, () -> read(cut))
            .getMessage()
            .startsWith("employment.xlsx"));
  }

  @Test
  void whatIsNoWorkbook() throws IOException {
    Path csv = Files.writeString(folder.resolve("x.xlsx"), "Code,Area\nE09000001,City\n");
    assertTrue(
        assertThrows(SourceFormatException.class, () -> read(csv))
            .getMessage()
            .contains("not an Excel workbook"));
    Path bomb = Files.write(folder.resolve("bomb.xlsx"), WorkbookCopy.bomb());
    assertTrue(
        assertThrows(SourceFormatException.class, () -> read(bomb))
            .getMessage()
            .contains("unpacks to far more"));
  }
}
