package org.parityatlas.server.cells;

import static org.parityatlas.server.cells.IndicesColumns.after;
import static org.parityatlas.server.cells.IndicesColumns.before;
import static org.parityatlas.server.cells.IndicesColumns.columns;
import static org.parityatlas.server.cells.IndicesColumns.score;
import static org.parityatlas.server.cells.IndicesColumns.summary;
import static org.parityatlas.server.cells.IndicesColumns.text;

import java.util.ArrayList;
import java.util.List;
import org.parityatlas.server.cells.TableCells.Column;
import org.parityatlas.server.cells.TableCells.Part;

/** The Indices of Deprivation of 2025. */
final class IndicesOf2025 {
  private IndicesOf2025() {}

  static List<OfficialCells> open() {
    return List.of(areas2025(), districts2025(), childrenAndOlder2025());
  }

  private static TableCells areas2025() {
    List<Column> columns = new ArrayList<>();
    for (String domain :
        List.of(
            "IMD|imd",
            "Income|income",
            "Employment|employment",
            "Education|education",
            "Health|health",
            "Crime|crime",
            "Housing_and_Services|housing",
            "Environment|environment")) {
      String id = after(domain) + "-2025-";
      columns.add(score(before(domain) + "_score", id + "score"));
      columns.add(new Column(before(domain) + "_rank", id + "rank", 0, 1));
      columns.add(new Column(before(domain) + "_decile", id + "decile", 0, 1));
    }
    return new TableCells(
        "deprivation-2025",
        text("imd2025_england_lsoa21.csv.gz", "lsoa21_code", "lsoa-2021", "2025", columns));
  }

  private static TableCells districts2025() {
    List<Column> columns =
        new ArrayList<>(
            columns(
                """
                imd25_extent | imd-2025-extent | 1 | %
                imd25_local_concentration | imd-2025-local-concentration | 0
                income_scale | income-2025-scale | 0
                employment_scale | employment-2025-scale | 0
                """));
    for (String domain :
        List.of(
            "imd|imd",
            "income|income",
            "employment|employment",
            "education_skills_and_training|education",
            "health_deprivation_and_disability|health",
            "crime|crime",
            "barriers_to_housing_and_services|housing",
            "living_environment|environment")) {
      String header = before(domain) + "_";
      columns.addAll(
          summary(
              header + "average_score",
              header + "average_rank",
              header + "proportion_of_lso_as_in_most_deprived_10_percent_nationally",
              after(domain) + "-2025-"));
    }
    return new TableCells(
        "deprivation-2025-districts",
        text("imd2025_england_ltla24.csv", "ltla24_code", null, "2025", columns));
  }

  private static TableCells childrenAndOlder2025() {
    String sheet = "IoD2025 IDACI & IDAOPI";
    String fileName = "File_3_IoD2025_Supplementary_Indices_IDACI_and_IDAOPI.xlsx";
    return new TableCells(
        "deprivation-2025-children-and-older",
        new Part(
            OfficialSheets.table(
                OfficialSheets.open(fileName, List.of(sheet)).get(sheet), "LSOA code (2021)"),
            "LSOA code (2021)",
            "lsoa-2021",
            "2025",
            columns(
                """
                Income Deprivation Affecting Children Index (IDACI) Rank (where 1 is most deprived) | idaci-2025-rank | 0
                Income Deprivation Affecting Children Index (IDACI) Decile (where 1 is most deprived 10% of LSOAs) | idaci-2025-decile | 0
                Income Deprivation Affecting Older People (IDAOPI) Rank (where 1 is most deprived) | idaopi-2025-rank | 0
                Income Deprivation Affecting Older People (IDAOPI) Decile (where 1 is most deprived 10% of LSOAs) | idaopi-2025-decile | 0
                """),
            null));
  }
}
