package org.parityatlas.server.importer;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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

  /**
   * For a terminal or a log: what was loaded with all there is to say of it, the rest in a line.
   */
  public String text() {
    List<String> lines = new ArrayList<>();
    List<Entry> loaded = withStatus(Status.LOADED);
    for (Entry entry : loaded) {
      lines.add(entry.manifestId() + ": " + counts(entry.report()));
      lines.add("    " + RowWords.line(entry.fileName(), entry.report().rows()));
      entry.report().notes().forEach(note -> lines.add("    " + note));
    }
    if (!loaded.isEmpty()) {
      lines.add(RowWords.total(loaded.stream().map(entry -> entry.report().rows()).toList()));
    }
    List<Entry> unchanged = withStatus(Status.UNCHANGED);
    if (!unchanged.isEmpty()) {
      lines.add("Unchanged since the last load: " + ids(unchanged) + ".");
    }
    List<Entry> absent = withStatus(Status.NOT_THERE);
    if (!absent.isEmpty()) {
      lines.add(
          (absent.size() == 1 ? "1 source was" : absent.size() + " sources were") + " not there:");
      absent.forEach(
          entry -> lines.add("    " + entry.manifestId() + " (" + entry.fileName() + ")"));
    }
    lines.add(last());
    return String.join(System.lineSeparator(), lines) + System.lineSeparator();
  }

  private List<Entry> withStatus(Status status) {
    return entries.stream().filter(entry -> entry.status() == status).toList();
  }

  private static String ids(List<Entry> entries) {
    return String.join(", ", entries.stream().map(Entry::manifestId).toList());
  }

  /** "33 areas, 1 repaired"; what there is none of is not said. */
  private static String counts(SourceReport report) {
    return String.join(
        ", ",
        report.counts().entrySet().stream()
            .filter(count -> count.getValue() > 0)
            .map(count -> String.format(Locale.UK, "%,d %s", count.getValue(), count.getKey()))
            .toList());
  }

  private String last() {
    return switch (outcome) {
      case RELEASED -> "Release " + release.orElseThrow() + " is live.";
      case UNCHANGED ->
          "Nothing has changed"
              + release.map(number -> "; release " + number + " stays live.").orElse(".");
      case DRY_RUN ->
          "Dry run: everything was read and checked, and nothing that is served has changed.";
    };
  }
}
