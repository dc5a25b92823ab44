package org.parityatlas.server.browser;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.Executors;

/** A partner's web site, on an origin of its own, with one page. */
final class HostSite implements AutoCloseable {
  private final HttpServer server;

  private HostSite(HttpServer server) {
    this.server = server;
  }

  /** Serves a page with headers of the partner's. */
  static HostSite of(String html, Map<String, String> headers) {
    try {
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      server.createContext(
          "/",
          exchange -> {
            boolean page = exchange.getRequestURI().getPath().equals("/");
            byte[] body = (page ? html : "").getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
            headers.forEach(exchange.getResponseHeaders()::set);
            exchange.sendResponseHeaders(page ? 200 : 204, page ? body.length : -1);
            exchange.getResponseBody().write(body);
            exchange.close();
          });
      server.setExecutor(Executors.newCachedThreadPool());
      server.start();
      return new HostSite(server);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static HostSite of(String html) {
    return of(html, Map.of());
  }

  /** Where partners are: on the list of {@link EmbedTest}. */
  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
  }

  /** The same site under a name that no list has. */
  String unlistedUrl() {
    return "http://localhost:" + server.getAddress().getPort() + "/";
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
