package org.parityatlas.server.cells;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.parityatlas.server.cells.CensusCells.Share;

/** Five tables of the Census of 2021: which categories stand for whom. */
final class CensusFiles {
  private static final String ETHNIC_LAD = "TS021-2021-1_ethnic.csv";

  /** The five broad groups of TS021. */
  private static final Map<String, String> BROAD =
      Map.of(
          "asian", "Asian, Asian British or Asian Welsh",
          "black", "Black, Black British, Black Welsh, Caribbean or African",
          "mixed", "Mixed or Multiple ethnic groups",
          "white", "White",
          "other", "Other ethnic group");

  /** The groups that are asked for, in the order of their numbers in TS021, from 1. */
  private static final List<String> DETAILED =
      List.of(
          "bangladeshi:Asian, Asian British or Asian Welsh: Bangladeshi",
          "chinese:Asian, Asian British or Asian Welsh: Chinese",
          "indian:Asian, Asian British or Asian Welsh: Indian",
          "pakistani:Asian, Asian British or Asian Welsh: Pakistani",
          "other-asian:Asian, Asian British or Asian Welsh: Other Asian",
          "african:Black, Black British, Black Welsh, Caribbean or African: African",
          "caribbean:Black, Black British, Black Welsh, Caribbean or African: Caribbean",
          "other-black:Black, Black British, Black Welsh, Caribbean or African: Other Black",
          "white-and-asian:Mixed or Multiple ethnic groups: White and Asian",
          "white-and-black-african:Mixed or Multiple ethnic groups: White and Black African",
          "white-and-black-caribbean:Mixed or Multiple ethnic groups: White and Black Caribbean",
          "other-mixed:Mixed or Multiple ethnic groups: Other Mixed or Multiple ethnic groups",
          "white-british:White: English, Welsh, Scottish, Northern Irish or British",
          "white-irish:White: Irish",
          "gypsy-or-irish-traveller:White: Gypsy or Irish Traveller",
          "roma:White: Roma",
          "other-white:White: Other White",
          "arab:Other ethnic group: Arab",
          "any-other:Other ethnic group: Any other ethnic group");

  private CensusFiles() {}

  static List<CensusCells> open() {
    return List.of(
        economicActivityOfDistricts(),
        economicActivityOfSmallAreas(),
        ethnicGroupsOfDistricts(),
        ethnicGroupsOfMiddleAreas(),
        ethnicGroupsOfSmallAreas());
  }

  /** Everybody the census counted in a district, by the district's name. */
  static Map<String, Long> residentsByName() {
    Map<String, Long> residents = new LinkedHashMap<>();
    for (NamedCsvRecord row : OfficialText.rows(ETHNIC_LAD)) {
      residents.merge(
          row.getField("Lower Tier Local Authorities"),
          Long.valueOf(row.getField("Observation")),
          Long::sum);
    }
    return residents;
  }

  /** The code of a district by its name. */
  static Map<String, String> codesByName() {
    Map<String, String> codes = new LinkedHashMap<>();
    for (NamedCsvRecord row : OfficialText.rows(ETHNIC_LAD)) {
      codes.put(
          row.getField("Lower Tier Local Authorities"),
          row.getField("Lower Tier Local Authorities Code"));
    }
    return codes;
  }

  /** 1–6 and, of full-time students, 8–13 work; 7 and 14 look for work; 15–19 do neither. */
  private static CensusCells economicActivityOfDistricts() {
    List<String> working =
        IntStream.rangeClosed(1, 13).filter(i -> i != 7).mapToObj(Integer::toString).toList();
    List<String> unemployed = List.of("7", "14");
    List<String> inactive = List.of("15", "16", "17", "18", "19");
    return new CensusCells(
        "census-2021-economic-activity-lad",
        null,
        byRow(
            "TS066-2021-1_ecoActivity.csv",
            "Lower Tier Local Authorities Code",
            "Economic activity status (20 categories) Code",
            "Observation"),
        economicShares(working, unemployed, inactive));
  }

  private static CensusCells economicActivityOfSmallAreas() {
    Map<String, Map<String, Long>> counts =
        byColumn(
            "TS066-lsoa-collapsed5.csv.gz",
            "code",
            List.of("Employed", "Unemployed", "Students (inactive)", "Retired", "Other inactive"));
    return new CensusCells(
        "census-2021-economic-activity-lsoa",
        "lsoa-2021",
        counts,
        economicShares(
            List.of("Employed"),
            List.of("Unemployed"),
            List.of("Students (inactive)", "Retired", "Other inactive")));
  }

