package org.parityatlas.data.indicator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.parityatlas.boundaries.SourceFormatException;
import org.parityatlas.data.manifest.CategoryColumnsLayout;
import org.parityatlas.data.manifest.CategoryRowsLayout;
import org.parityatlas.data.manifest.Counts;
import org.parityatlas.data.manifest.DatasetManifest;
import org.parityatlas.data.manifest.Layout;
import org.parityatlas.data.manifest.ManifestLibrary;
import org.parityatlas.data.manifest.PeriodColumnsLayout;
import org.parityatlas.data.manifest.SeriesLayout;
import org.parityatlas.data.manifest.SheetPerPeriodLayout;
import org.parityatlas.data.manifest.TableLayout;

class IndicatorCatalogueTest {
  private static final List<String> DOMAINS =
      List.of(
          "imd", "income", "employment", "education", "health", "crime", "housing", "environment");

  private final IndicatorCatalogue catalogue = IndicatorCatalogue.bundled();

  @Test
  void holdsWhatIsPublished() {
    Set<String> ids = new HashSet<>(Set.of("employment-rate"));
    for (String edition : List.of("2019", "2025")) {
      for (String domain : DOMAINS) {
        Stream.of("score", "rank", "decile")
            .forEach(measure -> ids.add(domain + "-" + edition + "-" + measure));
      }
      Stream.of(
              "average-score",
              "average-rank",
              "most-deprived-tenth",
              "extent",
              "local-concentration")
          .forEach(summary -> ids.add("imd-" + edition + "-" + summary));
    }
    addPartsOfDomains(ids);
    addCensusAndLocalStatistics(ids);
    assertEquals(ids, catalogue.list().stream().map(Indicator::id).collect(Collectors.toSet()));
  }

  private static void addPartsOfDomains(Set<String> ids) {
    for (String part :
        List.of(
            "children-young-people",
            "adult-skills",
            "geographical-barriers",
            "wider-barriers",
            "indoors",
            "outdoors",
            "idaci",
            "idaopi")) {
      Stream.of("score", "rank", "decile").forEach(m -> ids.add(part + "-2019-" + m));
    }
    for (String index : List.of("idaci", "idaopi")) {
      Stream.of("rank", "decile").forEach(measure -> ids.add(index + "-2025-" + measure));
    }
    Stream.concat(DOMAINS.stream().skip(1), Stream.of("idaci", "idaopi"))
        .forEach(
            domain ->
                Stream.of("average-score", "average-rank", "most-deprived-tenth")
                    .forEach(summary -> ids.add(domain + "-2019-" + summary)));
    DOMAINS.stream()
        .skip(1)
        .forEach(
            domain ->
                Stream.of("average-score", "average-rank", "most-deprived-tenth")
                    .forEach(summary -> ids.add(domain + "-2025-" + summary)));
    for (String edition : List.of("2019", "2025")) {
      Stream.of("income", "employment")
          .forEach(domain -> ids.add(domain + "-" + edition + "-scale"));
    }
    Stream.of(
            "staying-on",
            "higher-education",
            "life-lost",
            "illness-and-disability",
            "acute-morbidity",
            "mood-and-anxiety",
            "post-office",
            "primary-school",
            "food-shop",
            "gp-surgery",
            "overcrowding",
            "housing-affordability",
            "poor-housing",
            "no-central-heating",
            "air-quality")
        .forEach(part -> ids.add(part + "-indices-2019"));
    Stream.of("everyone", "0-to-15", "16-to-59", "60-and-over", "working-age")
        .forEach(age -> ids.add("indices-2019-population-" + age));
  }

  private static void addCensusAndLocalStatistics(Set<String> ids) {
    ids.addAll(
        List.of(
            "census-employment-rate",
            "census-unemployment-rate",
            "census-inactivity-rate",
            "census-ethnic-composition",
            "census-ethnic-composition-detailed",
            "employment-rate-16-64",
            "inactivity-rate-16-64",
            "modelled-unemployment-rate",
            "claimant-count-rate",
            "child-poverty-before-housing-costs",
            "child-poverty-after-housing-costs",
            "offences-rate"));
    Stream.of(
            "violence",
            "sexual",
            "robbery",
            "burglary",
            "theft",
            "vehicle",
            "arson-and-damage",
            "drugs",
            "weapons",
            "public-order",
            "miscellaneous")
        .forEach(kind -> ids.add("offences-" + kind + "-rate"));
  }

  @Test
  void everyFigureOfEveryManifestIsAnIndicatorAndItsGroup() {
    for (var manifest : ManifestLibrary.bundled().list()) {
      if (manifest instanceof DatasetManifest dataset) {
        checkIndicators(dataset.layout());
      }
    }
  }

