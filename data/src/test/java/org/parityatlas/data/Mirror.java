package org.parityatlas.data;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.parityatlas.data.manifest.DatasetManifest;
import org.parityatlas.data.manifest.LookupManifest;
import org.parityatlas.data.manifest.Manifest;
import org.parityatlas.data.manifest.ManifestLibrary;
import org.parityatlas.data.reader.AreaRecord;
import org.parityatlas.data.reader.DatasetReaders;
import org.parityatlas.data.reader.LoadedSources;
import org.parityatlas.data.reader.LookupReader;
import org.parityatlas.data.reader.LookupSink;
import org.parityatlas.data.reader.Observations;
import org.parityatlas.data.reader.ParentLink;
import org.parityatlas.data.reader.SourceStream;

/** The folder of official files that tests read, and how to read them by their manifests. */
public final class Mirror {
  private Mirror() {}

  /** ATLAS_MIRROR, else {@code ../shared/mirror} beside the project. */
  public static Path folder() {
    String set = System.getenv("ATLAS_MIRROR");
    return Path.of(set == null || set.isBlank() ? "../../shared/mirror" : set)
        .toAbsolutePath()
        .normalize();
  }

  public static boolean isPresent() {
    return Files.isDirectory(folder().resolve("indicators"));
  }

  public static Path file(Manifest manifest) {
    return folder().resolve(manifest.location().mirrorPath().orElseThrow());
  }

  /** All observations of a bundled dataset, from the mirror or from the product itself. */
  public static Observations read(String datasetId) {
    return read(datasetId, LoadedSources.none());
  }

  /** The same of a dataset that needs others. */
  public static Observations read(String datasetId, LoadedSources loaded) {
    DatasetManifest manifest = (DatasetManifest) ManifestLibrary.bundled().get(datasetId);
    Observations sink = new Observations();
    DatasetReaders.forLayout(manifest.layout(), loaded)
        .read(stream(manifest), manifest.location().fileName(), manifest, sink);
    return sink;
  }

  /** All areas and links of a bundled lookup. */
  public static Lookup lookup(String id) {
    LookupManifest manifest = (LookupManifest) ManifestLibrary.bundled().get(id);
    Lookup lookup = Lookup.empty();
    new LookupReader().read(stream(manifest), manifest.location().fileName(), manifest, lookup);
    return lookup;
  }

  private static SourceStream stream(Manifest manifest) {
    return manifest
        .location()
        .resource()
        .map(SourceStream::ofResource)
        .orElseGet(() -> SourceStream.of(file(manifest)));
  }

  /** What a lookup holds. */
  public record Lookup(
      List<AreaRecord> areas, List<ParentLink> links, Map<String, List<String>> straddling)
      implements LookupSink {
    public static Lookup empty() {
      return new Lookup(new ArrayList<>(), new ArrayList<>(), new TreeMap<>());
    }

    @Override
    public void straddles(AreaRecord child, List<String> parents) {
      straddling.put(child.code(), parents);
    }

    @Override
    public void area(AreaRecord area) {
      areas.add(area);
    }

    @Override
    public void link(ParentLink link) {
      links.add(link);
    }
  }
}
