package org.parityatlas.server.cells;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.parityatlas.server.Mirror;

/** The rows of an official CSV file, packed or not, by nothing of the product. */
final class OfficialText {
  private OfficialText() {}

  static List<NamedCsvRecord> rows(String fileName) {
    try (InputStream file =
            Files.newInputStream(Mirror.root().resolve("indicators").resolve(fileName));
        InputStream bytes =
            fileName.endsWith(".gz") ? new GZIPInputStream(file) : new BufferedInputStream(file);
        InputStreamReader text = new InputStreamReader(bytes, StandardCharsets.UTF_8);
        CsvReader<NamedCsvRecord> reader =
            CsvReader.builder().detectBomHeader(false).ofNamedCsvRecord(withoutMark(text))) {
      return reader.stream().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Some of the files begin with a byte order mark, which is no part of the first header. */
  private static java.io.Reader withoutMark(InputStreamReader text) throws IOException {
    java.io.PushbackReader reader = new java.io.PushbackReader(text);
    int first = reader.read();
    if (first != '\uFEFF') {
      reader.unread(first);
    }
    return reader;
  }
}
