package org.parityatlas.server.http;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.parityatlas.data.words.PeriodWords;
import org.parityatlas.server.store.KnownArea;
import org.parityatlas.server.store.PostcodePlace;
import org.parityatlas.server.store.Snapshot;

/**
 * What is known of a postcode that was searched for.
 *
 * @param postcode as people write it
 * @param ended year and month ({@code 2015-03}) in which it ended
 */
record PostcodeView(String postcode, Status status, Optional<String> ended, String sentence) {

  /** Whether it is known. */
  enum Status {
    FOUND,
    UNKNOWN,
    NO_DIRECTORY;

    @JsonValue
    String id() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  static PostcodeView of(String normal, PostcodePlace place, List<KnownArea> areas) {
    String written =
        normal.substring(0, normal.length() - 3) + " " + normal.substring(normal.length() - 3);
    if (!place.directoryLoaded()) {
      return new PostcodeView(
          written,
          Status.NO_DIRECTORY,
          Optional.empty(),
          "No postcode directory is loaded here. Search for the district or area instead.");
    }
    if (!place.found()) {
      return new PostcodeView(
          written,
          Status.UNKNOWN,
          Optional.empty(),
          "The postcode directory has no " + written + ". Check its letters and digits.");
    }
    Optional<String> ended =
        place.endedMonth().isPresent()
            ? Optional.of(month(place.endedMonth().getAsInt()))
            : Optional.empty();
    String where =
        areas.isEmpty()
            ? written + " lies outside of the areas known here."
            : written + " lies in " + areas.get(0).name() + ".";
    String end = ended.map(m -> " It ended in " + PeriodWords.name(m) + ".").orElse("");
    return new PostcodeView(written, Status.FOUND, ended, where + end);
  }

  /** The areas of a place that the release knows. */
  static List<KnownArea> listAreas(Snapshot snapshot, PostcodePlace place) {
    return place.areas().stream().flatMap(key -> snapshot.registry().find(key).stream()).toList();
  }

  private static String month(int yearAndMonth) {
    return "%d-%02d".formatted(yearAndMonth / 100, yearAndMonth % 100);
  }
}
