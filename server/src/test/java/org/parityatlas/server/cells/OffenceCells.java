package org.parityatlas.server.cells;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Offences the Metropolitan Police recorded, by month, kind and borough; a year of them is served
 * for each 1,000 residents that the census counted. How sure such a rate is the file does not say.
 */
final class OffenceCells implements OfficialCells {
  private static final String ALL = "";
  private static final List<String> MONTHS =
      IntStream.range(0, 24)
          .mapToObj(i -> YearMonth.of(2022, 2).plusMonths(i))
          .map(DateTimeFormatter.ofPattern("yyyyMM")::format)
          .toList();

  /** The kinds of offence by the indicator that counts them. */
  private static final Map<String, String> KINDS =
      Map.ofEntries(
          Map.entry("offences-rate", ALL),
          Map.entry("offences-violence-rate", "Violence Against the Person"),
          Map.entry("offences-sexual-rate", "Sexual Offences"),
          Map.entry("offences-robbery-rate", "Robbery"),
          Map.entry("offences-burglary-rate", "Burglary"),
          Map.entry("offences-theft-rate", "Theft"),
          Map.entry("offences-vehicle-rate", "Vehicle Offences"),
          Map.entry("offences-arson-and-damage-rate", "Arson and Criminal Damage"),
          Map.entry("offences-drugs-rate", "Drug Offences"),
          Map.entry("offences-weapons-rate", "Possession of Weapons"),
          Map.entry("offences-public-order-rate", "Public Order Offences"),
          Map.entry("offences-miscellaneous-rate", "Miscellaneous Crimes Against Society"));

  private final List<NamedCsvRecord> rows = OfficialText.rows("MPS_borough_FEB2022-FEB2024.csv");
  private final Map<String, Long> residents = CensusFiles.residentsByName();
  private final Map<String, String> codes = CensusFiles.codesByName();
  private final List<String> indicators = KINDS.keySet().stream().sorted().toList();
  private final List<String> boroughs =
      rows.stream()
          .map(row -> row.getField("LookUp_BoroughName"))
          .filter(name -> !name.equals("London Heathrow and London City Airports"))
          .distinct()
          .toList();

  @Override
  public String dataset() {
    return "recorded-offences-london";
  }

  @Override
  public int size() {
    return boroughs.size() * indicators.size() * 2;
  }

  @Override
  public Cell get(int place) {
    int year = place % 2;
    String indicator = indicators.get(place / 2 % indicators.size());
    String borough = boroughs.get(place / 2 / indicators.size());
    long offences = count(borough, KINDS.get(indicator), MONTHS.subList(12 * year, 12 * year + 12));
    return new Cell(
        borough,
        indicator,
        null,
        2022 + year + "-02/P1Y",
        null,
        codes.get(borough),
        Cell.rate(1_000, offences, residents.get(borough)),
        null,
        Cell.Figure.of(offences),
        Cell.Figure.of(residents.get(borough)));
  }

  private long count(String borough, String kind, List<String> months) {
    return rows.stream()
        .filter(row -> row.getField("LookUp_BoroughName").equals(borough))
        .filter(row -> kind.equals(ALL) || row.getField("MajorText").equals(kind))
        .flatMap(row -> months.stream().map(row::getField))
        .mapToLong(Long::parseLong)
        .sum();
  }
}
