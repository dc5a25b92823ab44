package org.parityatlas.server.importer;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.parityatlas.data.manifest.Manifest;
import org.parityatlas.data.manifest.ManifestLibrary;

/** Which manifests a request means. */
final class Selection {
  private Selection() {}

  /**
   * In the order of loading.
   *
   * @param first whether nothing was ever released: then what the product brings comes too, since
   *     the full sources rely on the few areas that only it names
   */
  static List<Manifest> of(ManifestLibrary library, LoadRequest request, boolean first) {
    if (request.embeddedOnly()) {
      return library.list().stream().filter(Manifest::embedded).toList();
    }
    if (request.manifestIds().isEmpty()) {
      return library.list().stream()
          .filter(manifest -> manifest.embedded() ? first : manifest.byDefault())
          .toList();
    }
    Set<String> unknown = new TreeSet<>(request.manifestIds());
    List<Manifest> chosen = new ArrayList<>();
    for (Manifest manifest : library.list()) {
      if (unknown.remove(manifest.id()) || (first && manifest.embedded())) {
        chosen.add(manifest);
      }
    }
    if (!unknown.isEmpty()) {
      throw new LoadException(
          "no manifest is called "
              + String.join(", ", unknown)
              + "; there are: "
              + String.join(", ", library.list().stream().map(Manifest::id).toList()));
    }
    return chosen;
  }
}
