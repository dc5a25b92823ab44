package org.parityatlas.server.http;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.parityatlas.data.manifest.SourceLocation;
import org.parityatlas.server.Mirror;

/**
 * A source file opened without any of the product's readers, as a person would who follows a
 * receipt: to a line and a header, or to a cell of a sheet.
 */
final class OfficialFile {
  private final OfficialWorkbook workbook;
  private final List<String> lines;
  private final String sha256;
  private Map<String, Integer> header;
  private int splitRow = -1;
  private List<String> splitCells;

  private OfficialFile(byte[] bytes, OfficialWorkbook workbook, List<String> lines) {
    this.sha256 = sha256(bytes);
    this.workbook = workbook;
    this.lines = lines;
  }

  static OfficialFile open(SourceLocation location) {
    try {
      byte[] bytes = bytes(location);
      if (location.fileName().endsWith(".xlsx")) {
        return new OfficialFile(bytes, OfficialWorkbook.open(bytes), null);
      }
      InputStream raw = new java.io.ByteArrayInputStream(bytes);
      InputStream text = location.fileName().endsWith(".gz") ? new GZIPInputStream(raw) : raw;
      try (BufferedReader reader =
          new BufferedReader(new InputStreamReader(text, StandardCharsets.UTF_8))) {
        return new OfficialFile(bytes, null, reader.lines().toList());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] bytes(SourceLocation location) throws IOException {
    if (location.resource().isPresent()) {
      try (InputStream in =
          OfficialFile.class.getClassLoader().getResourceAsStream(location.resource().get())) {
        return in.readAllBytes();
      }
    }
    Path file = Mirror.root().resolve(location.mirrorPath().orElseThrow());
    return Files.readAllBytes(file);
  }

  String sha256() {
    return sha256;
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What stands in a cell, without spaces at its ends; "" where nothing does. */
  String cell(String sheet, int row, String column) {
    if (workbook != null) {
      return workbook.cell(sheet, column + row).strip();
    }
    if (header == null) {
      header = readHeader();
    }
    Integer place = header.get(plain(column));
    if (place == null) {
      throw new AssertionError("no column \"" + column + "\" in " + header.keySet());
    }
    if (row != splitRow) {
      splitRow = row;
      splitCells = split(lines.get(row - 1));
    }
    return splitCells.get(place).strip();
  }

  private Map<String, Integer> readHeader() {
    String first = lines.stream().filter(line -> !line.startsWith("#")).findFirst().orElseThrow();
    List<String> cells = split(first.startsWith("\uFEFF") ? first.substring(1) : first);
    Map<String, Integer> places = new HashMap<>();
    for (int i = 0; i < cells.size(); i++) {
      places.putIfAbsent(plain(cells.get(i)), i);
    }
    return places;
  }

  private static String plain(String header) {
    return header.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
  }

  /** Cells of a line: commas part them, but not between double quotes; "" is a quote. */
  private static List<String> split(String line) {
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '"' && quoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
        cell.append(c);
        i++;
      } else if (c == '"') {
        quoted = !quoted;
      } else if (c == ',' && !quoted) {
        cells.add(cell.toString());
        cell.setLength(0);
      } else {
        cell.append(c);
      }
    }
    cells.add(cell.toString());
    return cells;
  }
}
