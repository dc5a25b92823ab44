package org.parityatlas.data.words;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.parityatlas.data.indicator.Group;
import org.parityatlas.data.indicator.Indicator;
import org.parityatlas.data.indicator.IndicatorCatalogue;
import org.parityatlas.data.indicator.Measure;
import org.parityatlas.data.manifest.BoundaryManifest;
import org.parityatlas.data.manifest.ManifestLibrary;
import org.parityatlas.data.reader.Marker;
import org.parityatlas.data.statistics.Clarity;
import org.parityatlas.data.statistics.PublishedInterval;

class SentencesTest {
  private final IndicatorCatalogue catalogue = IndicatorCatalogue.bundled();
  private final Indicator employment = catalogue.get("employment-rate");
  private final Group white = employment.getGroup("white");

  private static String by(String set) {
    return Sentences.areaOf((BoundaryManifest) ManifestLibrary.bundled().get(set));
  }

  private static String title(
      Indicator of, Measure measure, String group, Optional<Group> reference, String period) {
    return Sentences.title(
        of,
        measure,
        of.getGroup(group),
        reference,
        period,
        measure.comparesPeriods() ? Optional.of("2004") : Optional.empty(),
        by("lad-2022-london"));
  }

  @Test
  void titles() {
    String employed = "Employment rate of ethnic minority residents, ";
    Optional<Group> toWhite = Optional.of(white);
    assertEquals(
        employed + "gap to white, 2020, by London borough",
        title(employment, Measure.GAP, "ethnic-minority", toWhite, "2020"));
    assertEquals(
        employed + "ratio to white, 2020, by London borough",
        title(employment, Measure.RATIO, "ethnic-minority", toWhite, "2020"));
    assertEquals(
        employed + "change, 2004 to 2020, by London borough",
        title(employment, Measure.CHANGE, "ethnic-minority", Optional.empty(), "2020"));
    assertEquals(
        employed + "change in gap to white, 2004 to 2020, by London borough",
        title(employment, Measure.GAP_CHANGE, "ethnic-minority", toWhite, "2020"));
    Indicator score = catalogue.get("imd-2019-score");
    assertEquals(
        "IMD 2019 score, by London borough",
        title(score, Measure.RATE, "all", Optional.empty(), "2019"));
  }

  @Test
  void theAreasOfASetInWords() {
    assertEquals("London super output area", by("lsoa-2011-london"));
    assertEquals("district of the United Kingdom", by("lad-2023-uk"));
  }

  @Test
  void valueWithItsLikelyRange() {
    assertEquals(
        "58.2%, likely between 42.0% and 74.4%",
        Sentences.value(employment, 58.2, Optional.of(PublishedInterval.of(58.2, 16.2))));
    assertEquals(
        "96.0%, likely between 88.0% and 100.0%",
        Sentences.value(employment, 96, Optional.of(PublishedInterval.of(96, 8))));
    assertEquals(
        "6.208", Sentences.value(catalogue.get("imd-2019-score"), 6.208, Optional.empty()));
  }

  @Test
  void clarityIsSaidOfTheGroup() {
    assertEquals("lower than white residents", Sentences.clarity(Clarity.LOWER, white));
    assertEquals(
        "no clear difference from white residents",
        Sentences.clarity(Clarity.NO_CLEAR_DIFFERENCE, white));
  }

  @Test
  void everyMarkerHasItsOwnWords() {
    assertEquals(
        Marker.values().length,
        java.util.Arrays.stream(Marker.values()).map(MarkerWords::label).distinct().count());
    assertEquals("Too few people surveyed to say", MarkerWords.label(Marker.SUPPRESSED));
  }
}
