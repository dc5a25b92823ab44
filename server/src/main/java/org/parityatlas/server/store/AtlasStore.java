package org.parityatlas.server.store;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parityatlas.server.postgis.Database;

/**
 * What the server reads of the database: releases, readings and geometry, each kept in memory up to
 * a share of the heap. What it gives is immutable, since a version never changes once loaded.
 */
public final class AtlasStore implements SeriesReadings {
  /** Measured with a national set of 35,672 areas: the map, its key and the boxed numbers. */
  private static final long BYTES_A_READING = 200;

  private static final long CACHE_BYTES = Runtime.getRuntime().maxMemory() / 8;

  private static final long MAX_TILE_SETS = 500;

  private final Reads reads;
  private final Cache<Long, Map<String, Reading>> readings =
      Caffeine.newBuilder()
          .maximumWeight(CACHE_BYTES / BYTES_A_READING)
          .weigher((Long series, Map<String, Reading> map) -> map.size() + 1)
          .build();
  private final Cache<DrawingKey, List<GeometryText>> geometry =
      Caffeine.newBuilder()
          .maximumWeight(CACHE_BYTES)
          .weigher(
              (DrawingKey key, List<GeometryText> areas) ->
                  areas.stream().mapToInt(GeometryText::weight).sum())
          .build();

  private final Cache<TileKey, TileSet> tileSets =
      Caffeine.newBuilder().maximumSize(MAX_TILE_SETS).build();

  private record DrawingKey(long version, Drawing drawing) {}

  private record TileKey(String setId, String contentHash) {}

  public AtlasStore(Database database) {
    this.reads = new Reads(database);
  }

  /** Number of the live release, if there is one. */
  public Optional<Long> findLiveRelease() {
    return ask(SnapshotReader::findLiveRelease);
  }

  /** What is live, with the release itself if it is later than the one known, if any. */
  public Optional<LiveRelease> findLive(Optional<Snapshot> known) {
    return ask(connection -> LiveRelease.find(connection, known));
  }

  /** The latest kept release in which a set has a drawing with this content, if there is one. */
  public Optional<Long> findReleaseOfDrawing(String setId, String contentHash) {
    return ask(connection -> SnapshotReader.findReleaseOfDrawing(connection, setId, contentHash));
  }

  /** A release that is kept. */
  public Optional<Snapshot> findSnapshot(long release) {
    return ask(connection -> SnapshotReader.find(connection, release));
  }

  /**
   * Readings of a series by area code.
   *
   * @throws ReleaseGoneException where the series was swept: none is ever stored empty
   * @throws ReleaseNotHereException where the database does not have it yet
   */
  public Map<String, Reading> listReadings(Series series) {
    return readings.get(
        series.id(),
        id -> {
          return ask(
              connection -> {
                Map<String, Reading> found = ReadingsReader.list(connection, id);
                if (found.isEmpty()) {
                  throw MissingVersion.of(connection, series.source().id());
                }
                return found;
              });
        });
  }

  @Override
  public Reading get(Series series, String code) {
    return listReadings(series).getOrDefault(code, Reading.ABSENT);
  }

  /**
   * What a release says of a few areas in every series, read by area: a national series is not read
   * whole for the sake of one area.
   *
   * @throws ReleaseGoneException where the release was swept: its figures are gone, not missing
   */
  public SeriesReadings readAreas(Snapshot snapshot, Collection<AreaKey> areas) {
    return readAreas(snapshot, areas, snapshot.series());
  }

  /** The same of one indicator alone. */
  public SeriesReadings readAreas(Snapshot snapshot, Collection<AreaKey> areas, String indicator) {
    List<Series> ofIndicator =
        snapshot.series().stream()
            .filter(series -> series.key().indicator().equals(indicator))
            .toList();
    return readAreas(snapshot, areas, ofIndicator);
  }

  private SeriesReadings readAreas(
      Snapshot snapshot, Collection<AreaKey> areas, Collection<Series> among) {
    return ask(
        connection -> {
          SeriesReadings found = AreaReadings.read(connection, among, areas);
          // Asked after reading: a sweep goes by in one transaction.
          if (!SnapshotReader.listKeptReleases(connection).contains(snapshot.release())) {
            throw MissingVersion.ofRelease(connection, snapshot.release());
          }
          return found;
        });
  }

