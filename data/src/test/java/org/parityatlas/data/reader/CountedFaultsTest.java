package org.parityatlas.data.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parityatlas.boundaries.SourceFormatException;
import org.parityatlas.data.Mirror;
import org.parityatlas.data.RealData;
import org.parityatlas.data.manifest.DatasetManifest;
import org.parityatlas.data.manifest.ManifestLibrary;

/** Counts by category, in rows and in columns, as they go wrong. */
class CountedFaultsTest {
  private static final String HEADERS =
      "code,Employed,Unemployed,Students (inactive),Retired,Other inactive\n";
  private static final String ETHNIC = "lsoa21_code,total_residents,ethnic_group,n,prop\n";
  private static final String AREA = ethnic("E01000001", 100, 10);

  private final Observations sink = new Observations();

  private static String ethnic(String code, int total, int asian) {
    String start = code + "," + total + ",";
    return start
        + "\"Asian, Asian British or Asian Welsh\","
        + asian
        + ",0\n"
        + start
        + "\"Black, Black British, Black Welsh, Caribbean or African\",20,0\n"
        + start
        + "Mixed or Multiple ethnic groups,0,0\n"
        + start
        + "White,65,0\n"
        + start
        + "Other ethnic group,5,0\n";
  }

  private void read(String manifestId, String csv) {
    DatasetManifest manifest = (DatasetManifest) ManifestLibrary.bundled().get(manifestId);
    byte[] bytes = csv.getBytes(StandardCharsets.UTF_8);
    DatasetReaders.forLayout(manifest.layout())
        .read(() -> new ByteArrayInputStream(bytes), "counts.csv", manifest, sink);
  }

  private void assertFault(String manifestId, String csv, String part) {
    SourceFormatException fault =
        assertThrows(SourceFormatException.class, () -> read(manifestId, csv));
    assertTrue(fault.getMessage().contains(part), fault.getMessage());
    assertEquals("counts.csv", fault.file());
  }

  private void assertColumns(String csv, String part) {
    assertFault("census-2021-economic-activity-lsoa", csv, part);
  }

  private void assertRows(String csv, String part) {
    assertFault("census-2021-ethnic-group-lsoa", csv, part);
  }

  @Test
  void columns() {
    read("census-2021-economic-activity-lsoa", HEADERS + "E01000001,60,20,5,10,5\n,1,1,1,1,1\n");
    assertEquals(
        Figure.of(60), sink.get("census-employment-rate", "all", "2021", "E01000001").value());
    assertEquals(
        Figure.of(25), sink.get("census-unemployment-rate", "all", "2021", "E01000001").value());
    assertEquals(1, sink.notAreas.size());
  }

  @Test
  void faultsOfColumns() {
    assertColumns(
        HEADERS.replace("Retired", "Pensioners"), "column Retired: this column is missing");
    assertColumns(
        HEADERS.strip() + ",On furlough\n", "column on furlough: this column is not described");
    assertColumns(HEADERS + "E01000001,many,1,1,1,1\n", "row 2, column Employed: \"many\" is not");
    assertColumns(HEADERS + "E01000001,0.4,1,1,1,1\n", "more decimals");
    assertColumns(HEADERS + "E01000001,-1,1,1,1,1\n", "negative");
    assertColumns("", "the row of headers is missing");
  }

  /** Missing, zero of somebody, and zero of nobody are three different things. */
  @Test
  void aMissingCountMakesNoShareAndNobodyMakesNoQuestion() {
    read(
        "census-2021-economic-activity-lsoa",
        HEADERS + "E01000001,60,,5,10,5\nE01000002,0,0,5,5,5\nE01000003,10,0,5,5,5\n");
    Observation missing = sink.get("census-unemployment-rate", "all", "2021", "E01000001");
    assertEquals(Figure.MISSING, missing.value());
    assertEquals(Figure.MISSING, missing.numerator());
    assertEquals(Figure.MISSING, missing.denominator());
    Observation nobody = sink.get("census-unemployment-rate", "all", "2021", "E01000002");
    assertEquals(Figure.missing(Marker.NOT_APPLICABLE), nobody.value());
    assertEquals(Figure.of(0), nobody.denominator());
    assertEquals(
        Figure.of(0), sink.get("census-unemployment-rate", "all", "2021", "E01000003").value());
  }

