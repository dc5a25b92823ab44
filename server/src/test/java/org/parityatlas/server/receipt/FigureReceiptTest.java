package org.parityatlas.server.receipt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.parityatlas.boundaries.Geography;
import org.parityatlas.data.indicator.Indicator;
import org.parityatlas.data.indicator.IndicatorCatalogue;
import org.parityatlas.data.manifest.Publication;
import org.parityatlas.data.reader.CellAddress;
import org.parityatlas.data.reader.Division;
import org.parityatlas.data.reader.Figure;
import org.parityatlas.data.reader.Marker;
import org.parityatlas.data.reader.Part;
import org.parityatlas.data.reader.SeriesKey;
import org.parityatlas.data.reader.SourceCell;
import org.parityatlas.data.reader.SourceColumn;
import org.parityatlas.data.reader.SourceColumn.Role;
import org.parityatlas.data.statistics.Clarity;
import org.parityatlas.data.statistics.Reliability;
import org.parityatlas.server.layer.Estimate;
import org.parityatlas.server.store.AreaKey;
import org.parityatlas.server.store.AreaRegistry;
import org.parityatlas.server.store.KnownArea;
import org.parityatlas.server.store.Reading;
import org.parityatlas.server.store.Snapshot;
import org.parityatlas.server.store.SourceTrail;
import org.parityatlas.server.store.SourceVersion;

/** What receipts say of figures made up for the purpose, each with an answer known beforehand. */
final class FigureReceiptTest {
  private static final IndicatorCatalogue CATALOGUE = IndicatorCatalogue.bundled();
  private static final SourceVersion SOURCE =
      new SourceVersion(
          1,
          "made-up",
          "observations",
          "made-up.csv",
          "0".repeat(64),
          new Publication(
              "Made up",
              "Nobody",
              URI.create("https://example.org/"),
              "None",
              URI.create("https://example.org/"),
              "Nobody",
              "2024",
              List.of()),
          Instant.EPOCH);

  private static FigureSubject subject(String indicator) {
    Indicator of = CATALOGUE.get(indicator);
    KnownArea area =
        new KnownArea(new AreaKey(Geography.parse("lad"), "E09000030"), "Tower Hamlets", null);
    Snapshot snapshot = new Snapshot(1, List.of(), new AreaRegistry(), List.of());
    return new FigureSubject(snapshot, of, of.startGroup(), "2020", area);
  }

  private static Estimate served(Double value, Marker marker, Clarity clarity) {
    return new Estimate(
        value,
        null,
        null,
        Estimate.Counts.NONE,
        marker,
        null,
        clarity,
        Reliability.COUNTED,
        null,
        Optional.empty(),
        Optional.empty(),
        Map.of());
  }

  private static SourceTrail published(
      Reading reading, Map<String, String> signs, String... texts) {
    Role[] roles = {Role.VALUE, Role.HALF_WIDTH};
    List<SourceCell> cells = new ArrayList<>();
    for (int i = 0; i < texts.length; i++) {
      cells.add(new SourceCell(new SourceColumn(roles[i], "column " + i, 1), texts[i]));
    }
    return new SourceTrail(
        reading, new CellAddress(null, 7, "column 0"), cells, List.of(), null, signs, null);
  }

  private static Reading reading(
      Double value, Marker valueMarker, Double halfWidth, Marker intervalMarker) {
    return new Reading(value, valueMarker, halfWidth, intervalMarker, null, null, null, null);
  }

  @Test
  void limitsBeyondThePossibleAreClippedForDisplayAlone() {
    Receipt receipt =
        FigureReceipt.of(
            subject("employment-rate"),
            SOURCE,
            Optional.of(published(reading(96.0, null, 8.1, null), Map.of(), "96", "8.1")),
            served(96.0, null, null));
    assertEquals("96 as published → 96.0", receipt.formula());
    assertEquals("96.0 ± 8.1 → 87.9 to 104.1, shown as 87.9 to 100.0", receipt.intervalFormula());
    assertTrue(receipt.steps().contains("Interval limits clipped to 0–100 for display."));
    assertEquals(104.1, receipt.unrounded().orElseThrow().interval().upper(), 1e-9);
  }

