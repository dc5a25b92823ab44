package org.parityatlas.data.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parityatlas.data.Mirror;
import org.parityatlas.data.RealData;
import org.parityatlas.data.manifest.DatasetManifest;
import org.parityatlas.data.manifest.LongLayout;
import org.parityatlas.data.manifest.LookupManifest;
import org.parityatlas.data.manifest.Manifest;
import org.parityatlas.data.manifest.ManifestLibrary;
import org.parityatlas.data.manifest.PostcodeManifest;

/** Every row of a file has exactly one outcome. */
final class RowAccountTest {
  private static final String LONG =
      """
      # a note
      code,name,indicator,group,period,value,marker

      E09000001,City of London,rate,all,2020,1.5,
      E09000002,Barking,rate,all,2020,,suppressed
       , , , , , ,
      nowhere,Elsewhere,rate,all,2020,2,
      # another note
      """;

  private static RowTally tally(String text) {
    AccountedRows sink = new AccountedRows();
    DatasetManifest anyManifest =
        (DatasetManifest) ManifestLibrary.bundled().get("default-borough-figures");
    new LongReader(new LongLayout(OptionalInt.empty(), Map.of("suppressed", "suppressed")))
        .read(
            () -> new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
            "figures.csv",
            anyManifest,
            sink);
    return sink.tally();
  }

  @Test
  void headingsNotesBlanksAndStrangersAreAllCounted() {
    RowTally tally = tally(LONG);
    assertEquals(8, tally.rows());
    assertEquals(
        Map.of(
            RowOutcome.HEADING, 3L,
            RowOutcome.BLANK, 2L,
            RowOutcome.NOT_AN_AREA, 1L,
            RowOutcome.NO_FIGURE, 1L,
            RowOutcome.LOADED, 1L),
        tally.outcomes());
    assertTrue(tally.addsUp());
  }

  @Test
  void aRowThatNobodySpokeOfStandsOut() {
    RowAccount account = new RowAccount();
    account.row("Sheet", 3);
    account.row("Sheet", 4);
    account.settle("Sheet", 3, RowOutcome.LOADED);
    assertFalse(account.tally().addsUp());
    assertEquals("row 4 of sheet \"Sheet\"", account.tally().firstUnclear());
    assertEquals(1, account.tally().unclear());
  }

  @Test
  void aRowThatIsSpokenOfTwiceOrNotInTheFileStandsOut() {
    RowAccount account = new RowAccount();
    account.row(null, 1);
    account.settle(null, 1, RowOutcome.NOT_AN_AREA);
    account.settle(null, 1, RowOutcome.LOADED);
    assertEquals(1, account.tally().unclear());
    account.settle(null, 7, RowOutcome.LOADED);
    assertEquals(2, account.tally().unclear());
    assertEquals("row 1", account.tally().firstUnclear());
  }

  @Test
  void oneFigureIsEnoughForARowToBeLoaded() {
    for (List<RowOutcome> order :
        List.of(
            List.of(RowOutcome.NO_FIGURE, RowOutcome.LOADED),
            List.of(RowOutcome.LOADED, RowOutcome.NO_FIGURE))) {
      RowAccount account = new RowAccount();
      account.row(null, 900_000);
      order.forEach(outcome -> account.settle(null, 900_000, outcome));
      assertEquals(Map.of(RowOutcome.LOADED, 1L), account.tally().outcomes());
      assertTrue(account.tally().addsUp());
    }
  }

  static Stream<String> tables() {
    return ManifestLibrary.bundled().list().stream()
        .filter(manifest -> manifest.location().mirrorPath().isPresent())
        .filter(manifest -> !(manifest.location().fileName().endsWith(".zip")))
        // A directory of postcodes is no file of the mirror; its own test writes one.
        .filter(manifest -> !(manifest instanceof PostcodeManifest))
        .map(Manifest::id);
  }

  /**
   * Rows of the mirror's files, as this test counts them, and as their readers account for them.
   */
  @RealData
  @ParameterizedTest
  @MethodSource("tables")
  void everyRowOfTheMirrorHasOneOutcome(String id) throws IOException {
    Manifest manifest = ManifestLibrary.bundled().get(id);
    Path file = Mirror.file(manifest);
    AccountedRows sink = new AccountedRows();
    if (manifest instanceof LookupManifest lookup) {
      new LookupReader().read(file, "lookup", lookup, sink);
    } else {
      DatasetManifest dataset = (DatasetManifest) manifest;
      LoadedSources loaded =
          dataset.layout().needs().isEmpty()
              ? LoadedSources.none()
              : new MirrorSources(dataset.layout().needs().iterator().next());
      DatasetReaders.forLayout(dataset.layout(), loaded).read(file, "file", dataset, sink);
    }
    RowTally tally = sink.tally();
    assertTrue(tally.addsUp(), id + ": " + tally);
    if (!file.toString().endsWith(".xlsx")) {
      assertEquals(lines(file), tally.rows(), id);
      assertEquals(1, tally.of(RowOutcome.HEADING), id);
    }
    assertTrue(tally.of(RowOutcome.LOADED) > 0, id);
  }

  /** Lines of text; none of the mirror's files has a line break within a cell. */
  private static long lines(Path file) throws IOException {
    try (InputStream bytes = Files.newInputStream(file);
        BufferedReader text =
            new BufferedReader(
                new InputStreamReader(
                    file.toString().endsWith(".gz") ? new GZIPInputStream(bytes) : bytes,
                    StandardCharsets.UTF_8))) {
      return text.lines().count();
    }
  }

  /** Known from the workbooks themselves, blank rows between the blocks included. */
  @Test
  @RealData
  void rowsOfAWorkbookAreNumberedAsASpreadsheetShowsThem() {
    AccountedRows sink = new AccountedRows();
    DatasetManifest manifest =
        (DatasetManifest) ManifestLibrary.bundled().get("deprivation-2019-london");
    DatasetReaders.forLayout(manifest.layout()).read(Mirror.file(manifest), "file", manifest, sink);
    assertEquals(4_835 + 33, sink.tally().of(RowOutcome.LOADED));
  }
}
