package org.parityatlas.boundaries;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ColumnRecognitionTest {
  /** Columns and rows, divided by spaces. */
  private static ColumnRecognition.Found find(
      BoundaryOptions options, String header, String... rows) {
    List<String> columns = List.of(header.split(" "));
    List<Map<String, String>> sample = new ArrayList<>();
    for (String row : rows) {
      Map<String, String> values = new HashMap<>();
      for (int i = 0; i < columns.size(); i++) {
        values.put(columns.get(i), row.split(" ")[i]);
      }
      sample.add(values);
    }
    return new ColumnRecognition("areas.zip", columns, options, sample).find();
  }

  private static final String LSOA_HEADER = "LAD11CD LAD11NM MSOA11CD MSOA11NM LSOA11NM LSOA11CD";
  private static final String LSOA_ROW = "E09000001 City E02000001 City001 City001A E01000001";

  @Test
  void theFinestLevelIsTheFilesOwn() {
    ColumnRecognition.Found found = find(BoundaryOptions.recognised(), LSOA_HEADER, LSOA_ROW);
    assertEquals(new BoundaryColumns("LSOA11CD", "LSOA11NM", Optional.empty()), found.columns());
    assertEquals(Level.LSOA, found.level());
    assertEquals(2011, found.vintage());
  }

  @Test
  void aLevelCanBeAskedFor() {
    ColumnRecognition.Found found =
        find(BoundaryOptions.recognised().withLevel(Level.MSOA), LSOA_HEADER, LSOA_ROW);
    assertEquals("MSOA11CD", found.columns().code());
    assertEquals(Level.MSOA, found.level());
  }

  @Test
  void aColumnOfOtherCodesThanItsNameSaysIsNotTaken() {
    assertEquals(
        "MSOA21CD",
        find(
                BoundaryOptions.recognised(),
                "LSOA21CD MSOA21CD MSOA21NM",
                "E02000001 E02000001 City001")
            .columns()
            .code());
  }

  @Test
  void oneWrongCodeDoesNotChangeTheLevel() {
    assertEquals(
        "LSOA21CD",
        find(
                BoundaryOptions.recognised(),
                "LSOA21CD LSOA21NM LADCD",
                "E09000001 a E09000001",
                "E01000002 b E09000001",
                "E01000003 c E09000001")
            .columns()
            .code());
  }

  @Test
  void lowerCaseAndWelshNamesAreKnown() {
    assertEquals(
        new BoundaryColumns("rgn19cd", "rgn19nm", Optional.empty()),
        find(BoundaryOptions.recognised(), "rgn19cd rgn19nm", "E12000007 London").columns());
    assertEquals(
        Optional.of("LAD23NMW"),
        find(
                BoundaryOptions.recognised(),
                "LAD23CD LAD23NM LAD23NMW LAD22NMW",
                "W06000001 Anglesey Môn x")
            .columns()
            .welshName());
  }

  @Test
  void theGreaterLondonFileIsKnownAndGivenAVintage() {
    ColumnRecognition.Found found =
        find(BoundaryOptions.recognised(), "NAME GSS_CODE ONS_INNER", "Newham E09000025 F");
    assertEquals(
        new ColumnRecognition.Found(
            new BoundaryColumns("GSS_CODE", "NAME", Optional.empty()), Level.LAD, 0),
        found);
    assertEquals(
        2014,
        find(BoundaryOptions.recognised().withVintage(2014), "NAME GSS_CODE", "Newham E09000025")
            .vintage());
  }

  @Test
  void columnsCanBeGivenInAnyCase() {
    ColumnRecognition.Found found =
        find(
            BoundaryOptions.recognised().withColumns("district", "LABEL"),
            "District Label",
            "E07000001 Somewhere");
    assertEquals(new BoundaryColumns("District", "Label", Optional.empty()), found.columns());
    assertEquals(Level.LAD, found.level());
  }

  @Test
  void superOutputAreasNeedAVintage() {
    assertEquals(
        "areas.zip, column GSS_CODE: nothing tells which year's lsoa boundaries these are; give the"
            + " vintage",
        fault(BoundaryOptions.recognised(), "GSS_CODE NAME", "E01000001 a"));
  }

  @Test
  void aFaultListsTheColumnsThereAre() {
    assertEquals(
        "areas.zip: there is no column of area codes, such as LSOA21CD, LAD23CD or GSS_CODE; its"
            + " text columns are FOO, BAR",
        fault(BoundaryOptions.recognised(), "FOO BAR", "E09000001 City"));
    assertEquals(
        "areas.zip: there is no column of names that go with LAD22CD; its text columns are LAD22CD,"
            + " LAD21NM",
        fault(BoundaryOptions.recognised(), "LAD22CD LAD21NM", "E09000001 City"));
    assertEquals(
        "areas.zip: there is no column KODE; its text columns are LAD22CD, LAD22NM",
        fault(
            BoundaryOptions.recognised().withColumns("KODE", "LAD22NM"),
            "LAD22CD LAD22NM",
            "E09000001 City"));
  }

  private static String fault(BoundaryOptions options, String header, String row) {
    return assertThrows(SourceFormatException.class, () -> find(options, header, row)).getMessage();
  }
}
