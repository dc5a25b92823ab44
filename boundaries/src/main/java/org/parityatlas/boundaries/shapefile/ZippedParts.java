package org.parityatlas.boundaries.shapefile;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.parityatlas.boundaries.SourceFormatException;

/**
 * The parts of the one shapefile in a zip, read in place. The shapefile may lie in any folder of
 * the zip and its parts may differ in case. Nothing is unpacked to disk, and no entry's path is
 * used as a path.
 */
final class ZippedParts extends ShapefileParts {
  private static final Set<String> ENDINGS = Set.of(".shp", ".shx", ".dbf", ".prj", ".cpg");

  private final ZipFile zip;
  private final String baseName;
  private final Map<String, ZipEntry> parts = new HashMap<>();

  ZippedParts(Path path, ZipCaps caps) {
    super(path.getFileName().toString());
    this.zip = openZip(path);
    try {
      if (zip.size() > caps.entries()) {
        throw refused("holds %,d files; at most %,d are read", zip.size(), caps.entries());
      }
      String stem = stemOfOneShapefile();
      this.baseName = stem.substring(stem.lastIndexOf('/') + 1);
      zip.stream().filter(entry -> !entry.isDirectory()).forEach(entry -> take(entry, stem));
      checkSizes(caps);
    } catch (RuntimeException e) {
      close();
      throw e;
    }
  }

  private ZipFile openZip(Path path) {
    try {
      // Names without the UTF-8 flag are read as Latin-1, under which no name is malformed.
      return new ZipFile(path.toFile(), StandardCharsets.ISO_8859_1);
    } catch (IOException | IllegalArgumentException e) {
      throw new SourceFormatException(
          file(), null, null, "this is not a zip that can be opened (" + e.getMessage() + ")", e);
    }
  }

  private String stemOfOneShapefile() {
    List<String> found = new ArrayList<>();
    zip.stream()
        .map(ZipEntry::getName)
        .filter(name -> name.toLowerCase(Locale.ROOT).endsWith(".shp") && !isResourceFork(name))
        .forEach(found::add);
    if (found.isEmpty()) {
      throw refused("holds no .shp");
    }
    if (found.size() > 1) {
      throw refused(
          "holds %d shapefiles (%s); make a zip of the one that is meant",
          found.size(), String.join(", ", found.subList(0, Math.min(10, found.size()))));
    }
    String name = found.get(0);
    return name.substring(0, name.length() - 4);
  }

  /** What macOS adds beside each file of a zip. */
  private static boolean isResourceFork(String name) {
    return name.startsWith("__MACOSX/")
        || name.substring(name.lastIndexOf('/') + 1).startsWith("._");
  }

  private void take(ZipEntry entry, String stem) {
    String name = entry.getName();
    if (name.length() == stem.length() + 4 && name.regionMatches(true, 0, stem, 0, stem.length())) {
      String ending = name.substring(stem.length()).toLowerCase(Locale.ROOT);
      if (ENDINGS.contains(ending) && parts.putIfAbsent(ending, entry) != null) {
        throw refused("holds more than one %s%s", baseName, ending);
      }
    }
  }

  private void checkSizes(ZipCaps caps) {
    long total = 0;
    for (Map.Entry<String, ZipEntry> part : parts.entrySet()) {
      long size = part.getValue().getSize();
      long packed = Math.max(1, part.getValue().getCompressedSize());
      if (size < 0 || size > caps.totalBytes() || (total += size) > caps.totalBytes()) {
        throw refused(
            "unpacks to more than %,d MB, which is the most that is read", caps.totalBytes() >> 20);
      }
      if (size > caps.ratioFreeBytes() && size / packed > caps.ratio()) {
        throw refused(
            "has a %s that unpacks to %,d times its size; at most %,d times is read",
            part.getKey(), size / packed, caps.ratio());
      }
    }
  }

  private SourceFormatException refused(String format, Object... args) {
    return new SourceFormatException(file(), "the zip " + String.format(Locale.ROOT, format, args));
  }

  @Override
  String baseName() {
    return baseName;
  }

  @Override
  boolean has(String ending) {
    return parts.containsKey(ending);
  }

  @Override
  long sizeBytes(String ending) {
    return parts.get(ending).getSize();
  }

  @Override
  InputStream stream(String ending) throws IOException {
    ZipEntry entry = parts.get(ending);
    return new CheckedEntryStream(zip.getInputStream(entry), entry);
  }

  @Override
  public void close() {
    try {
      zip.close();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
