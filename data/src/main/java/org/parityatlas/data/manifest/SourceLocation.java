package org.parityatlas.data.manifest;

import java.net.URI;
import java.util.Optional;

/**
 * Where a source file is. At least one of the first three is given.
 *
 * @param mirrorPath path below a mirror directory, with forward slashes
 * @param resource class path of a file that is packed with the product
 * @param download address of the official original, where that is the same file layout
 * @param sha256 the file's digest in lower-case hex, where one exact file is meant
 */
public record SourceLocation(
    Optional<String> mirrorPath,
    Optional<String> resource,
    Optional<URI> download,
    Optional<String> sha256) {

  /** The file's own name, as messages and reports show it. */
  public String fileName() {
    String path = mirrorPath.or(() -> resource).orElseGet(() -> download.orElseThrow().getPath());
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