  private static List<Share> economicShares(
      List<String> working, List<String> unemployed, List<String> inactive) {
    List<String> active = joined(working, unemployed);
    List<String> everybody = joined(active, inactive);
    return List.of(
        new Share("census-employment-rate", null, working, everybody),
        new Share("census-unemployment-rate", null, unemployed, active),
        new Share("census-inactivity-rate", null, inactive, everybody));
  }

  private static List<String> joined(List<String> one, List<String> other) {
    return Stream.concat(one.stream(), other.stream()).toList();
  }

  private static CensusCells ethnicGroupsOfDistricts() {
    List<String> everybody = DETAILED.stream().map(CensusFiles::label).toList();
    List<Share> shares = new ArrayList<>();
    BROAD.forEach(
        (group, name) ->
            shares.add(
                new Share(
                    "census-ethnic-composition",
                    group,
                    everybody.stream().filter(label -> label.startsWith(name + ":")).toList(),
                    everybody)));
    for (String one : DETAILED) {
      shares.add(detailed(one, List.of(label(one)), everybody));
    }
    return new CensusCells(
        "census-2021-ethnic-group-lad",
        null,
        byRow(
            ETHNIC_LAD,
            "Lower Tier Local Authorities Code",
            "Ethnic group (20 categories)",
            "Observation"),
        shares);
  }

  /** This table states the five groups and the total itself. */
  private static CensusCells ethnicGroupsOfMiddleAreas() {
    String before = "Ethnic group: ";
    List<String> everybody = List.of(before + "Total: All usual residents");
    List<Share> shares = new ArrayList<>();
    BROAD.forEach(
        (group, name) ->
            shares.add(
                new Share("census-ethnic-composition", group, List.of(before + name), everybody)));
    for (String one : DETAILED) {
      shares.add(detailed(one, List.of(before + label(one)), everybody));
    }
    List<String> columns = shares.stream().flatMap(share -> share.numerator().stream()).toList();
    return new CensusCells(
        "census-2021-ethnic-group-msoa",
        "msoa-2021",
        byColumn("census2021-ts021-msoa.csv", "geography code", joined(columns, everybody)),
        shares);
  }

  private static CensusCells ethnicGroupsOfSmallAreas() {
    List<String> everybody = List.of("total");
    List<Share> shares = new ArrayList<>();
    BROAD.forEach(
        (group, name) ->
            shares.add(new Share("census-ethnic-composition", group, List.of(name), everybody)));
    Map<String, Map<String, Long>> counts =
        byRow("ethnicity21_lsoa21.csv.gz", "lsoa21_code", "ethnic_group", "n");
    for (NamedCsvRecord row : OfficialText.rows("ethnicity21_lsoa21.csv.gz")) {
      counts
          .get(row.getField("lsoa21_code"))
          .put("total", Long.valueOf(row.getField("total_residents")));
    }
    return new CensusCells("census-2021-ethnic-group-lsoa", "lsoa-2021", counts, shares);
  }

  private static Share detailed(String one, List<String> numerator, List<String> denominator) {
    return new Share(
        "census-ethnic-composition-detailed",
        one.substring(0, one.indexOf(':')),
        numerator,
        denominator);
  }

  private static String label(String one) {
    return one.substring(one.indexOf(':') + 1);
  }

  private static Map<String, Map<String, Long>> byRow(
      String fileName, String code, String category, String count) {
    Map<String, Map<String, Long>> counts = new LinkedHashMap<>();
    for (NamedCsvRecord row : OfficialText.rows(fileName)) {
      counts
          .computeIfAbsent(row.getField(code), any -> new LinkedHashMap<>())
          .put(row.getField(category), Long.valueOf(row.getField(count)));
    }
    return counts;
  }

  private static Map<String, Map<String, Long>> byColumn(
      String fileName, String code, List<String> columns) {
    Map<String, Map<String, Long>> counts = new LinkedHashMap<>();
    for (NamedCsvRecord row : OfficialText.rows(fileName)) {
      Map<String, Long> ofArea = new LinkedHashMap<>();
      columns.forEach(column -> ofArea.put(column, Long.valueOf(row.getField(column))));
      counts.put(row.getField(code), ofArea);
    }
    return counts;
  }
}
