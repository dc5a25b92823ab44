package org.parityatlas.server.importer;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What a load did, source by source.
 *
 * @param release the release that is live now; empty where nothing was released yet
 * @param outcome what happened to the pointer
 */
public record LoadReport(List<Entry> entries, Optional<Long> release, Outcome outcome) {

  /** What happened to the live release. */
  public enum Outcome {
    RELEASED,
    UNCHANGED,
    DRY_RUN
  }

  /** How a source came into this load. */
  public enum Status {
    LOADED,
    UNCHANGED,
    NOT_THERE
  }

  /** One source. {@code report} is null where it was not there. */
  public record Entry(String manifestId, String fileName, Status status, SourceReport report) {}

  /** For a terminal or a log. */
  public String text() {
    StringBuilder text = new StringBuilder();
    for (Entry entry : entries) {
      text.append(String.format(Locale.UK, "%-34s %s%n", entry.manifestId(), headline(entry)));
      if (entry.report() != null) {
        for (String note : entry.report().notes()) {
          text.append("    ").append(note).append(System.lineSeparator());
        }
      }
    }
    text.append(
        switch (outcome) {
          case RELEASED -> "Release " + release.orElseThrow() + " is live.";
          case UNCHANGED ->
              "Nothing has changed"
                  + release.map(number -> "; release " + number + " stays live.").orElse(".");
          case DRY_RUN ->
              "Dry run: everything was read and checked, and nothing that is served has changed.";
        });
    return text.append(System.lineSeparator()).toString();
  }

  private static String headline(Entry entry) {
    if (entry.status() == Status.NOT_THERE) {
      return "not there: " + entry.fileName();
    }
    StringBuilder counts = new StringBuilder();
    for (Map.Entry<String, Long> count : entry.report().counts().entrySet()) {
      if (!counts.isEmpty()) {
        counts.append(", ");
      }
      counts.append(String.format(Locale.UK, "%,d %s", count.getValue(), count.getKey()));
    }
    return (entry.status() == Status.UNCHANGED ? "unchanged: " : "") + counts;
  }
}
