package org.parityatlas.data.reader;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.parityatlas.boundaries.SourceFormatException;

/** Streams the rows of a CSV in UTF-8, gzipped or not, which its first bytes say. */
final class CsvRows {
  private final Place place;
  private final boolean notes;

  /** Whether lines that begin with {@code #} are notes rather than rows. */
  CsvRows(Place place, boolean notes) {
    this.place = place;
    this.notes = notes;
  }

  /** Gives every row but empty lines and notes, in order; the watch is told of those as well. */
  void forEach(SourceStream source, RowWatch watch, Consumer<SourceRow> consumer) {
    int[] last = {0};
    try (CsvReader<CsvRecord> csv = open(source)) {
      for (CsvRecord row : csv) {
        last[0] = (int) row.getStartingLineNumber();
        if (row.isComment()) {
          watch.row(place.sheet(), last[0]);
          watch.heading(place.sheet(), last[0]);
        } else {
          SourceRow given = new SourceRow(last[0], row.getFields());
          given.tell(watch, place.sheet());
          if (!isEmptyLine(row)) {
            consumer.accept(given);
          }
        }
      }
    } catch (CsvParseException e) {
      throw fault(last[0] + 1, e);
    } catch (UncheckedIOException e) {
      throw fault(last[0] + 1, e.getCause());
    } catch (IOException e) {
      throw fault(last[0] + 1, e);
    }
  }

  private static boolean isEmptyLine(CsvRecord row) {
    return row.getFieldCount() == 1 && row.getField(0).isEmpty();
  }

  private SourceFormatException fault(int row, Exception e) {
    Throwable cause = e.getCause() == null ? e : e.getCause();
    String text = "cannot be read: " + cause.getMessage();
    if (cause instanceof CharacterCodingException) {
      text = "is not in UTF-8";
    } else if (cause instanceof ZipException || cause instanceof java.io.EOFException) {
      text = "the compressed file is damaged or cut short";
    }
    return new SourceFormatException(place.file(), row, null, text, e);
  }

  private CsvReader<CsvRecord> open(SourceStream source) throws IOException {
    InputStream bytes = new BufferedInputStream(source.open(), 1 << 16);
    try {
      bytes.mark(2);
      boolean gzipped = bytes.read() == 0x1f && bytes.read() == 0x8b;
      bytes.reset();
      InputStream text = gzipped ? new GZIPInputStream(bytes, 1 << 16) : bytes;
      return CsvReader.builder()
          .commentStrategy(notes ? CommentStrategy.READ : CommentStrategy.NONE)
          .skipEmptyLines(false)
          // A row with fewer or more cells than the headers is cut short or shifted.
          .extraFieldStrategy(FieldMismatchStrategy.STRICT)
          .missingFieldStrategy(FieldMismatchStrategy.STRICT)
          .ofCsvRecord(
              new InputStreamReader(
                  text,
                  StandardCharsets.UTF_8
                      .newDecoder()
                      .onMalformedInput(CodingErrorAction.REPORT)
                      .onUnmappableCharacter(CodingErrorAction.REPORT)));
    } catch (IOException | RuntimeException e) {
      bytes.close();
      throw e;
    }
  }
}
