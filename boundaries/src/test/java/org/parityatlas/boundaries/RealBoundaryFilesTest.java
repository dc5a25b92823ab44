package org.parityatlas.boundaries;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The published files, each opened with nothing said about it that it does not say itself. */
@RealData
class RealBoundaryFilesTest {
  private record Read(BoundaryFile file, List<BoundaryArea> areas) {}

  private static Read read(String name, BoundaryOptions options) {
    List<BoundaryArea> areas = new ArrayList<>();
    try (BoundaryFile file = BoundaryFile.open(RealData.Mirror.boundaries(name), options)) {
      file.forEach(areas::add);
      return new Read(file, areas);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "london-2021-lad22-gen20.zip, 33, lad, 2022, LAD22CD, LAD22NM, 0",
    "london-2021-msoa-gen20.zip, 1002, msoa, 2021, MSOA21CD, MSOA21NM, 0",
    "london-2021-lsoa-gen20.zip, 4994, lsoa, 2021, LSOA21CD, LSOA21NM, 0",
    "london-2011-lsoa-gen20.zip, 4835, lsoa, 2011, LSOA11CD, LSOA11NM, 0",
    "London_Borough_Excluding_MHW.zip, 33, lad, 0, GSS_CODE, NAME, 0",
    "LAD_MAY_2023_UK_BUC_V2.zip, 361, lad, 2023, LAD23CD, LAD23NM, 1",
    "Regions_December_2019_Boundaries_EN_BGC.zip, 9, region, 2019, rgn19cd, rgn19nm, 0",
    "MSOA_2021_EW_BGC.zip, 7264, msoa, 2021, MSOA21CD, MSOA21NM, 7",
    "LSOA_2021_EW_BGC.zip, 35672, lsoa, 2021, LSOA21CD, LSOA21NM, 8",
  })
  void areRecognised(
      String name, int count, String level, int vintage, String code, String label, int repairs) {
    Read read = read(name, BoundaryOptions.recognised());
    BoundaryFile file = read.file();
    assertEquals(count, file.featureCount());
    assertEquals(count, read.areas().size());
    assertEquals(level, file.level().id());
    assertEquals(vintage, file.vintage());
    assertEquals(code, file.columns().code());
    assertEquals(label, file.columns().name());
    assertEquals("EPSG:27700", file.crs());
    assertEquals(".cpg", file.encoding().foundFrom());
    assertTrue(file.repairs().size() <= repairs, () -> "repaired: " + file.repairs());
    for (BoundaryArea area : read.areas()) {
      assertTrue(area.geometry().isValid() && !area.geometry().isEmpty(), area.code());
      assertEquals(Optional.of(file.level()), Level.findByCode(area.code()));
    }
  }

  @Test
  void welshNamesAreRead() {
    Read read = read("LAD_MAY_2023_UK_BUC_V2.zip", BoundaryOptions.recognised());
    BoundaryArea anglesey =
        read.areas().stream().filter(area -> area.code().equals("W06000001")).findFirst().get();
    assertEquals("Isle of Anglesey", anglesey.name());
    assertEquals(Optional.of("Ynys Môn"), anglesey.welshName());
    BoundaryArea hartlepool = read.areas().get(0);
    assertEquals("Hartlepool", hartlepool.name());
    assertEquals(Optional.empty(), hartlepool.welshName());
    assertEquals(Optional.of("LAD23NMW"), read.file().columns().welshName());
  }

  @Test
  void theInvalidDistrictIsRepairedAndReported() {
    BoundaryFile file = read("LAD_MAY_2023_UK_BUC_V2.zip", BoundaryOptions.recognised()).file();
    assertEquals(1, file.repairs().size());
    assertTrue(file.repairs().get(0).areaChange() <= BoundaryFile.LARGEST_AREA_CHANGE);
    assertTrue(file.repairs().get(0).reason().contains(" at "));
  }
}
