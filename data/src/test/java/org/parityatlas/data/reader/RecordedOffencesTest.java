package org.parityatlas.data.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.parityatlas.boundaries.SourceFormatException;
import org.parityatlas.data.Mirror;
import org.parityatlas.data.RealData;
import org.parityatlas.data.indicator.IndicatorCatalogue;
import org.parityatlas.data.manifest.DatasetManifest;
import org.parityatlas.data.manifest.ManifestLibrary;
import org.parityatlas.data.statistics.IntervalEstimate;

/** Offences recorded by the police: names become codes, months years, and counts rates. */
@RealData
class RecordedOffencesTest {
  private final DatasetManifest manifest =
      (DatasetManifest) ManifestLibrary.bundled().get("recorded-offences-london");
  private final MirrorSources loaded = new MirrorSources("census-2021-ethnic-group-lad");

  @Test
  void everyBoroughHasARateOfEveryKindForBothYears() {
    Observations read = Mirror.read("recorded-offences-london", loaded);
    assertEquals(32 * 12 * 2, read.all.size());
    assertEquals(35, read.notAreas.size());
    assertTrue(read.notAreas.get(0).contains("airports are policed apart"));
    Set<String> codes =
        read.stream()
            .map(Observation::areaCode)
            .collect(Collectors.toCollection(java.util.TreeSet::new));
    assertEquals(32, codes.size());
    assertTrue(codes.stream().noneMatch("E09000001"::equals), "the City has a force of its own");
    assertEquals(
        Set.of("2022-02/P1Y", "2023-02/P1Y"),
        read.stream().map(o -> o.series().period()).collect(Collectors.toSet()));
  }

  /** Kinds and years add up to all offences of the file, airports apart. */
  @Test
  void nothingIsLost() {
    Observations read = Mirror.read("recorded-offences-london", loaded);
    Map<Boolean, Double> events =
        read.stream()
            .collect(
                Collectors.partitioningBy(
                    o -> o.series().indicator().equals("offences-rate"),
                    Collectors.summingDouble(o -> o.numerator().value())));
    assertEquals(events.get(true), events.get(false));
    assertEquals(1_804_498 - 7_182, events.get(true));
    // 1,574 rows: 35 of airports, and the rest once in all offences of each year.
    long rows =
        read.stream()
            .filter(o -> o.series().indicator().equals("offences-rate"))
            .filter(o -> o.series().period().equals("2022-02/P1Y"))
            .mapToLong(o -> o.parts().size())
            .sum();
    assertEquals(12 * (1_574 - 35), rows, "a part for each month of each row");
    double newham =
        read.stream()
            .filter(o -> o.areaCode().equals("E09000025"))
            .filter(o -> o.series().indicator().equals("offences-rate"))
            .mapToDouble(o -> o.numerator().value())
            .sum();
    assertEquals(76_206, newham);
  }

  @Test
  void aRateHasTheCensusResidentsAsItsDenominator() {
    Observation theft =
        Mirror.read("recorded-offences-london", loaded)
            .get("offences-theft-rate", "all", "2022-02/P1Y", "E09000025");
    assertEquals(Figure.of(351_030), theft.denominator());
    assertEquals(theft.numerator().value() / 351_030 * 1_000, theft.value().value(), 0.0500001);
    assertEquals("202202", theft.parts().get(0).cell().column());
    assertEquals("202301", theft.parts().get(11).cell().column());
    assertEquals("2021", theft.division().population().period());
    assertEquals(
        theft.numerator().value(),
        theft.parts().stream().mapToDouble(p -> p.count().value()).sum());
  }

  /**
   * Worked by hand from the file and APHO Technical Briefing 3: Newham, February 2022 to January
   * 2023, 36,795 offences; Byar's limits 36,419.98723 and 37,172.91218; 351,030 residents. And 262
   * offences of possession of weapons in the year after: 231.23164 and 295.72237.
   */
  @Test
  void aRateHasTheIntervalOfItsCount() {
    Observations read = Mirror.read("recorded-offences-london", loaded);
    Observation all = read.get("offences-rate", "all", "2022-02/P1Y", "E09000025");
    assertEquals(36_795, all.numerator().value());
    assertInterval(all, 104.82010, 103.75178, 105.89668);
    Observation weapons = read.get("offences-weapons-rate", "all", "2023-02/P1Y", "E09000025");
    assertEquals(262, weapons.numerator().value());
    assertInterval(weapons, 0.74637, 0.65872, 0.84244);
  }

  private void assertInterval(Observation rate, double value, double lower, double upper) {
    int per =
        IndicatorCatalogue.bundled().get(rate.series().indicator()).uncertainty().per().getAsInt();
    IntervalEstimate estimate =
        IntervalEstimate.rateOf(
            Math.round(rate.numerator().value()), rate.denominator().value(), per);
    assertEquals(value, estimate.value(), 1e-5);
    assertEquals(lower, estimate.interval().lower(), 1e-5);
    assertEquals(upper, estimate.interval().upper(), 1e-5);
  }

  private SourceFormatException fault(LoadedSources sources, UnaryOperator<String> change)
      throws IOException {
    String real = Files.readString(Mirror.file(manifest));
    String changed = change.apply(real);
    assertTrue(sources != loaded || !changed.equals(real), "nothing was changed");
    byte[] bytes = changed.getBytes(StandardCharsets.UTF_8);
    return assertThrows(
        SourceFormatException.class,
        () ->
            DatasetReaders.forLayout(manifest.layout(), sources)
                .read(
                    () -> new ByteArrayInputStream(bytes),
                    "mps.csv",
                    manifest,
                    new Observations()));
  }

  private static void assertSays(SourceFormatException fault, String part) {
    assertTrue(fault.getMessage().contains(part), fault.getMessage());
  }

  @Test
  void faults() throws IOException {
    assertSays(
        fault(
            loaded,
            text ->
                text.replaceFirst(
                    ",Arson,Barking and Dagenham,4", ",Arson,Barking and Dagenham,few")),
        "row 2, column 202202: \"few\" is not a number");
    assertSays(fault(loaded, text -> text.replace(",Newham,", ",New Ham,")), "called \"New Ham\"");
    assertSays(fault(loaded, text -> text.replaceFirst("202401", "202402")), "column 202401");
    assertSays(
        fault(
            loaded,
            text ->
                text.replace("MinorText,", "202112,")
                    .replaceFirst("202112,LookUp", "MinorText,LookUp")
                    .replaceFirst("\\d{6},\\d{6},202204", "202112,202203,202204")),
        "column 202202: this column is missing");
    assertSays(fault(loaded, text -> text.replace("Robbery,", "Larceny,")), "\"Larceny\" is not");
    assertSays(
        fault(loaded, text -> text + text.lines().skip(1).findFirst().orElseThrow() + "\n"),
        "a second time");
    assertSays(fault(LoadedSources.none(), text -> text), "no lad with a code in E09");
  }
}
