package org.parityatlas.boundaries.shapefile;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.parityatlas.boundaries.SourceFormatException;

/**
 * The parts of one shapefile, wherever they lie: beside each other in a folder or inside a zip. A
 * part is asked for by its ending, in lower case and with its dot ({@code ".shp"}).
 */
abstract class ShapefileParts implements Closeable {
  /** The side parts ({@code .cpg}, {@code .prj}) are a line of text; nothing longer is believed. */
  private static final int TEXT_LIMIT_BYTES = 1 << 16;

  private final String file;

  ShapefileParts(String file) {
    this.file = file;
  }

  /** Opens a {@code .zip} in place, or a {@code .shp} with its siblings. */
  static ShapefileParts open(Path path) {
    String file = String.valueOf(path.getFileName());
    if (!Files.isReadable(path) || Files.isDirectory(path)) {
      throw new SourceFormatException(file, "there is no such file, or it may not be read");
    }
    String name = file.toLowerCase(Locale.ROOT);
    if (name.endsWith(".zip")) {
      return new ZippedParts(path, ZipCaps.DEFAULT);
    }
    if (name.endsWith(".shp")) {
      return new FolderParts(path);
    }
    throw new SourceFormatException(file, "a boundary file is a .zip or a .shp");
  }

  /** The name that errors give: of the zip, or of the {@code .shp}. */
  final String file() {
    return file;
  }

  /** The name of the shapefile itself, without its ending. */
  abstract String baseName();

  abstract boolean has(String ending);

  abstract long sizeBytes(String ending) throws IOException;

  abstract InputStream stream(String ending) throws IOException;

  /** Opens a part that must be there. */
  final PartStream get(String ending) {
    if (!has(ending)) {
      throw new SourceFormatException(
          file,
          "there is no "
              + baseName()
              + ending
              + "; a shapefile is a .shp with its .dbf and its .prj beside it");
    }
    try {
      return new PartStream(file, ending, stream(ending), sizeBytes(ending));
    } catch (IOException e) {
      throw new SourceFormatException(
          file, null, null, "the " + ending + " cannot be read (" + e.getMessage() + ")", e);
    }
  }

  /**
   * The text of a side part, as its bytes are (all of them are ASCII where they are well-formed).
   */
  final Optional<String> findText(String ending) {
    if (!has(ending)) {
      return Optional.empty();
    }
    try (InputStream in = stream(ending)) {
      return Optional.of(
          new String(
              in.readNBytes(TEXT_LIMIT_BYTES), java.nio.charset.StandardCharsets.ISO_8859_1));
    } catch (IOException e) {
      throw new SourceFormatException(
          file, null, null, "the " + ending + " cannot be read (" + e.getMessage() + ")", e);
    }
  }
}