  @Test
  void aSignOnTheIntervalMakesTheValueUnreliable() {
    Receipt receipt =
        FigureReceipt.of(
            subject("employment-rate"),
            SOURCE,
            Optional.of(
                published(
                    reading(46.2, Marker.UNRELIABLE, null, Marker.UNRELIABLE),
                    Map.of("*", "unreliable"),
                    "46.2",
                    "*")),
            served(46.2, Marker.UNRELIABLE, null));
    assertEquals(
        List.of(
            "Read as a number: value 46.2.",
            "\"*\" means unreliable, by the manifest (half-width).",
            "The value is kept and marked unreliable, because its half-width is not given: it stays"
                + " out of map classes and gaps.",
            "There is no interval: unreliable.",
            "Shown with 1 decimal."),
        receipt.steps());
    assertNull(receipt.intervalFormula());
    assertTrue(receipt.unrounded().isEmpty());
  }

  /** Releases from before cells were kept still name the value's own cell. */
  @Test
  void withoutTextsTheCellIsNamedAndNothingIsMadeUp() {
    Receipt receipt =
        FigureReceipt.of(
            subject("employment-rate"),
            SOURCE,
            Optional.of(published(reading(96.0, null, 8.1, null), Map.of())),
            served(96.0, null, null));
    assertEquals(7, receipt.cells().get(0).address().row());
    assertNull(receipt.cells().get(0).published());
    assertNull(receipt.formula());
    assertTrue(receipt.steps().get(0).contains("load it again"));
  }

  private static Receipt counted(int some, int all) {
    SeriesKey population = new SeriesKey("p", "all", "2021", Geography.parse("lad"));
    Part part =
        new Part(
            "Unemployed",
            Figure.of(some),
            String.valueOf(some),
            true,
            false,
            new CellAddress(null, 2, "Unemployed"));
    return FigureReceipt.of(
        subject("census-unemployment-rate"),
        SOURCE,
        Optional.of(
            new SourceTrail(
                new Reading(
                    100.0 * some / all, null, null, null, (double) some, null, (double) all, null),
                part.cell(),
                List.of(),
                List.of(part),
                new Division(100, 1, population),
                Map.of(),
                null)),
        served(100.0 * some / all, null, null));
  }

  /**
   * Newcombe (1998), table II, contrast (a), method 10: 56 of 70 against 48 of 80 differ by 0.2000,
   * 0.0524 to 0.3339.
   */
  @Test
  void aDifferenceOfCountedSharesIsNewcombes() {
    ReceiptLink link =
        new ReceiptLink(subject("census-unemployment-rate").key(), "E09000030", Optional.empty());
    Receipt receipt =
        DifferenceReceipt.of(
            "A gap",
            "gap",
            "the group's figure",
            CATALOGUE.get("census-unemployment-rate"),
            new ReceiptInput("reference", "", 80.0, link, Optional.of(counted(56, 70))),
            new ReceiptInput("group", "", 60.0, link, Optional.of(counted(48, 80))),
            served(20.0, null, Clarity.LOWER));
    assertEquals("80.0 − 60.0 = 20.0", receipt.formula());
    assertTrue(receipt.intervalFormula().endsWith(" → 5.2 to 33.4"), receipt.intervalFormula());
    assertEquals(5.24, receipt.unrounded().orElseThrow().interval().lower(), 0.005);
    assertEquals(33.39, receipt.unrounded().orElseThrow().interval().upper(), 0.005);
    assertTrue(receipt.steps().toString().contains("Newcombe"), receipt.steps().toString());
    assertTrue(
        receipt
            .steps()
            .contains("The interval leaves out 0: the group's figure is clearly lower."));
  }
}
