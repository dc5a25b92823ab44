package org.parityatlas.data.statistics.deprivation;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.parityatlas.data.Mirror;
import org.parityatlas.data.reader.Observation;
import org.parityatlas.data.reader.Observations;

/** The published figures by small area. */
final class PublishedIndices {
  /** Small areas of England in 2019. */
  static final int AREAS = 32_844;

  private PublishedIndices() {}

  /** Values of an indicator by area code. */
  static Map<String, Double> values(Observations read, String indicator) {
    Map<String, Double> values = new HashMap<>();
    read.stream()
        .filter(o -> o.series().indicator().equals(indicator))
        .forEach((Observation o) -> values.put(o.areaCode(), o.value().value()));
    return values;
  }

  /** The same ranks with ties at the middle of the places they share: 2, 2 as 2.5, 2.5. */
  static Map<String, Double> middled(Map<String, Double> ranks) {
    Map<Double, Integer> times = new HashMap<>();
    ranks.values().forEach(rank -> times.merge(rank, 1, Integer::sum));
    Map<String, Double> middled = new HashMap<>();
    ranks.forEach((code, rank) -> middled.put(code, rank + (times.get(rank) - 1) / 2.0));
    return middled;
  }

  /** Published ranks of the domains by area code, ties in the middle. */
  static Map<String, Map<Domain, Double>> domainRanks(Observations read, String year) {
    Map<String, Map<Domain, Double>> ranks = new HashMap<>();
    for (Domain domain : Domain.values()) {
      middled(values(read, domain.id() + "-" + year + "-rank"))
          .forEach(
              (code, rank) ->
                  ranks.computeIfAbsent(code, c -> new EnumMap<>(Domain.class)).put(domain, rank));
    }
    return ranks;
  }

  /** District and residents of each small area, from the publisher's File 6. */
  record Residents(String district, double population) {}

  static Map<String, Residents> residents() {
    Map<String, Residents> residents = new HashMap<>();
    try (var in =
            new GZIPInputStream(
                Files.newInputStream(
                    Mirror.folder()
                        .resolve("indicators/File_6_-_IoD2019_Population_Denominators.csv.gz")));
        CsvReader<NamedCsvRecord> rows =
            CsvReader.builder()
                .detectBomHeader(false)
                .ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (NamedCsvRecord row : rows) {
        // The first header begins with a byte order mark, so the code is taken by its place.
        residents.put(
            row.getField(0),
            new Residents(
                row.getField("Local Authority District code (2019)"),
                Double.parseDouble(
                    row.getField("Total population: mid 2015 (excluding prisoners)")
                        .replace(",", ""))));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return residents;
  }
}
