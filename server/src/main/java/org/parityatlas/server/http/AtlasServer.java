package org.parityatlas.server.http;

import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.net.URI;
import org.parityatlas.data.indicator.IndicatorCatalogue;
import org.parityatlas.server.release.Releases;
import org.parityatlas.server.store.AtlasStore;

/** The HTTP server: how it listens, and that it serves the {@link Routes}. */
public final class AtlasServer implements AutoCloseable {
  private final Javalin javalin;

  private AtlasServer(Javalin javalin) {
    this.javalin = javalin;
  }

  /**
   * Starts to listen.
   *
   * @param port 0 for any free one
   * @param publicUrl what public links are built from, without a slash at the end
   */
  public static AtlasServer start(
      String host,
      int port,
      URI publicUrl,
      Releases releases,
      AtlasStore store,
      IndicatorCatalogue catalogue) {
    Javalin javalin =
        Javalin.create(
            config -> {
              config.startup.showJavalinBanner = false;
              config.startup.showOldJavalinVersionWarning = false;
              config.jetty.host = host;
              config.jetty.port = port;
              config.jetty.modifyHttpConfiguration(http -> http.setSendServerVersion(false));
              config.jetty.modifyServer(server -> server.setErrorHandler(new JettyProblems()));
              config.jetty.modifyServletContextHandler(
                  context -> context.setErrorHandler(new JettyProblems()));
              // Coding and tags are ours: see Replies.
              config.http.compressionStrategy = CompressionStrategy.NONE;
              config.http.generateEtags = false;
              config.http.prefer405over404 = true;
              config.concurrency.useVirtualThreads = Runtime.version().feature() >= 21;
              // Public and read-only: any page may read it, none with a person's credentials.
              config.routes.before("/openapi.json", AtlasServer::openToAnyPage);
              config.routes.before(
                  "/api/*",
                  ctx -> {
                    openToAnyPage(ctx);
                    if (releases.isDatabaseAway()) {
                      ctx.header("Atlas-Stale", "database away");
                    }
                  });
              Routes routes = Routes.of(releases, store, catalogue, publicUrl);
              routes.api().forEach((path, handler) -> get(config.routes, path, handler));
              routes.pages().forEach((path, handler) -> get(config.routes, path, handler));
              Problems.register(config.routes);
            });
    return new AtlasServer(javalin.start());
  }

  private static void openToAnyPage(Context ctx) {
    ctx.header("Access-Control-Allow-Origin", "*");
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