  @Test
  void faultsOfRows() {
    read("census-2021-ethnic-group-lsoa", ETHNIC + AREA);
    assertEquals(
        Figure.of(10), sink.get("census-ethnic-composition", "asian", "2021", "E01000001").value());
    String withoutWhite = AREA.replaceAll("E01000001,100,White.*\n", "");
    assertRows(ETHNIC + withoutWhite, "the rows of E01000001 end without the category \"White\"");
    assertRows(ETHNIC + withoutWhite + ethnic("E01000002", 100, 10), "row 5, column ethnic_group");
    assertRows(
        ETHNIC + AREA.replace("White", "Klingon"), "the category \"Klingon\" is not described");
    assertRows(ETHNIC + AREA + ethnic("E01000002", 100, 10) + AREA, "do not stand together");
    assertRows(ETHNIC + AREA.replace("White,65", "White,lots"), "\"lots\" is not a number");
    assertRows(ETHNIC + AREA + AREA, "has the category");
    assertRows(
        ETHNIC + ethnic("E01000001", 101, 10), "the total is 101 and its parts add up to 100");
    assertRows(ETHNIC + AREA.replaceFirst(",100,", ",99,"), "different totals");
    assertRows(
        ETHNIC.replace("ethnic_group", "group"), "column ethnic_group: this column is missing");
  }

  /** Codes of categories are held against their labels, which tell of a renumbered table. */
  @Test
  void aCategoryThatNowMeansSomethingElse() {
    assertFault(
        "census-2021-ethnic-group-lad",
        "Lower Tier Local Authorities Code,Lower Tier Local Authorities,Ethnic group (20 categories) Code,"
            + "Ethnic group (20 categories),Observation\nE09000025,Newham,14,White: Cornish,7\n",
        "category 14 should be \"White: Irish\" and is \"White: Cornish\"");
  }

  @RealData
  @Test
  void totalsAmongTheColumnsAreHeldAgainstTheirParts() throws IOException {
    DatasetManifest msoa =
        (DatasetManifest) ManifestLibrary.bundled().get("census-2021-ethnic-group-msoa");
    String real = Files.readString(Mirror.file(msoa));
    String city = "E02000001,8584,1445,";
    assertTrue(real.contains(city));
    assertFault(
        msoa.id(),
        real.replace(city, "E02000001,8584,1446,"),
        "row 2, column Ethnic group: Asian, Asian British or Asian Welsh: the total is 1446 and its parts add up to 1445");
    assertFault(msoa.id(), real.replace(city, "E02000001,8585,1445,"), "the total is 8585");
    assertFault(msoa.id(), real.replaceFirst("\n2021,", "\n2011,"), "should be \"2021\"");
  }

  @Test
  void manifestsThatCannotBeRight(@TempDir Path folder) throws IOException {
    String good =
        Files.readString(
            Path.of(
                "src/main/resources/org/parityatlas/data/manifests/census-2021-economic-activity-lsoa.yaml"));
    assertManifest(
        folder,
        good.replace("[all-unemployed], denominator", "[jobless], denominator"),
        "\"jobless\"");
    assertManifest(
        folder,
        good.replace(
            "[in-employment], denominator: [aged-16-and-over]",
            "[retired], denominator: [economically-active]"),
        "not in its denominator");
    assertManifest(folder, good.replace("{id: retired,", "{id: in-employment,"), "there twice");
    assertManifest(folder, good.replace("key: Retired", "kee: Retired"), "counts.categories");
  }

  private static void assertManifest(Path folder, String yaml, String part) throws IOException {
    Path file = Files.writeString(folder.resolve("mine.yaml"), yaml);
    SourceFormatException fault =
        assertThrows(SourceFormatException.class, () -> ManifestLibrary.read(file));
    assertTrue(fault.getMessage().contains(part), fault.getMessage());
  }
}
