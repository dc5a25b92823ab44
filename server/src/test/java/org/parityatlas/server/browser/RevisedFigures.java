package org.parityatlas.server.browser;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.parityatlas.server.importer.LoadRequest;

/**
 * A publisher that corrects: the figures that come with the product, of which each revision raises
 * Newham's rate of 2020 by a point and says so.
 */
final class RevisedFigures {
  private static final String PUBLISHED = "/org/parityatlas/data/default/borough-figures.csv";
  private static final String ROW = "employment-rate,ethnic-minority,2020,E09000025,Newham,";

  private static final String MANIFEST =
      """
      id: revised-borough-figures
      kind: dataset
      supersedes: [default-borough-figures]
      publication:
        title: "Employment rates by ethnicity, revised"
        publisher: Office for National Statistics
        landingPage: https://data.london.gov.uk/dataset/employment-rates-by-ethnicity
        licence: Open Government Licence v3.0
        licenceUrl: https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/
        attribution: "Source: Office for National Statistics, Annual Population Survey"
        published: "2021-05"
        corrections: [%s]
      location:
        mirrorPath: borough-figures.csv
      registers: [country, region, subregion]
      layout:
        kind: long
        markers: {suppressed: suppressed, unreliable: unreliable, low: low, missing: missing, not-applicable: not-applicable}
      """;

  private final Path folder;
  private final List<String> lines;

  RevisedFigures(Path folder) {
    this.folder = folder;
    try (InputStream in = RevisedFigures.class.getResourceAsStream(PUBLISHED)) {
      lines = new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What a revision says that it corrects. */
  static String correction(int revision) {
    return "Newham in 2020 was published " + revision + " points too low.";
  }

  /** Writes a revision, and gives what loads it. */
  LoadRequest revise(int revision) {
    String corrections =
        IntStream.rangeClosed(1, revision)
            .mapToObj(
                one -> "{published: \"2022-01-0%d\", text: \"%s\"}".formatted(one, correction(one)))
            .collect(Collectors.joining(", "));
    List<String> revised =
        lines.stream().map(line -> line.startsWith(ROW) ? raised(line, revision) : line).toList();
    try {
      Files.writeString(
          folder.resolve("revised-borough-figures.yaml"), MANIFEST.formatted(corrections));
      Files.write(folder.resolve("borough-figures.csv"), revised);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new LoadRequest(
        Optional.of(folder),
        Optional.of(folder),
        List.of("revised-borough-figures"),
        false,
        false,
        false);
  }

  private static String raised(String line, int points) {
    String[] rest = line.substring(ROW.length()).split(",", 2);
    return ROW + (Double.parseDouble(rest[0]) + points) + "," + rest[1];
  }
}
