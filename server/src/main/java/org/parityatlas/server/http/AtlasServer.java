package org.parityatlas.server.http;

import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Handler;
import org.parityatlas.data.indicator.IndicatorCatalogue;
import org.parityatlas.server.layer.LayerBuilder;
import org.parityatlas.server.release.Releases;
import org.parityatlas.server.store.AtlasStore;

/** The HTTP server: every route in one place, each with the class that answers it. */
public final class AtlasServer implements AutoCloseable {
  private final Javalin javalin;

  private AtlasServer(Javalin javalin) {
    this.javalin = javalin;
  }

  /**
   * Starts to listen.
   *
   * @param port 0 for any free one
   */
  public static AtlasServer start(
      String host, int port, Releases releases, AtlasStore store, IndicatorCatalogue catalogue) {
    Javalin javalin =
        Javalin.create(
            config -> {
              config.startup.showJavalinBanner = false;
              config.startup.showOldJavalinVersionWarning = false;
              config.jetty.host = host;
              config.jetty.port = port;
              config.jetty.modifyHttpConfiguration(http -> http.setSendServerVersion(false));
              // Coding and tags are ours: see Replies.
              config.http.compressionStrategy = CompressionStrategy.NONE;
              config.http.generateEtags = false;
              config.http.prefer405over404 = true;
              config.concurrency.useVirtualThreads = Runtime.version().feature() >= 21;
              routes(config.routes, releases, store, catalogue);
              Problems.register(config.routes);
            });
    return new AtlasServer(javalin.start());
  }

  private static void routes(
      RoutesConfig routes, Releases releases, AtlasStore store, IndicatorCatalogue catalogue) {
    ReleaseChoice choice = new ReleaseChoice(releases);
    ReleaseAnswers answers = new ReleaseAnswers();
    LayerParameters layers = new LayerParameters(catalogue);
    AreasRoute areas = new AreasRoute(choice, store);
    IndicatorsRoute indicators = new IndicatorsRoute(choice, answers, catalogue);
    LayersRoute layer = new LayersRoute(choice, answers, layers, new LayerBuilder(store), store);
    HealthRoute health = new HealthRoute(releases);
    StaticRoute pages = new StaticRoute();

    // Public and read-only: any page may read it, none with a person's credentials.
    routes.before("/api/*", ctx -> ctx.header("Access-Control-Allow-Origin", "*"));
    get(routes, "/api/v1/levels", new LevelsRoute(choice, answers)::handle);
    get(routes, "/api/v1/areas", areas::search);
    get(routes, "/api/v1/areas/{code}", areas::detail);
    get(routes, "/api/v1/indicators", indicators::list);
    get(routes, "/api/v1/indicators/{id}", indicators::detail);
    get(routes, "/api/v1/glossary", new GlossaryRoute(choice)::handle);
    get(routes, "/api/v1/values/{set}", layer::values);
    get(routes, "/api/v1/layers/{file}", layer::features);
    get(routes, "/api/v1/series/{code}", new SeriesRoute(choice, layers, store)::handle);
    get(routes, "/api/v1/geometry/{set}/{file}", new GeometryRoute(choice, answers, store)::handle);
    get(routes, "/openapi.json", new OpenApiRoute()::handle);
    get(routes, "/health/live", health::live);
    get(routes, "/health/ready", health::ready);
    get(routes, "/", pages::page);
    get(routes, "/assets/{file}", pages::asset);
    get(routes, "/favicon.svg", pages::file);
  }

  /** HEAD is GET without the body, which Jetty leaves out. */
  private static void get(RoutesConfig routes, String path, Handler handler) {
    routes.get(path, handler);
    routes.head(path, handler);
  }

  /** The port that it listens on. */
  public int port() {
    return javalin.port();
  }

  @Override
  public void close() {
    javalin.stop();
  }
}