  /**
   * Where the figure of an area in a series comes from; empty where the source has no row of it.
   *
   * @throws ReleaseGoneException where the series was swept
   */
  public Optional<SourceTrail> findTrail(Series series, String code) {
    return ask(
        connection -> {
          Optional<SourceTrail> found = TrailReader.find(connection, series.id(), code);
          if (found.isEmpty()) {
            MissingVersion.check(connection, series.source().id());
          }
          return found;
        });
  }

  /**
   * GeoJSON geometries of a drawing in the set's order as UTF-8, WGS 84 with six decimals (about
   * 0.1 m; RFC 7946 section 11.2), rings by the right-hand rule.
   *
   * @throws ReleaseGoneException where the set was swept
   */
  public List<GeometryText> listGeometry(BoundarySet set, Drawing drawing) {
    return geometry.get(
        new DrawingKey(set.source().id(), drawing),
        key -> {
          return ask(
              connection -> {
                List<GeometryText> found =
                    GeometryReader.list(connection, key.version(), key.drawing());
                if (found.size() != set.areas().size()) {
                  throw MissingVersion.of(connection, key.version());
                }
                return found;
              });
        });
  }

  /**
   * Codes of the areas of a set that touch one of its areas, in the set's order.
   *
   * @throws ReleaseGoneException where the set was swept
   */
  public List<String> listNeighbours(BoundarySet set, SetArea area) {
    long version = set.source().id();
    return ask(
        connection -> {
          List<String> found = GeometryReader.listNeighbours(connection, version, area.ordinal());
          if (found.isEmpty()) {
            MissingVersion.check(connection, version);
          }
          return found;
        });
  }

  /**
   * A drawing as a packed coverage, compressed when it was loaded; not kept here.
   *
   * @throws ReleaseGoneException where the set was swept
   */
  public Optional<CompressedBytes> findPacked(BoundarySet set, Drawing drawing) {
    long version = set.source().id();
    return ask(
        connection -> {
          Optional<CompressedBytes> found =
              ReadyBytesReader.findPacked(connection, version, drawing);
          if (found.isEmpty()) {
            MissingVersion.check(connection, version);
          }
          return found;
        });
  }

  /** The figures of a series over a set as value columns, where a load has made them so. */
  public Optional<CompressedBytes> findFigures(BoundarySet set, Series series, int decimals) {
    return ask(
        connection ->
            ReadyBytesReader.findFigures(connection, set.source().id(), series.id(), decimals));
  }

  /** The vector tiles of a set, if they were made when it was loaded. */
  public Optional<TileSet> findTileSet(BoundarySet set) {
    return ask(connection -> TileReader.find(connection, set.source().id()));
  }

  /** The vector tiles of a set with this content, in any release that is kept. */
  public Optional<TileSet> findTileSet(String setId, String contentHash) {
    return Optional.ofNullable(
        tileSets.get(
            new TileKey(setId, contentHash),
            key ->
                ask(connection -> TileReader.find(connection, key.setId(), key.contentHash()))
                    .orElse(null)));
  }

  /**
   * A tile that was made when its set was loaded, as gzip; no bytes where it is empty.
   *
   * @throws ReleaseGoneException where the set was swept
   */
  public byte[] readyTile(TileSet set, TileAddress tile) {
    return tile(set, connection -> TileReader.ready(connection, set, tile));
  }

  /**
   * A tile made now of the boundaries as published, not compressed; no bytes where it is empty.
   *
   * @throws ReleaseGoneException where the set was swept
   */
  public byte[] makeTile(TileSet set, TileAddress tile) {
    return tile(set, connection -> TileReader.make(connection, set, tile));
  }

  /** Nothing found may mean that the tile is empty, or that the version is there no longer. */
  private byte[] tile(TileSet set, Reads.Question<byte[]> question) {
    return ask(
        connection -> {
          byte[] found = question.answer(connection);
          if (found.length == 0 && TileReader.find(connection, set.version()).isEmpty()) {
            throw new ReleaseGoneException();
          }
          return found;
        });
  }

  /** Where a postcode lies by the directory of a release, if it holds one. */
  public PostcodePlace findPostcode(Snapshot snapshot, String postcode) {
    return ask(connection -> PostcodePlace.read(connection, snapshot.release(), postcode));
  }

  private <T> T ask(Reads.Question<T> question) {
    return reads.ask(question);
  }
}
