package org.parityatlas.server.release;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.parityatlas.server.importer.LoadRequest;

/**
 * A publisher that revises: the official claimant counts of London, with every figure raised by 0.1
 * times the number of the revision, and London's boroughs drawn by turns as the ONS and as the GLA
 * draws them. So whatever a release of one revision says differs in every figure from the next.
 */
final class RevisedSources {
  static final String INDICATOR = "claimant-count-rate";

  /** The set that is drawn in another way by each revision. */
  static final String REDRAWN = "boroughs-redrawn";

  static final List<String> DRAWN_BY_TURNS = List.of("lad-2022-london", "lad-gla");

  private static final String FIGURES = "indicators/claimant-count.csv";
  private static final List<String> FILES =
      List.of(
          "boundaries/london-2021-lad22-gen20.zip", "boundaries/London_Borough_Excluding_MHW.zip");

  private static final List<String> COLUMNS =
      List.of(
          "{codeColumn: LAD22CD, nameColumn: LAD22NM}",
          "{codeColumn: GSS_CODE, nameColumn: NAME, level: lad, vintage: 2011}");

  /** Code, what lies between, year, the rest of the period, figure to one decimal, the rest. */
  private static final Pattern ROW =
      Pattern.compile("^(\\w+)(,.*,)(\\d{4})(-01-01/P1Y,)(\\d+)(?:\\.(\\d))?(,Percentage,.*)$");

  private record Row(String code, String year, int tenths, Matcher text) {}

  private final Path mirror;
  private final Path manifests;
  private final List<String> lines;
  private final Map<String, Integer> tenths = new HashMap<>();

  /**
   * @param official the mirror to take the official files from
   * @param folder an empty folder to revise in
   */
  RevisedSources(Path official, Path folder) throws IOException {
    mirror = folder.resolve("mirror");
    manifests = Files.createDirectories(folder.resolve("manifests"));
    Files.createDirectories(mirror.resolve("boundaries"));
    Files.createDirectories(mirror.resolve("indicators"));
    for (String file : FILES) {
      Files.createSymbolicLink(mirror.resolve(file), official.resolve(file).toAbsolutePath());
    }
    lines =
        Files.readAllLines(official.resolve(FIGURES)).stream()
            .filter(line -> line.contains("areacd") || line.startsWith("E09"))
            .toList();
    for (String line : lines) {
      Matcher row = ROW.matcher(line);
      if (row.matches()) {
        tenths.put(row.group(1) + "|" + row.group(3), tenths(row));
      }
    }
  }

  private static int tenths(Matcher row) {
    return 10 * Integer.parseInt(row.group(5))
        + (row.group(6) == null ? 0 : Integer.parseInt(row.group(6)));
  }

  /** The figure of an area in a year as a revision publishes it; empty where there is none. */
  Optional<Double> find(int revision, String code, String year) {
    return Optional.ofNullable(tenths.get(code + "|" + year))
        .map(official -> (official + revision) / 10.0);
  }

  /** Writes a revision, and gives what loads it. */
  LoadRequest revise(int revision) {
    List<String> revised = new ArrayList<>();
    for (String line : lines) {
      Matcher row = ROW.matcher(line);
      if (!row.matches()) {
        revised.add(line);
        continue;
      }
      int figure = tenths(row) + revision;
      revised.add(
          row.group(1)
              + row.group(2)
              + row.group(3)
              + row.group(4)
              + figure / 10
              + "."
              + figure % 10
              + row.group(7));
    }
    try {
      Files.write(mirror.resolve(FIGURES), revised);
      Files.writeString(manifests.resolve(REDRAWN + ".yaml"), manifest(revision % 2));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    List<String> ids = new ArrayList<>(DRAWN_BY_TURNS);
    ids.addAll(List.of(REDRAWN, "claimant-count"));
    return new LoadRequest(Optional.of(mirror), Optional.of(manifests), ids, false, false, false);
  }

  private static String manifest(int turn) {
    return """
        id: boroughs-redrawn
        kind: boundaries
        name: "London boroughs, redrawn"
        extent: london
        order: 95
        areaSingular: borough
        areaPlural: boroughs
        sourceToleranceMetres: 20
        tolerancesMetres: [20, 180]
        publication:
          title: "Boroughs of London"
          publisher: Office for National Statistics, Greater London Authority
          landingPage: https://geoportal.statistics.gov.uk/
          licence: Open Government Licence v3.0
          licenceUrl: https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/
          attribution: "Contains OS data © Crown copyright and database right."
          published: "2022"
        location:
          mirrorPath: %s
        options: %s
        """
        .formatted(FILES.get(turn), COLUMNS.get(turn));
  }
}
