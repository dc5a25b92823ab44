package org.parityatlas.server.cells;

import static org.parityatlas.server.cells.IndicesColumns.after;
import static org.parityatlas.server.cells.IndicesColumns.before;
import static org.parityatlas.server.cells.IndicesColumns.columns;
import static org.parityatlas.server.cells.IndicesColumns.isShare;
import static org.parityatlas.server.cells.IndicesColumns.summary;
import static org.parityatlas.server.cells.IndicesColumns.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.parityatlas.server.cells.TableCells.Column;
import org.parityatlas.server.cells.TableCells.Part;

/** The Indices of Deprivation of 2019: three CSV files, and London's workbook. */
final class IndicesOf2019 {
  private static final String LSOA_2011 = "LSOA code (2011)";
  private static final String BOROUGH = "Local Authority District code (2019)";
  private static final List<String> SHEETS =
      List.of(
          "IMD 2019",
          "Sub domains",
          "IDACI and IDAOPI",
          "Borough summary measures",
          "Borough domain summaries",
          "Borough IDACI IDAOPI",
          "Underlying indicators");

  private final Map<String, List<List<String>>> london =
      OfficialSheets.open("ID 2019 for London.xlsx", SHEETS);

  private IndicesOf2019() {}

  static List<OfficialCells> open() {
    IndicesOf2019 files = new IndicesOf2019();
    return List.of(
        files.london2019(),
        files.subDomains2019(),
        files.childrenAndOlder2019(),
        files.boroughDomains2019(),
        files.underlying2019(),
        ranks2019(),
        domains2019(),
        populations2019());
  }

  private TableCells london2019() {
    return new TableCells(
        "deprivation-2019-london",
        sheet(
            "IMD 2019",
            LSOA_2011,
            """
            Index of Multiple Deprivation (IMD) Score | imd-2019-score | 3
            Income Score (rate) | income-2019-score | 1 | %
            Employment Score (rate) | employment-2019-score | 1 | %
            Education, Skills and Training Score | education-2019-score | 3
            Health Deprivation and Disability Score | health-2019-score | 3
            Crime Score | crime-2019-score | 3
            Barriers to Housing and Services Score | housing-2019-score | 3
            Living Environment Score | environment-2019-score | 3
            """),
        sheet(
            "Borough summary measures",
            BOROUGH,
            """
            IMD - Average score | imd-2019-average-score | 3
            IMD - Average rank | imd-2019-average-rank | 0
            IMD - Proportion of LSOAs in most deprived 10% nationally | imd-2019-most-deprived-tenth | 1 | %
            IMD 2019 - Extent | imd-2019-extent | 1 | %
            IMD 2019 - Local concentration | imd-2019-local-concentration | 0
            """));
  }

  private TableCells subDomains2019() {
    String rank = "Rank (where 1 is most deprived)";
    String decile = "Decile (where 1 is most deprived 10% of LSOAs)";
    List<Column> columns = new ArrayList<>();
    for (String part :
        List.of(
            "Children and Young People|children-young-people",
            "Adult Skills|adult-skills",
            "Geographical Barriers|geographical-barriers",
            "Wider Barriers|wider-barriers",
            "Indoors|indoors",
            "Outdoors|outdoors")) {
      String header = before(part) + " Sub-domain ";
      String id = after(part) + "-2019-";
      // Of adult skills the score is the share of the adults without them.
      boolean share = after(part).equals("adult-skills");
      columns.add(new Column(header + "Score", id + "score", share ? 1 : 3, share ? 100 : 1));
      columns.add(new Column(header + rank, id + "rank", 0, 1));
      columns.add(new Column(header + decile, id + "decile", 0, 1));
    }
    return new TableCells(
        "deprivation-2019-sub-domains-london", sheet("Sub domains", LSOA_2011, columns, null));
  }

  private TableCells childrenAndOlder2019() {
    return new TableCells(
        "deprivation-2019-children-and-older-london",
        sheet(
            "IDACI and IDAOPI",
            LSOA_2011,
            """
            Income Deprivation Affecting Children Index (IDACI) Score (rate) | idaci-2019-score | 1 | %
            Income Deprivation Affecting Children Index (IDACI) Rank (where 1 is most deprived) | idaci-2019-rank | 0
            Income Deprivation Affecting Children Index (IDACI) Decile (where 1 is most deprived 10% of LSOAs) | idaci-2019-decile | 0
            Income Deprivation Affecting Older People (IDAOPI) Score (rate) | idaopi-2019-score | 1 | %
            Income Deprivation Affecting Older People (IDAOPI) Rank (where 1 is most deprived) | idaopi-2019-rank | 0
            Income Deprivation Affecting Older People (IDAOPI) Decile (where 1 is most deprived 10% of LSOAs) | idaopi-2019-decile | 0
            """),
        sheet(
            "Borough IDACI IDAOPI",
            BOROUGH,
            """
            IDACI - Average score | idaci-2019-average-score | 1 | %
            IDACI - Average rank | idaci-2019-average-rank | 0
            IDACI - Proportion of LSOAs in most deprived 10% nationally | idaci-2019-most-deprived-tenth | 1 | %
            IDAOPI - Average score | idaopi-2019-average-score | 1 | %
            IDAOPI - Average rank | idaopi-2019-average-rank | 0
            IDAOPI - Proportion of LSOAs in most deprived 10% nationally | idaopi-2019-most-deprived-tenth | 1 | %
            """));
  }

