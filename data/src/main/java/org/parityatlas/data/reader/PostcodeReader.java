package org.parityatlas.data.reader;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.parityatlas.boundaries.Level;
import org.parityatlas.boundaries.SourceFormatException;
import org.parityatlas.data.manifest.PostcodeManifest;

/** Reads the layout of the ONS Postcode Directory: a CSV, plain or gzipped, with headers. */
public final class PostcodeReader {
  private static final Pattern POSTCODE =
      Pattern.compile("GIR0AA|[A-Z]{1,2}[0-9][A-Z0-9]?[0-9][A-Z]{2}");
  private static final Pattern MONTH = Pattern.compile("(19|20)[0-9]{2}(0[1-9]|1[0-2])");
  private static final Pattern CODE = Pattern.compile("[A-Z][0-9]{8}");

  /** A postcode in capitals and without spaces, if the text has the form of one. */
  public static Optional<String> normalise(String text) {
    String bare = text.replaceAll("\\s+", "").toUpperCase(Locale.ROOT);
    return POSTCODE.matcher(bare).matches() ? Optional.of(bare) : Optional.empty();
  }

  /**
   * Reads a whole directory into a sink.
   *
   * @throws SourceFormatException naming row and column of what cannot be read
   */
  public void read(Path source, String fileName, PostcodeManifest manifest, PostcodeSink sink) {
    Rows rows = new Rows(manifest.columns(), new Place(fileName, null), sink);
    new CsvRows(new Place(fileName, null), false).forEach(SourceStream.of(source), sink, rows::row);
    rows.end();
  }

  private static final class Rows {
    private final PostcodeManifest.Columns columns;
    private final Place place;
    private final PostcodeSink sink;
    private Column postcode;
    private Column ended;
    private Column lad;
    private Column msoa2021;
    private Column lsoa2021;
    private Column lsoa2011;

    private record Column(String header, int index) {}

    Rows(PostcodeManifest.Columns columns, Place place, PostcodeSink sink) {
      this.columns = columns;
      this.place = place;
      this.sink = sink;
    }

    void row(SourceRow row) {
      if (postcode == null) {
        sink.heading(null, row.number());
        HeaderRow headers = new HeaderRow(place, row);
        ended = column(headers, row, columns.ended());
        lad = column(headers, row, columns.lad());
        msoa2021 = column(headers, row, columns.msoa2021());
        lsoa2021 = column(headers, row, columns.lsoa2021());
        // Later editions may leave out what is of 2011.
        lsoa2011 =
            columns.lsoa2011().stream().anyMatch(header -> headers.findOrMinusOne(header) >= 0)
                ? column(headers, row, columns.lsoa2011())
                : null;
        postcode = column(headers, row, columns.postcode());
      } else if (!row.isBlank()) {
        sink.postcode(read(row), row.number());
      }
    }

    void end() {
      if (postcode == null) {
        throw place.fault(1, null, "the row of headers is missing");
      }
    }

    private Column column(HeaderRow headers, SourceRow row, List<String> candidates) {
      for (String header : candidates) {
        int index = headers.findOrMinusOne(header);
        if (index >= 0) {
          return new Column(header, index);
        }
      }
      throw place.fault(
          row.number(), null, "none of the columns " + String.join(", ", candidates) + " is there");
    }

    private PostcodeRecord read(SourceRow row) {
      String text = row.cell(postcode.index());
      String normal =
          normalise(text)
              .orElseThrow(
                  () ->
                      place.fault(
                          row.number(), postcode.header(), "\"" + text + "\" is no postcode"));
      return new PostcodeRecord(
          normal,
          month(row),
          code(row, lad, Level.LAD),
          code(row, msoa2021, Level.MSOA),
          code(row, lsoa2021, Level.LSOA),
          lsoa2011 == null ? Optional.empty() : code(row, lsoa2011, Level.LSOA));
    }

    private OptionalInt month(SourceRow row) {
      String text = row.cell(ended.index());
      if (text.isEmpty()) {
        return OptionalInt.empty();
      }
      if (!MONTH.matcher(text).matches()) {
        throw place.fault(
            row.number(), ended.header(), "\"" + text + "\" is no month written as 201503");
      }
      return OptionalInt.of(Integer.parseInt(text));
    }

    /** The directory has codes of other nations' areas too, which the atlas does not know. */
    private Optional<String> code(SourceRow row, Column column, Level level) {
      String text = row.cell(column.index());
      if (!text.isEmpty() && !CODE.matcher(text).matches()) {
        throw place.fault(row.number(), column.header(), "\"" + text + "\" is not a code");
      }
      Optional<Level> found = Level.findByCode(text);
      if (found.isPresent() && found.get() != level && found.get() != Level.COUNTRY) {
        throw place.fault(
            row.number(), column.header(), text + " is not the code of a " + level.id());
      }
      return found.filter(level::equals).map(any -> text);
    }
  }
}
