package org.parityatlas.boundaries.shapefile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parityatlas.boundaries.SourceFormatException;
import org.parityatlas.boundaries.TestShapefile;

class PrjReaderTest {
  private static String refusal(String text) {
    return assertThrows(
            SourceFormatException.class, () -> PrjReader.recognise("districts.zip", text))
        .getMessage();
  }

  @Test
  void theNationalGridIsKnownByItsParametersUnderAnyName() {
    String esri = TestShapefile.NATIONAL_GRID;
    assertEquals(SourceCrs.EPSG_27700, PrjReader.recognise("a.zip", esri));
    assertEquals(
        SourceCrs.EPSG_27700,
        PrjReader.recognise("a.zip", esri.replace("British_National_Grid", "OSGB_1936_BNG")));
    assertEquals(SourceCrs.EPSG_27700, PrjReader.recognise("a.zip", esri.replace(",", " ,\r\n  ")));
  }

  @Test
  void wellKnownTextOfVersion2IsKnown() {
    String wkt2 =
        """
        PROJCRS["OSGB36 / British National Grid", BASEGEOGCRS["OSGB36",
          DATUM["Ordnance Survey of Great Britain 1936",
            ELLIPSOID["Airy 1830", 6377563.396, 299.3249646, LENGTHUNIT["metre", 1]]]],
        CONVERSION["British National Grid", METHOD["Transverse Mercator", ID["EPSG",9807]],
          PARAMETER["Latitude of natural origin", 49, ANGLEUNIT["degree", 0.0174532925199433]],
          PARAMETER["Longitude of natural origin", -2],
          PARAMETER["Scale factor at natural origin", 0.9996012717],
          PARAMETER["False easting", 400000], PARAMETER["False northing", -100000]],
        CS[Cartesian,2], LENGTHUNIT["metre",1], ID["EPSG",27700]]
        """;
    assertEquals(SourceCrs.EPSG_27700, PrjReader.recognise("a.zip", wkt2));
  }

  @Test
  void degreesOfWgs84AndEtrs89AreKnown() {
    assertEquals(SourceCrs.EPSG_4326, PrjReader.recognise("a.zip", TestShapefile.WGS_84));
    assertEquals(
        SourceCrs.EPSG_4258,
        PrjReader.recognise(
            "a.zip",
            TestShapefile.WGS_84
                .replace("GCS_WGS_1984", "GCS_ETRS_1989")
                .replace("D_WGS_1984", "D_ETRS_1989")));
  }

  @Test
  void otherSystemsAreRefusedByName() {
    String irish =
        TestShapefile.NATIONAL_GRID
            .replace("British_National_Grid", "TM75_Irish_Grid")
            .replace("6377563.396", "6377340.189");
    assertTrue(refusal(irish).startsWith("districts.zip: its .prj names \"TM75_Irish_Grid\";"));
    String osgbDegrees =
        TestShapefile.WGS_84
            .replace("GCS_WGS_1984", "GCS_OSGB_1936")
            .replace("D_WGS_1984", "D_OSGB_1936");
    assertTrue(refusal(osgbDegrees).contains("GCS_OSGB_1936"));
    assertTrue(refusal("LOCAL_CS[\"Site plan\",UNIT[\"m\",1]]").contains("Site plan"));
  }

  @Test
  void aGridOfThatNameWithOtherParametersIsRefused() {
    assertTrue(
        refusal(TestShapefile.NATIONAL_GRID.replace("400000.0", "0.0"))
            .contains("whose False_Easting is not the National Grid's"));
    assertTrue(
        refusal(TestShapefile.NATIONAL_GRID.replace("UNIT[\"Meter\",1.0]", "UNIT[\"Foot\",0.3048]"))
            .contains("not in metres"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"PROJCS", "PROJCS[\"x", "PROJCS[\"x\",", "[]", "EPSG:27700", "GEOGCS[a[b]"})
  void textThatIsNoSystemIsRefused(String text) {
    assertTrue(refusal(text).contains(".prj"));
  }

  @ParameterizedTest
  @EnumSource
  void everySystemKnowsItsOwnText(SourceCrs crs) {
    assertEquals(crs, PrjReader.recognise("a.zip", crs.crs().toWKT()));
    assertEquals(
        crs.name().replace('_', ':'), crs.crs().getIdentifiers().iterator().next().toString());
  }
}
