package org.parityatlas.data.library;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.parityatlas.boundaries.Level;
import org.parityatlas.data.Mirror;
import org.parityatlas.data.reader.Figure;
import org.parityatlas.data.reader.Marker;
import org.parityatlas.data.reader.Observation;

/**
 * Makes the tables of the embedded default from the published workbooks. Run by hand when a source
 * is revised (data/README.md says how); a test holds the committed tables against the workbooks.
 */
public final class DefaultFigures {
  static final Set<String> GROUPS = Set.of("white", "ethnic-minority");
  static final Set<String> OTHER_AREAS = Set.of("E13000001", "E13000002", "E12000007", "E92000001");

  private static final Path FOLDER = Path.of("src/main/resources/org/parityatlas/data/default");
  private static final String COLUMNS =
      "indicator,group,period,code,name,value,marker,half_width,interval_marker,"
          + "numerator,numerator_marker,denominator,denominator_marker\n";

  private DefaultFigures() {}

  public static void main(String[] args) throws IOException {
    write("borough-figures.csv", employmentNotes(), employment());
    write("borough-deprivation.csv", deprivationNotes(), deprivation());
    writeAreas();
  }

  /** Every second year from 2004 to 2020, two groups, boroughs and the areas around them. */
  static List<Observation> employment() {
    return Mirror.read("employment-by-ethnicity").stream()
        .filter(o -> GROUPS.contains(o.series().group()))
        .filter(o -> Integer.parseInt(o.series().period()) % 2 == 0)
        .filter(o -> o.areaCode().startsWith("E09") || OTHER_AREAS.contains(o.areaCode()))
        .sorted(ORDER)
        .toList();
  }

  static List<Observation> deprivation() {
    return Mirror.read("deprivation-2019-london").stream()
        .filter(o -> o.series().indicator().equals("imd-2019-average-score"))
        .sorted(ORDER)
        .toList();
  }

  private static final Comparator<Observation> ORDER =
      Comparator.<Observation, String>comparing(o -> o.series().period())
          .thenComparing(o -> o.series().group())
          .thenComparing(Observation::areaCode);

  private static String employmentNotes() {
    return """
        # Employment rate of people aged 16 to 64, with the published half-width of its 95% interval.
        # Source: Office for National Statistics, Annual Population Survey; published by the Greater
        # London Authority on the London Datastore, "Employment Rates by Ethnicity", May 2021.
        # Open Government Licence v3.0. A selection of the published figures, none of them changed.
        """;
  }

  private static String deprivationNotes() {
    return """
        # Average score of the Index of Multiple Deprivation 2019.
        # Source: Ministry of Housing, Communities and Local Government, English Indices of
        # Deprivation 2019; published for London by the Greater London Authority.
        # Open Government Licence v3.0. A selection of the published figures, none of them changed.
        """;
  }

  private static void write(String file, String notes, List<Observation> rows) throws IOException {
    StringBuilder csv = new StringBuilder(notes).append(COLUMNS);
    for (Observation o : rows) {
      csv.append(o.series().indicator())
          .append(',')
          .append(o.series().group())
          .append(',')
          .append(o.series().period())
          .append(',')
          .append(o.areaCode())
          .append(',')
          .append(o.areaName())
          .append(',')
          .append(cells(o.value()))
          .append(',')
          .append(number(o.halfWidth()))
          .append(',')
          .append(intervalMarker(o))
          .append(',')
          .append(cells(o.numerator()))
          .append(',')
          .append(cells(o.denominator()))
          .append('\n');
    }
    Files.writeString(FOLDER.resolve(file), csv);
  }

  private static void writeAreas() throws IOException {
    TreeMap<String, String> areas = new TreeMap<>();
    employment().stream()
        .filter(o -> Set.of(Level.LAD, Level.SUBREGION).contains(o.series().geography().level()))
        .forEach(o -> areas.put(o.areaCode(), o.areaName()));
    StringBuilder csv =
        new StringBuilder("code,name,region_code,region_name,country_code,country_name\n");
    areas.forEach(
        (code, name) ->
            csv.append("%s,%s,E12000007,London,E92000001,England\n".formatted(code, name)));
    Files.writeString(FOLDER.resolve("areas.csv"), csv);
  }

  private static String cells(Figure figure) {
    return number(figure.value()) + "," + (figure.marker() == null ? "" : figure.marker().id());
  }

  private static String intervalMarker(Observation o) {
    if (o.intervalMarker() != null) {
      return o.intervalMarker().id();
    }
    return o.halfWidth() == null ? Marker.NOT_APPLICABLE.id() : "";
  }

  private static String number(Double number) {
    return number == null ? "" : BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
  }
}