  private void checkIndicators(Layout layout) {
    if (layout instanceof SheetPerPeriodLayout sheets) {
      Indicator indicator = catalogue.get(sheets.indicator());
      sheets.blocks().forEach(block -> indicator.getGroup(block.group()));
      assertEquals(indicator.groups().size(), sheets.blocks().size());
    } else if (layout instanceof TableLayout tables) {
      for (TableLayout.Table table : tables.tables()) {
        for (TableLayout.IndicatorColumn column : table.columns()) {
          catalogue.get(column.indicator()).getGroup(column.group().orElse(table.group()));
        }
      }
    } else if (layout instanceof CategoryRowsLayout rows) {
      checkCounted(rows.counts());
    } else if (layout instanceof CategoryColumnsLayout columns) {
      checkCounted(columns.counts());
    } else if (layout instanceof SeriesLayout series) {
      series.indicators().forEach(named -> catalogue.get(named.indicator()).getGroup(Group.ALL));
    } else if (layout instanceof PeriodColumnsLayout periods) {
      periods.indicators().forEach(i -> checkEvents(catalogue.get(i.indicator()), periods));
    }
  }

  /** What is a rate of events says so, for how many people, and of which population. */
  private static void checkEvents(Indicator indicator, PeriodColumnsLayout layout) {
    assertTrue(indicator.isDerived());
    assertEquals(UncertaintyMethod.COUNTED_EVENTS, indicator.uncertainty().method());
    assertEquals(layout.per(), indicator.uncertainty().per().orElseThrow());
    assertTrue(indicator.uncertainty().text().contains("usual residents of Census 2021"));
    assertTrue(indicator.uncertainty().text().contains("no sampling error"));
    assertTrue(indicator.terms().contains("counted-events"));
  }

  /** What is derived from counts says so, and how, and has its interval from those counts. */
  private void checkCounted(Counts counts) {
    for (Counts.CountedIndicator counted : counts.indicators()) {
      Indicator indicator = catalogue.get(counted.indicator());
      indicator.getGroup(counted.group());
      assertEquals(UncertaintyMethod.COUNTED, indicator.uncertainty().method());
      assertEquals("Derived from published counts", indicator.derivation().orElseThrow().summary());
      assertTrue(indicator.derivation().orElseThrow().formula().contains("÷"));
      assertEquals(indicator.decimals(), counted.decimals());
    }
  }

  @Test
  void censusFiguresSayWhomTheyAreOfAndWhatWasDoneToThem() {
    Indicator rate = catalogue.get("census-unemployment-rate");
    assertTrue(rate.sentenceName().endsWith("(16 and over, Census 2021)"));
    assertTrue(rate.uncertainty().text().startsWith("Counted; expected to vary by chance between"));
    assertTrue(rate.uncertainty().text().contains("so that nobody can be recognised"));
    assertTrue(rate.caveats().stream().anyMatch(caveat -> caveat.contains("furlough")));
    assertTrue(rate.caveats().stream().anyMatch(caveat -> caveat.contains("Full-time students")));
    assertEquals(
        List.of(Measure.RATE, Measure.CHANGE),
        catalogue.get("census-ethnic-composition").measures());
  }

  @Test
  void employmentIsComparedWithWhite() {
    Indicator employment = catalogue.get("employment-rate");
    assertEquals(List.of(Measure.values()), employment.measures());
    assertEquals("ethnic-minority", employment.startGroup().id());
    assertEquals("white", employment.getGroup("white").shortSentenceName());
    assertTrue(employment.caveats().get(0).contains("few hundred people"));
  }

  @Test
  void indicesHaveNoGapAndSayWhyTheyHaveNoInterval() {
    Indicator decile = catalogue.get("imd-2019-decile");
    assertEquals(List.of(Measure.RATE), decile.measures());
    assertTrue(
        decile.noChange().orElseThrow().contains("two editions cannot be compared"),
        "editions of the Indices are not compared");
    assertEquals(UncertaintyMethod.NOT_SAMPLED, decile.uncertainty().method());
    assertEquals(32844, catalogue.get("crime-2019-rank").upperBound());
    assertEquals(33755, catalogue.get("imd-2025-average-rank").upperBound());
    assertEquals("percent", catalogue.get("income-2025-score").unit().id());
  }

  @Test
  void everyTermIsExplainedAndEveryExplanationIsOneSentenceOrMore() {
    Glossary glossary = Glossary.bundled();
    for (Indicator indicator : catalogue.list()) {
      indicator.terms().forEach(glossary::get);
    }
    for (Term term : glossary.list()) {
      assertFalse(term.definition().contains("  "), term.id());
    }
  }

  @Test
  void aTermOrGroupThatDoesNotExistIsAFault() {
    String text =
        org.parityatlas.data.yaml.Resources.text("org/parityatlas/data/indicator/employment.yaml");
    assertFault(text.replace("- likely-range", "- likely-rang"), "likely-rang");
    assertFault(text.replace("referenceGroup: white", "referenceGroup: whit"), "whit");
    assertFault(text.replace("polarity: higher-is-better", "polarity: up"), "polarity");
    assertFault(text.replace("unit: percent", "unit: per-mille"), "per-mille");
    assertFault(text, "there twice");
  }

  private static void assertFault(String text, String part) {
    IndicatorCatalogue fresh = IndicatorCatalogue.bundled();
    String renamed =
        part.equals("there twice") ? text : text.replace("id: employment-rate", "id: other-rate");
    SourceFormatException fault =
        assertThrows(SourceFormatException.class, () -> fresh.read("mine.yaml", renamed));
    assertTrue(fault.getMessage().contains(part), fault.getMessage());
    assertTrue(fault.file().startsWith("mine.yaml"), fault.file());
  }
}
