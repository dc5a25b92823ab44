package org.parityatlas.boundaries.shapefile;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.parityatlas.boundaries.SourceFormatException;

/** The parts of a shapefile that lie beside each other in a folder, in whatever case. */
final class FolderParts extends ShapefileParts {
  private final String baseName;
  private final Map<String, Path> parts = new HashMap<>();

  FolderParts(Path shp) {
    super(shp.getFileName().toString());
    String name = shp.getFileName().toString();
    this.baseName = name.substring(0, name.length() - 4);
    try (Stream<Path> siblings = Files.list(shp.toAbsolutePath().getParent())) {
      siblings.forEach(this::take);
    } catch (IOException e) {
      throw new SourceFormatException(file(), null, null, "its folder cannot be listed", e);
    }
    parts.put(".shp", shp);
  }

  private void take(Path sibling) {
    String name = sibling.getFileName().toString();
    int dot = baseName.length();
    if (name.length() == dot + 4 && name.regionMatches(true, 0, baseName, 0, dot)) {
      parts.putIfAbsent(name.substring(dot).toLowerCase(Locale.ROOT), sibling);
    }
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
  long sizeBytes(String ending) throws IOException {
    return Files.size(parts.get(ending));
  }

  @Override
  InputStream stream(String ending) throws IOException {
    return Files.newInputStream(parts.get(ending));
  }

  @Override
  public void close() {}
}
