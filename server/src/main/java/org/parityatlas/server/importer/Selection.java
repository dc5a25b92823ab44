package org.parityatlas.server.importer;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.parityatlas.data.manifest.Manifest;
import org.parityatlas.data.manifest.ManifestLibrary;

/** Which manifests a request means. */
final class Selection {
  private Selection() {}

  /** The sources asked for, in the order of loading; none where only the embedded ones are. */
  static List<Manifest> asked(ManifestLibrary library, LoadRequest request) {
    if (request.embeddedOnly()) {
      return List.of();
    }
    if (request.manifestIds().isEmpty()) {
      return library.list().stream()
          .filter(manifest -> manifest.byDefault() && !manifest.embedded())
          .toList();
    }
    Set<String> unknown = new TreeSet<>(request.manifestIds());
    List<Manifest> asked = new ArrayList<>();
    for (Manifest manifest : library.list()) {
      if (unknown.remove(manifest.id())) {
        asked.add(manifest);
      }
    }
    if (!unknown.isEmpty()) {
      throw new LoadException(
          "no manifest is called "
              + String.join(", ", unknown)
              + "; there are:"
              + library.list().stream()
                  .map(manifest -> System.lineSeparator() + "    " + manifest.id())
                  .collect(Collectors.joining()));
    }
    return asked;
  }

  /**
   * The sources asked for and, before those that rely on them, what the product brings: an embedded
   * source is in every load, so that a correction reaches old databases too, unless a full source
   * that is there or already released supersedes it.
   *
   * @param present ids of the sources asked for whose file is there
   * @param released ids of the sources of the live release
   */
  static List<Manifest> withEmbedded(
      ManifestLibrary library, List<Manifest> asked, Set<String> present, Set<String> released) {
    Set<String> superseded = new TreeSet<>();
    for (Manifest manifest : library.list()) {
      if (present.contains(manifest.id()) || released.contains(manifest.id())) {
        superseded.addAll(manifest.supersedes());
      }
    }
    return library.list().stream()
        .filter(
            manifest ->
                asked.contains(manifest)
                    || (manifest.embedded() && !superseded.contains(manifest.id())))
        .toList();
  }
}
