package org.parityatlas.server.http;

import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.net.URI;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.util.List;
import org.eclipse.jetty.io.ManagedSelector;
import org.eclipse.jetty.io.SocketChannelEndPoint;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.parityatlas.data.indicator.IndicatorCatalogue;
import org.parityatlas.server.embed.Partners;
import org.parityatlas.server.release.Citations;
import org.parityatlas.server.release.Releases;
import org.parityatlas.server.store.AtlasStore;

/** The HTTP server: how it listens, and that it serves the {@link Routes}. */
public final class AtlasServer implements AutoCloseable {
  static final String STALE_HEADER = "Atlas-Stale";
  static final String DATABASE_AWAY = "database away";

  /**
   * Room for a district layer in one go: else the kernel takes it in several, with a wait between.
   */
  private static final int SEND_BUFFER_BYTES = 3 << 17;

  private static final String FRAMED_BY_NONE = "frame-ancestors 'none'";
  private static final String RELEASE_BEFORE = "atlas.release-before";

  private final Javalin javalin;

  private AtlasServer(Javalin javalin) {
    this.javalin = javalin;
  }

  /**
   * Starts to listen.
   *
   * @param port 0 for any free one
   * @param publicUrl what public links are built from, without a slash at the end
   * @param partners who may show its maps in their own pages
   * @param citations where the releases that they show are noted
   */
  public static AtlasServer start(
      String host,
      int port,
      URI publicUrl,
      Partners partners,
      Citations citations,
      Releases releases,
      AtlasStore store,
      IndicatorCatalogue catalogue) {
    ReadyAnswers ready = new ReadyAnswers(releases);
    Javalin javalin =
        Javalin.create(
            config -> {
              config.startup.showJavalinBanner = false;
              config.startup.showOldJavalinVersionWarning = false;
              config.jetty.modifyHttpConfiguration(http -> http.setSendServerVersion(false));
              config.jetty.addConnector((server, http) -> connector(server, http, host, port));
              config.jetty.modifyServer(server -> server.setErrorHandler(new JettyProblems()));
              config.jetty.modifyServer(server -> server.setHandler(ready));
              config.jetty.modifyServletContextHandler(
                  context -> context.setErrorHandler(new JettyProblems()));
              // Coding and tags are ours: see Replies.
              config.http.compressionStrategy = CompressionStrategy.NONE;
              config.http.generateEtags = false;
              config.http.prefer405over404 = true;
              config.concurrency.useVirtualThreads = Runtime.version().feature() >= 21;
              // Pages and widgets add to it what else they need; answers of the API are no pages.
              for (String path : List.of("/embed/*", "/oembed", "/assets/*", "/openapi.json")) {
                String may = path.startsWith("/embed") ? partners.frameAncestors() : FRAMED_BY_NONE;
                config.routes.before(path, ctx -> ctx.header("Content-Security-Policy", may));
              }
              // Public and read-only: any page may read it, none with a person's credentials.
              config.routes.before("/openapi.json", AtlasServer::openToAnyPage);
              config.routes.before(
                  "/api/*",
                  ctx -> {
                    openToAnyPage(ctx);
                    if (releases.isDatabaseAway()) {
                      ctx.header(STALE_HEADER, DATABASE_AWAY);
                    }
                    ctx.attribute(RELEASE_BEFORE, ready.liveRelease());
                  });
              config.routes.after("/api/*", ctx -> keep(ready, ctx));
              Routes routes = Routes.of(releases, store, catalogue, publicUrl, partners, citations);
              routes.api().forEach((path, handler) -> get(config.routes, path, handler));
              routes.pages().forEach((path, handler) -> get(config.routes, path, handler));
              Problems.register(config.routes);
            });
    javalin.start();
    return new AtlasServer(javalin);
  }

  /** Ready answers are given by the thread that read the question: there is one for each core. */
  private static Connector connector(Server server, HttpConfiguration http, String host, int port) {
    int selectors = Runtime.getRuntime().availableProcessors();
    ServerConnector connector =
        new ServerConnector(server, 1, selectors, new HttpConnectionFactory(http)) {
          @Override
          protected SocketChannelEndPoint newEndPoint(
              SocketChannel channel, ManagedSelector selector, SelectionKey key) {
            FileEndPoint end = new FileEndPoint(channel, selector, key, getScheduler());
            end.setIdleTimeout(getIdleTimeout());
            return end;
          }
        };
    connector.setHost(host);
    connector.setPort(port);
    connector.setAcceptedSendBufferSize(SEND_BUFFER_BYTES);
    return connector;
  }

  private static void keep(ReadyAnswers ready, Context ctx) {
    Long before = ctx.attribute(RELEASE_BEFORE);
    if (before != null) {
      Replies.Sent.find(ctx)
          .ifPresent(sent -> ready.keep(address(ctx), sent.answer(), sent.freshness(), before));
    }
  }

  /** Path and query as they were sent, which is how {@link ReadyAnswers} knows an address. */
  private static String address(Context ctx) {
    String query = ctx.req().getQueryString();
    return ctx.req().getRequestURI() + (query == null ? "" : "?" + query);
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
