package org.parityatlas.boundaries;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Finds out which columns of a boundary file hold its areas' codes and names, and with that the
 * file's level and vintage.
 *
 * <p>A file often carries the codes of the larger areas that its own lie in. The finest level most
 * of whose codes belong to it, by their prefix, is the file's own.
 */
final class ColumnRecognition {
  /** Code columns whose name tells no level: it is then taken from the codes alone. */
  private static final Set<String> PLAIN_CODE = caseless("GSS_CODE", "GSSCODE", "AREACD", "CODE");

  private static final Set<String> PLAIN_NAME = caseless("NAME", "AREANM");

  /** Finest first. */
  private static final List<Level> BY_FINENESS =
      List.of(
          Level.LSOA,
          Level.MSOA,
          Level.LAD,
          Level.COUNTY,
          Level.COMBINED_AUTHORITY,
          Level.SUBREGION,
          Level.REGION,
          Level.COUNTRY);

  /** What was found; a vintage of 0 means that neither the file nor the options tell it. */
  record Found(BoundaryColumns columns, Level level, int vintage) {}

  private record Candidate(String column, Level level) {}

  private final String file;
  private final List<String> columns;
  private final BoundaryOptions options;
  private final List<Map<String, String>> sample;

  /**
   * @param columns the file's text columns, in its order
   * @param sample some of its rows, by column
   */
  ColumnRecognition(
      String file,
      List<String> columns,
      BoundaryOptions options,
      List<Map<String, String>> sample) {
    this.file = file;
    this.columns = columns;
    this.options = options;
    this.sample = sample;
  }

  Found find() {
    Candidate own = options.codeColumn().isPresent() ? given() : finest();
    Optional<OnsColumn> ons = OnsColumn.find(own.column);
    String name =
        options
            .nameColumn()
            .map(this::get)
            .or(() -> ons.flatMap(column -> companion(column, OnsColumn.Content.NAME)))
            .or(() -> columns.stream().filter(PLAIN_NAME::contains).findFirst())
            .orElseThrow(() -> fault("no column of names that go with " + own.column));
    Optional<String> welshName =
        options
            .welshNameColumn()
            .map(this::get)
            .or(() -> ons.flatMap(column -> companion(column, OnsColumn.Content.WELSH_NAME)));
    return new Found(
        new BoundaryColumns(own.column, name, welshName), own.level, vintage(own, ons));
  }

  private int vintage(Candidate own, Optional<OnsColumn> ons) {
    int year = ons.isPresent() ? ons.get().year().orElse(0) : 0;
    int vintage = options.vintage().orElse(year);
    if (vintage == 0 && own.level.isVintaged()) {
      throw new SourceFormatException(
          file,
          null,
          own.column,
          "nothing tells which year's "
              + own.level.id()
              + " boundaries these are; give the vintage");
    }
    return vintage;
  }

  private Candidate given() {
    String column = get(options.codeColumn().get());
    return new Candidate(column, options.level().orElseGet(() -> levelOf(column)));
  }

  private Candidate finest() {
    List<Candidate> candidates = new ArrayList<>();
    for (String column : columns) {
      boolean isOnsCode =
          OnsColumn.find(column)
              .filter(ons -> ons.content() == OnsColumn.Content.CODE)
              .filter(ons -> mostOftenIn(column).filter(ons.level()::equals).isPresent())
              .isPresent();
      if (isOnsCode || PLAIN_CODE.contains(column)) {
        mostOftenIn(column).ifPresent(level -> candidates.add(new Candidate(column, level)));
      }
    }
    return candidates.stream()
        .filter(candidate -> options.level().map(candidate.level::equals).orElse(true))
        .min(Comparator.comparingInt(candidate -> BY_FINENESS.indexOf(candidate.level)))
        .orElseThrow(
            () ->
                fault(
                    "no column of "
                        + options.level().map(level -> level.id() + " ").orElse("")
                        + "area codes, such as LSOA21CD, LAD23CD or GSS_CODE"));
  }

  private Level levelOf(String column) {
    return mostOftenIn(column)
        .orElseThrow(
            () ->
                new SourceFormatException(
                    file, null, column, "this column holds no area codes of a known level"));
  }

  /** The level that more than half of a column's codes belong to. */
  private Optional<Level> mostOftenIn(String column) {
    Map<Level, Integer> counts = new EnumMap<>(Level.class);
    for (Map<String, String> row : sample) {
      Level.findByCode(row.get(column)).ifPresent(level -> counts.merge(level, 1, Integer::sum));
    }
    return counts.entrySet().stream()
        .filter(entry -> 2 * entry.getValue() > sample.size())
        .map(Map.Entry::getKey)
        .findFirst();
  }

  private Optional<String> companion(OnsColumn code, OnsColumn.Content wanted) {
    return columns.stream()
        .filter(column -> OnsColumn.find(column).filter(c -> c.describes(code, wanted)).isPresent())
        .findFirst();
  }

  private String get(String wanted) {
    return columns.stream()
        .filter(wanted::equalsIgnoreCase)
        .findFirst()
        .orElseThrow(() -> fault("no column " + wanted));
  }

  private SourceFormatException fault(String missing) {
    return new SourceFormatException(
        file, "there is " + missing + "; its text columns are " + String.join(", ", columns));
  }

  private static Set<String> caseless(String... names) {
    return List.of(names).stream()
        .collect(Collectors.toCollection(() -> new TreeSet<>(String.CASE_INSENSITIVE_ORDER)));
  }
}
