package org.parityatlas.data.manifest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.parityatlas.boundaries.SourceFormatException;
import org.parityatlas.data.yaml.Resources;

/** All manifests that are known, by id and in the order they are to be loaded. */
public final class ManifestLibrary {
  private static final String FOLDER = "org/parityatlas/data/manifests/";

  private final Map<String, Manifest> manifests = new LinkedHashMap<>();

  private ManifestLibrary() {}

  /** The manifests packed with the product. */
  public static ManifestLibrary bundled() {
    ManifestLibrary library = new ManifestLibrary();
    ManifestReader reader = new ManifestReader();
    for (String name : Resources.index(FOLDER + "index.txt")) {
      library.add(name, reader.read(name, Resources.text(FOLDER + name)));
    }
    library.checkSupersedes();
    return library;
  }

  /**
   * This library and the manifests in a folder ({@code *.yaml}), which must have ids of their own.
   */
  public ManifestLibrary with(Path folder) {
    ManifestLibrary library = new ManifestLibrary();
    library.manifests.putAll(manifests);
    try (var files = Files.list(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".yaml")).sorted().toList()) {
        library.add(file.getFileName().toString(), read(file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    library.checkSupersedes();
    return library;
  }

  /**
   * Reads one manifest from a file.
   *
   * @throws SourceFormatException naming the file and the path in it that is not as it has to be
   */
  public static Manifest read(Path yaml) {
    try {
      return new ManifestReader()
          .read(
              yaml.getFileName().toString(),
              new String(Files.readAllBytes(yaml), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All, in the order of loading: lookups and boundaries before the figures that refer to them. */
  public List<Manifest> list() {
    return List.copyOf(manifests.values());
  }

  public Optional<Manifest> find(String id) {
    return Optional.ofNullable(manifests.get(id));
  }

  public Manifest get(String id) {
    return find(id)
        .orElseThrow(() -> new NoSuchElementException("no manifest is called \"" + id + "\""));
  }

  private void add(String file, Manifest manifest) {
    if (manifests.putIfAbsent(manifest.id(), manifest) != null) {
      throw new SourceFormatException(
          file, "$.id: another manifest is called \"" + manifest.id() + "\" too");
    }
  }

  private void checkSupersedes() {
    for (Manifest manifest : manifests.values()) {
      for (String id : manifest.supersedes()) {
        if (!find(id).map(Manifest::embedded).orElse(false)) {
          throw new SourceFormatException(
              manifest.id(), "$.supersedes: \"" + id + "\" is no embedded manifest");
        }
      }
    }
  }
}
