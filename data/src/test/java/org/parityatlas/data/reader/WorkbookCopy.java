package org.parityatlas.data.reader;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Copies of a real workbook with one part of its XML changed. */
final class WorkbookCopy {
  private WorkbookCopy() {}

  /** Writes a copy in which one part is changed; the change has to change something. */
  static Path change(Path workbook, Path copy, String part, UnaryOperator<String> change)
      throws IOException {
    boolean changed = false;
    try (ZipInputStream in = new ZipInputStream(Files.newInputStream(workbook));
        ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(copy))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        byte[] bytes = in.readAllBytes();
        if (entry.getName().equals(part)) {
          String before = new String(bytes, StandardCharsets.UTF_8);
          String after = change.apply(before);
          changed = !after.equals(before);
          bytes = after.getBytes(StandardCharsets.UTF_8);
        }
        out.putNextEntry(new ZipEntry(entry.getName()));
        out.write(bytes);
      }
    }
    if (!changed) {
      throw new IllegalStateException("nothing was changed in " + part);
    }
    return copy;
  }

  /** A cell's XML replaced by a text. */
  static UnaryOperator<String> cell(String address, String text) {
    return xml ->
        xml.replaceFirst(
            "<c r=\"" + address + "\"([^>]*?)( t=\"s\")?(/>|>.*?</c>)",
            "<c r=\"" + address + "\"$1 t=\"inlineStr\"><is><t>" + text + "</t></is></c>");
  }

  /** A small zip that unpacks to a great many zeros. */
  static byte[] bomb() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(bytes)) {
      out.putNextEntry(new ZipEntry("xl/workbook.xml"));
      byte[] zeros = new byte[1 << 20];
      for (int i = 0; i < 64; i++) {
        out.write(zeros);
      }
    }
    return bytes.toByteArray();
  }

  static byte[] start(Path file, int bytes) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(bytes);
    }
  }
}
