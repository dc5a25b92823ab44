package org.parityatlas.boundaries;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * The London boroughs that come with the product, so that it shows a real map with no network. A
 * zipped shapefile like any other; where it is from stands in {@code boundaries/README.md}.
 */
public final class DefaultBoroughs {
  /** Name of the zip on the class path. */
  public static final String RESOURCE = "org/parityatlas/boundaries/default/london-boroughs.zip";

  /** To be shown wherever these boundaries are. */
  public static final String ATTRIBUTION =
      "Contains National Statistics data © Crown copyright and database right 2015."
          + " Contains Ordnance Survey data © Crown copyright and database right 2015."
          + " Licensed under the Open Government Licence v3.0.";

  private DefaultBoroughs() {}

  /** The bytes of the zip; to be closed by the caller. */
  public static InputStream resource() {
    InputStream in = DefaultBoroughs.class.getClassLoader().getResourceAsStream(RESOURCE);
    if (in == null) {
      throw new IllegalStateException(RESOURCE + " is not on the class path");
    }
    return in;
  }

  /** Puts the zip into a folder, where {@link BoundaryFile} can open it; gives its path. */
  public static Path copyInto(Path folder) throws IOException {
    Path zip = folder.resolve(RESOURCE.substring(RESOURCE.lastIndexOf('/') + 1));
    try (InputStream in = resource()) {
      Files.copy(in, zip, StandardCopyOption.REPLACE_EXISTING);
    }
    return zip;
  }
}
