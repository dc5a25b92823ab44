package org.parityatlas.data.reader;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.parityatlas.boundaries.Geography;
import org.parityatlas.boundaries.Level;
import org.parityatlas.boundaries.SourceFormatException;
import org.parityatlas.data.manifest.LookupManifest;
import org.parityatlas.data.manifest.LookupManifest.AreaColumns;
import org.parityatlas.data.manifest.LookupManifest.Link;
import org.parityatlas.data.manifest.LookupManifest.Succession;

/** Reads lookups: CSV files, plain or gzipped, with a row of headers. */
public final class LookupReader {

  /** As {@link #read(SourceStream, String, LookupManifest, LookupSink)}, from a file on disk. */
  public void read(Path source, String fileName, LookupManifest manifest, LookupSink sink) {
    read(SourceStream.of(source), fileName, manifest, sink);
  }

  /**
   * Reads a whole lookup into a sink, which receives each area and each link once. An area has one
   * parent of a kind: that which most of its rows name.
   *
   * @throws SourceFormatException when a column is missing or a code is not of the level stated
   */
  public void read(SourceStream source, String fileName, LookupManifest manifest, LookupSink sink) {
    Rows rows = new Rows(manifest, new Place(fileName, null), sink);
    new CsvRows(new Place(fileName, null), false).forEach(source, sink, rows::row);
    rows.end();
  }

  private static final class Rows {
    private final LookupManifest manifest;
    private final Place place;
    private final LookupSink sink;
    private final Set<AreaRecord> areas = new HashSet<>();
    private final Map<Link, ParentVotes> votes = new LinkedHashMap<>();
    private final Set<ParentLink> links = new LinkedHashSet<>();
    private HeaderRow headers;

    Rows(LookupManifest manifest, Place place, LookupSink sink) {
      this.manifest = manifest;
      this.place = place;
      this.sink = sink;
    }

    void row(SourceRow row) {
      if (headers == null) {
        sink.heading(null, row.number());
        headers = new HeaderRow(place, row);
        manifest.areas().forEach(this::checkColumns);
      } else if (!row.isBlank()) {
        read(row);
      }
    }

    void end() {
      if (headers == null) {
        throw place.fault(1, null, "the row of headers is missing");
      }
      votes.values().forEach(v -> v.decide(links::add, sink));
      links.forEach(sink::link);
    }

    private void checkColumns(AreaColumns columns) {
      headers.get(columns.code());
      headers.get(columns.name());
      columns.welshName().ifPresent(headers::get);
    }

    private void read(SourceRow row) {
      Map<String, AreaRecord> named = new HashMap<>();
      boolean isNew = false;
      for (AreaColumns columns : manifest.areas()) {
        String code = row.cell(headers.get(columns.code()));
        if (!code.isEmpty() || !columns.optional()) {
          AreaRecord area = area(row, columns, code);
          named.put(columns.id(), area);
          if (areas.add(area)) {
            isNew = true;
            sink.area(area);
            parentByPrefix(area);
          }
        }
      }
      for (Link link : manifest.links()) {
        AreaRecord child = named.get(link.child());
        AreaRecord parent = named.get(link.parent());
        if (child != null && parent != null) {
          isNew |= votes.computeIfAbsent(link, l -> new ParentVotes()).count(child, parent);
        }
      }
      for (Succession succession : manifest.successions()) {
        AreaRecord old = named.get(succession.old());
        AreaRecord current = named.get(succession.current());
        if (old != null && current != null && !old.code().equals(current.code())) {
          sink.succession(old, current);
        }
      }
      RowOutcome repeated = named.isEmpty() ? RowOutcome.NAMES_NOTHING : RowOutcome.REPEATED;
      sink.outcome(row.number(), isNew ? RowOutcome.LOADED : repeated);
    }

    private AreaRecord area(SourceRow row, AreaColumns columns, String code) {
      Geography geography =
          AreaCodes.find(code, columns.vintage())
              .filter(g -> columns.levels().contains(g.level()))
              .orElseThrow(
                  () ->
                      place.fault(
                          row.number(),
                          columns.code(),
                          "\"%s\" is not the code of a %s"
                              .formatted(
                                  code,
                                  String.join(
                                      " or ", columns.levels().stream().map(Level::id).toList()))));
      String name = row.cell(headers.get(columns.name()));
      if (name.isEmpty()) {
        throw place.fault(row.number(), columns.name(), "the area " + code + " has no name");
      }
      Optional<String> welsh =
          columns
              .welshName()
              .map(column -> row.cell(headers.get(column)))
              .filter(text -> !text.isEmpty() && !text.equals(name));
      return new AreaRecord(geography, code, name, welsh);
    }

    private void parentByPrefix(AreaRecord area) {
      String parent = manifest.parentByPrefix().get(area.code().substring(0, 3));
      if (parent != null) {
        links.add(
            new ParentLink(
                area.geography(),
                area.code(),
                Geography.of(Level.findByCode(parent).orElseThrow(), 0),
                parent));
      }
    }
  }
}
