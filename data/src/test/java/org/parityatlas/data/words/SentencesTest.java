package org.parityatlas.data.words;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.parityatlas.data.indicator.Group;
import org.parityatlas.data.indicator.Indicator;
import org.parityatlas.data.indicator.IndicatorCatalogue;
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

  @Test
  void titles() {
    Group minority = employment.getGroup("ethnic-minority");
    assertEquals(
        "Employment rate of ethnic minority residents, gap to white, 2020, by London borough",
        Sentences.title(employment, minority, Optional.of(white), "2020", by("lad-2022-london")));
    Indicator score = catalogue.get("imd-2019-score");
    assertEquals(
        "IMD 2019 score, by London super output area",
        Sentences.title(
            score, score.getGroup("all"), Optional.empty(), "2019", by("lsoa-2011-london")));
    Indicator extent = catalogue.get("imd-2025-extent");
    assertEquals(
        "IMD 2025 extent, by district of the United Kingdom",
        Sentences.title(
            extent, extent.getGroup("all"), Optional.empty(), "2025", by("lad-2023-uk")));
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
