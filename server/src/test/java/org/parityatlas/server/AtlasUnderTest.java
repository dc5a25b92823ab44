package org.parityatlas.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.parityatlas.data.indicator.IndicatorCatalogue;
import org.parityatlas.server.cluster.DatabaseLocation;
import org.parityatlas.server.embed.Partners;
import org.parityatlas.server.http.AtlasServer;
import org.parityatlas.server.importer.LoadProgress;
import org.parityatlas.server.importer.LoadReport;
import org.parityatlas.server.importer.LoadRequest;
import org.parityatlas.server.importer.Loader;
import org.parityatlas.server.postgis.Database;
import org.parityatlas.server.release.Citations;
import org.parityatlas.server.release.ReleaseWatch;
import org.parityatlas.server.release.Releases;
import org.parityatlas.server.store.AtlasStore;

/** The whole server on a real database, listening on a free port of this machine. */
public final class AtlasUnderTest implements AutoCloseable {
  /** A load that nobody watches. */
  public static final LoadProgress UNWATCHED =
      (what, total) ->
          new LoadProgress.Step() {
            @Override
            public void advance(long units) {
              // nobody watches
            }

            @Override
            public void close() {
              // nobody watches
            }
          };

  /** What public links begin with; not where it listens, so that neither passes for the other. */
  public static final URI PUBLIC_URL = URI.create("https://atlas.example.org");

  private static final ObjectMapper JSON = new ObjectMapper();

  private final DatabaseLocation location;
  private final List<LoadReport> reports;
  private final HttpClient client = HttpClient.newHttpClient();
  private final Database database;
  private final Database reads;
  private final Loader loader;
  private final ReleaseWatch watch;
  private final AtlasServer server;

  private AtlasUnderTest(
      DatabaseLocation location,
      List<LoadReport> reports,
      Database database,
      Database reads,
      Loader loader,
      ReleaseWatch watch,
      AtlasServer server) {
    this.location = location;
    this.reports = List.copyOf(reports);
    this.database = database;
    this.reads = reads;
    this.loader = loader;
    this.watch = watch;
    this.server = server;
  }

  /** Migrates, loads what is asked for, and serves. */
  public static AtlasUnderTest start(DatabaseLocation location, LoadRequest... requests) {
    return start(location, Optional.empty(), Partners.none(), requests);
  }

  /** The same, for partners that embed its maps. */
  public static AtlasUnderTest startFor(
      Partners partners, DatabaseLocation location, LoadRequest... requests) {
    return start(location, Optional.empty(), partners, requests);
  }

  /** Serves what a replica has of a database that is loaded. */
  public static AtlasUnderTest reading(DatabaseLocation replica, DatabaseLocation primary) {
    return start(primary, Optional.of(replica), Partners.none());
  }

  private static AtlasUnderTest start(
      DatabaseLocation location,
      Optional<DatabaseLocation> replica,
      Partners partners,
      LoadRequest... requests) {
    Database database = Database.open(location.jdbcUrl(), location.user(), location.password());
    database.migrate();
    Loader loader = new Loader(database, temporaryFolder());
    List<LoadReport> reports = new ArrayList<>();
    for (LoadRequest request : requests) {
      reports.add(loader.load(request, UNWATCHED));
    }
    Database reads =
        replica.map(r -> Database.open(r.jdbcUrl(), r.user(), r.password())).orElse(database);
    AtlasStore store = new AtlasStore(reads);
    Releases releases = new Releases(store);
    releases.refresh();
    ReleaseWatch watch = ReleaseWatch.start(database, reads, releases);
    AtlasServer server =
        AtlasServer.start(
            "127.0.0.1",
            0,
            PUBLIC_URL,
            partners,
            new Citations(database),
            releases,
            store,
            IndicatorCatalogue.bundled());
    return new AtlasUnderTest(location, reports, database, reads, loader, watch, server);
  }

  private static Path temporaryFolder() {
    try {
      return Files.createTempDirectory("atlas-sources-");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The same database behind a server that has nothing cached. */
  public AtlasUnderTest another() {
    return start(location);
  }

  /** What the loads it was started with reported. */
  public List<LoadReport> reports() {
    return reports;
  }

  /** Where it listens, without a slash at the end. */
  public String url() {
    return "http://127.0.0.1:" + server.port();
  }

  /** Loads more while it serves. */
  public LoadReport load(LoadRequest request) {
    return loader.load(request, UNWATCHED);
  }

  /** The database behind it. */
  public Database database() {
    return database;
  }

  /** A GET with headers given as name, value, name, value. */
  public HttpResponse<byte[]> get(String path, String... headers) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url() + path));
    if (headers.length > 0) {
      request.headers(headers);
    }
    try {
      return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The JSON that a path answers with, whatever the status. */
  public JsonNode json(String path) {
    try {
      return JSON.readTree(get(path).body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The properties of one area of a GeoJSON layer. */
  public JsonNode area(String layerPath, String code) {
    for (JsonNode feature : json(layerPath).path("features")) {
      if (feature.path("id").asText().equals(code)) {
        return feature.path("properties");
      }
    }
    throw new AssertionError(code + " is not in " + layerPath);
  }

  @Override
  public void close() {
    server.close();
    watch.close();
    reads.close();
    database.close();
  }
}
