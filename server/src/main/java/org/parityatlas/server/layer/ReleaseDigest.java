package org.parityatlas.server.layer;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.parityatlas.data.indicator.Glossary;
import org.parityatlas.data.indicator.Indicator;
import org.parityatlas.data.indicator.IndicatorCatalogue;
import org.parityatlas.data.reader.SeriesKey;
import org.parityatlas.server.store.AtlasStore;
import org.parityatlas.server.store.BoundarySet;
import org.parityatlas.server.store.Drawing;
import org.parityatlas.server.store.KnownArea;
import org.parityatlas.server.store.Reading;
import org.parityatlas.server.store.Series;
import org.parityatlas.server.store.Snapshot;
import org.parityatlas.server.store.SourceVersion;

/**
 * The API digest of a release: SHA-256 over every figure and word that is served of it, in one
 * order. It is the same wherever the same sources are loaded by the same build, whatever the
 * release's number, the order and the time of its loads; another figure, interval, marker, name,
 * caveat, drawing or source gives another.
 *
 * <p>Gaps, class limits and neighbours follow from what is digested and are not digested
 * themselves.
 */
public final class ReleaseDigest {
  /** Raised when what is digested, or in which order, changes. */
  private static final String FORMAT = "api-1";

  private final MessageDigest digest;

  private ReleaseDigest() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** The digest of a release in lower-case hex. Reads every figure of it. */
  public static String of(
      AtlasStore store,
      List<SourceVersion> sources,
      Snapshot snapshot,
      IndicatorCatalogue catalogue) {
    ReleaseDigest whole = new ReleaseDigest();
    whole.add(FORMAT);
    whole.sources(sources);
    whole.areas(snapshot);
    snapshot.sets().stream()
        .sorted(Comparator.comparing(BoundarySet::id))
        .forEach(whole::boundarySet);
    Glossary.bundled().list().forEach(whole::add);
    for (String id : snapshot.listIndicatorIds()) {
      catalogue.find(id).ifPresent(indicator -> whole.indicator(store, snapshot, indicator));
    }
    return HexFormat.of().formatHex(whole.digest.digest());
  }

  private void sources(List<SourceVersion> sources) {
    sources.stream()
        .sorted(Comparator.comparing(SourceVersion::manifestId))
        .forEach(
            source ->
                addAll(
                    source.manifestId(),
                    source.fileName(),
                    source.fileSha256(),
                    source.publication()));
  }

  private void areas(Snapshot snapshot) {
    List<KnownArea> areas = new ArrayList<>(snapshot.registry().list());
    areas.sort(
        Comparator.comparing((KnownArea area) -> area.key().geography().id())
            .thenComparing(KnownArea::code));
    for (KnownArea area : areas) {
      addAll(area.key().geography().id(), area.code(), area.name(), area.nameWelsh());
      Collection<KnownArea> around = snapshot.registry().listAncestors(area.key());
      around.forEach(other -> addAll(other.key().geography().id(), other.code()));
      add(around.size());
    }
  }

  private void boundarySet(BoundarySet set) {
    addAll(
        set.id(),
        set.name(),
        set.geography().id(),
        set.level().id(),
        set.vintage(),
        set.extent(),
        set.areaSingular(),
        set.areaPlural());
    for (Drawing drawing : set.drawings()) {
      addAll(drawing.toleranceMetres(), drawing.asPublished(), drawing.contentHash());
    }
  }

  private void indicator(AtlasStore store, Snapshot snapshot, Indicator indicator) {
    Set<String> groups = snapshot.listGroups(indicator.id());
    // A record's text holds every word of it.
    add(indicator.measuredFor(groups));
    snapshot.series().stream()
        .filter(series -> series.key().indicator().equals(indicator.id()))
        .sorted(Comparator.comparing(Series::key, byKey()))
        .forEach(series -> figures(series, store.listReadings(series), indicator));
  }

  private static Comparator<SeriesKey> byKey() {
    return Comparator.comparing(SeriesKey::group)
        .thenComparing(SeriesKey::period)
        .thenComparing(key -> key.geography().id());
  }

  private void figures(Series series, Map<String, Reading> readings, Indicator indicator) {
    addAll(
        series.key().group(),
        series.key().period(),
        series.key().geography().id(),
        series.source().manifestId());
    for (Map.Entry<String, Reading> reading : new TreeMap<>(readings).entrySet()) {
      Estimate shown = RateEstimate.of(reading.getValue(), indicator).shown();
      addAll(
          reading.getKey(),
          shown.value(),
          shown.lower(),
          shown.upper(),
          shown.counts().numerator(),
          shown.counts().denominator(),
          shown.marker(),
          shown.intervalMarker(),
          shown.counts().numeratorMarker(),
          shown.counts().denominatorMarker());
    }
  }

  private void addAll(Object... fields) {
    for (Object field : fields) {
      add(field);
    }
  }

  /** A field with its length, so that no two rows of fields read the same. */
  private void add(Object field) {
    byte[] text = field == null ? new byte[0] : field.toString().getBytes(StandardCharsets.UTF_8);
    digest.update((field == null ? "-:" : text.length + ":").getBytes(StandardCharsets.UTF_8));
    digest.update(text);
  }
}