  private TableCells boroughDomains2019() {
    List<Column> columns = new ArrayList<>();
    for (String domain :
        List.of(
            "Income|income",
            "Employment|employment",
            "Education, Skills and Training|education",
            "Health Deprivation and Disability|health",
            "Crime|crime",
            "Barriers to Housing and Services|housing",
            "Living Environment|environment")) {
      String header = before(domain) + " - ";
      String id = after(domain) + "-2019-";
      columns.addAll(
          summary(
              header + "Average score",
              header + "Average rank",
              header + "Proportion of LSOAs in most deprived 10% nationally",
              id));
      if (isShare(id)) {
        columns.add(new Column(header + "Scale", id + "scale", 0, 1));
      }
    }
    return new TableCells(
        "deprivation-2019-borough-domains",
        sheet("Borough domain summaries", BOROUGH, columns, null));
  }

  /** Empty is a share of fewer than 23 young people, which is withheld. */
  private TableCells underlying2019() {
    List<Column> columns =
        columns(
            """
            Staying on in education post 16 indicator | staying-on-indices-2019 | 1 | %
            Entry to higher education indicator | higher-education-indices-2019 | 1 | %
            Years of potential life lost indicator | life-lost-indices-2019 | 1
            Comparative illness and disability ratio indicator | illness-and-disability-indices-2019 | 1
            Acute morbidity indicator | acute-morbidity-indices-2019 | 1
            Mood and anxiety disorders indicator | mood-and-anxiety-indices-2019 | 2
            Road distance to a post office indicator (km) | post-office-indices-2019 | 1
            Road distance to a primary school indicator (km) | primary-school-indices-2019 | 1
            Road distance to general store or supermarket indicator (km) | food-shop-indices-2019 | 1
            Road distance to a GP surgery indicator (km) | gp-surgery-indices-2019 | 1
            Household overcrowding indicator | overcrowding-indices-2019 | 1 | %
            Housing affordability indicator | housing-affordability-indices-2019 | 2
            Housing in poor condition indicator | poor-housing-indices-2019 | 1 | %
            Houses without central heating indicator | no-central-heating-indices-2019 | 1 | %
            Air quality indicator | air-quality-indices-2019 | 2
            """);
    return new TableCells(
        "deprivation-2019-underlying-london",
        sheet("Underlying indicators", LSOA_2011, columns, "low"));
  }

  private static TableCells ranks2019() {
    return new TableCells(
        "deprivation-2019-ranks",
        text(
            "File_1_-_IMD2019_Index_of_Multiple_Deprivation.csv.gz",
            LSOA_2011,
            "lsoa-2011",
            "2019",
            columns(
                """
                Index of Multiple Deprivation (IMD) Rank | imd-2019-rank | 0
                Index of Multiple Deprivation (IMD) Decile | imd-2019-decile | 0
                """)));
  }

  private static TableCells domains2019() {
    List<Column> columns = new ArrayList<>();
    for (String domain :
        List.of(
            "Income|income",
            "Employment|employment",
            "Education, Skills and Training|education",
            "Health Deprivation and Disability|health",
            "Crime|crime",
            "Barriers to Housing and Services|housing",
            "Living Environment|environment")) {
      String id = after(domain) + "-2019-";
      columns.add(
          new Column(before(domain) + " Rank (where 1 is most deprived)", id + "rank", 0, 1));
      columns.add(
          new Column(
              before(domain) + " Decile (where 1 is most deprived 10% of LSOAs)",
              id + "decile",
              0,
              1));
    }
    return new TableCells(
        "deprivation-2019-domains",
        text(
            "File_2_-_IoD2019_Domains_of_Deprivation.csv.gz",
            LSOA_2011,
            "lsoa-2011",
            "2019",
            columns));
  }

  private static TableCells populations2019() {
    return new TableCells(
        "deprivation-2019-populations",
        text(
            "File_6_-_IoD2019_Population_Denominators.csv.gz",
            LSOA_2011,
            "lsoa-2011",
            "2015",
            columns(
                """
                Total population: mid 2015 (excluding prisoners) | indices-2019-population-everyone | 0
                Dependent Children aged 0-15: mid 2015 (excluding prisoners) | indices-2019-population-0-to-15 | 0
                Population aged 16-59: mid 2015 (excluding prisoners) | indices-2019-population-16-to-59 | 0
                Older population aged 60 and over: mid 2015 (excluding prisoners) | indices-2019-population-60-and-over | 0
                Working age population 18-59/64: for use with Employment Deprivation Domain (excluding prisoners) | indices-2019-population-working-age | 0
                """)));
  }

  private Part sheet(String name, String codeHeader, String lines) {
    return sheet(name, codeHeader, columns(lines), null);
  }

  private Part sheet(String name, String codeHeader, List<Column> columns, String empty) {
    String geography = codeHeader.equals(LSOA_2011) ? "lsoa-2011" : null;
    return new Part(
        OfficialSheets.table(london.get(name), codeHeader),
        codeHeader,
        geography,
        "2019",
        columns,
        empty);
  }
}
