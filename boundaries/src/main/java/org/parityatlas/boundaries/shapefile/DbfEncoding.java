package org.parityatlas.boundaries.shapefile;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.parityatlas.boundaries.FoundEncoding;
import org.parityatlas.boundaries.SourceFormatException;

/**
 * Finds the encoding of a {@code .dbf}: as given; else the {@code .cpg}; else the language byte of
 * the table's header; else by looking, where text that is well-formed UTF-8 throughout is UTF-8 and
 * any other is windows-1252.
 */
final class DbfEncoding {
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  /** Language driver ids of dBASE and FoxPro that occur in files for the British Isles. */
  private static final Map<Integer, String> BY_LANGUAGE_BYTE =
      Map.of(
          0x01, "IBM437",
          0x02, "IBM850",
          0x03, "windows-1252",
          0x57, "windows-1252",
          0x58, "windows-1252",
          0x59, "windows-1252");

  private DbfEncoding() {}

  static FoundEncoding find(ShapefileParts parts, Optional<Charset> given) {
    if (given.isPresent()) {
      return new FoundEncoding(given.get(), "given");
    }
    Optional<String> codePage =
        parts.findText(".cpg").map(String::strip).filter(text -> !text.isEmpty());
    if (codePage.isPresent()) {
      return new FoundEncoding(ofCodePage(parts.file(), codePage.get()), ".cpg");
    }
    try (DbfReader dbf = new DbfReader(parts.get(".dbf"), StandardCharsets.ISO_8859_1)) {
      int languageByte = dbf.header().languageByte();
      String name = BY_LANGUAGE_BYTE.get(languageByte);
      if (name != null && Charset.isSupported(name)) {
        return new FoundEncoding(
            Charset.forName(name),
            String.format(Locale.ROOT, "DBF language byte 0x%02X", languageByte));
      }
      while (dbf.next()) {
        if (!dbf.isUtf8()) {
          return new FoundEncoding(WINDOWS_1252, "detected");
        }
      }
      return new FoundEncoding(StandardCharsets.UTF_8, "detected");
    }
  }

  /** {@code UTF-8}, {@code utf8}, {@code 65001}, {@code ANSI 1252}, {@code ISO 88591}, … */
  static Charset ofCodePage(String file, String codePage) {
    String key = codePage.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    String digits = key.replaceAll("^(ansi|oem|cp|windows|ldid|iso)+", "");
    String name =
        switch (digits) {
          case "utf8", "65001" -> "UTF-8";
          case "1252", "87", "3" -> "windows-1252";
          case "88591", "28591", "latin1" -> "ISO-8859-1";
          case "885915", "28605", "latin9" -> "ISO-8859-15";
          case "usascii", "ascii", "20127" -> "US-ASCII";
          case "437" -> "IBM437";
          case "850" -> "IBM850";
          default -> codePage;
        };
    try {
      return Charset.forName(name);
    } catch (IllegalArgumentException e) {
      throw new SourceFormatException(
          file,
          null,
          null,
          "its .cpg names the encoding \""
              + codePage.substring(0, Math.min(40, codePage.length()))
              + "\", which is not known; give the encoding",
          e);
    }
  }
}
