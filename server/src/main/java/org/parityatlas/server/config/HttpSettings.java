package org.parityatlas.server.config;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.parityatlas.server.embed.Partners;

/**
 * How the server is reached.
 *
 * @param host the address to listen on
 * @param port the TCP port to listen on
 * @param portGiven whether a person chose the port; if not, the next free one serves as well
 * @param publicUrl what public links are built from, without a slash at the end
 * @param partners who may show maps of this server in their own pages
 */
public record HttpSettings(
    String host, int port, boolean portGiven, URI publicUrl, Partners partners) {

  /** Reads {@code host}, {@code port}, {@code public-url} and {@code partners-file}. */
  public static HttpSettings from(Configuration configuration) {
    ConfigValue host = configuration.get(ConfigKey.HOST);
    if (host.text().isBlank() || host.text().contains("/")) {
      throw new ConfigurationException(
          host, "\"" + host.text() + "\" is not an address to listen on, such as 127.0.0.1");
    }
    ConfigValue port = configuration.get(ConfigKey.PORT);
    int number = portNumber(port);
    Optional<URI> publicUrl = configuration.find(ConfigKey.PUBLIC_URL).map(HttpSettings::publicUrl);
    return new HttpSettings(
        host.text(),
        number,
        port.source() != ConfigSource.DEFAULT,
        publicUrl.orElseGet(() -> localUrl(host.text(), number)),
        partners(configuration));
  }

  /** The same on another port; a public URL that a person gave stays. */
  public HttpSettings withPort(int newPort) {
    URI url = publicUrl.equals(localUrl(host, port)) ? localUrl(host, newPort) : publicUrl;
    return new HttpSettings(host, newPort, portGiven, url, partners);
  }

  /** Who may embed maps, by the partner file; a file that is named has to be there. */
  public static Partners partners(Configuration configuration) {
    return configuration
        .find(ConfigKey.PARTNERS_FILE)
        .map(
            value -> {
              Path file = Path.of(value.text()).toAbsolutePath().normalize();
              if (!Files.isRegularFile(file)) {
                throw new ConfigurationException(value, "there is no file " + file);
              }
              return Partners.read(file);
            })
        .orElseGet(Partners::none);
  }

  /** The URL at which this machine reaches the server, whatever the world calls it. */
  public URI localUrl() {
    return localUrl(host, port);
  }

  private static URI localUrl(String host, int port) {
    String name = host.equals("0.0.0.0") || host.equals("::") ? "127.0.0.1" : host;
    return URI.create("http://" + (name.contains(":") ? "[" + name + "]" : name) + ":" + port);
  }

  private static int portNumber(ConfigValue value) {
    try {
      int port = Integer.parseInt(value.text());
      if (port >= 1 && port <= 65_535) {
        return port;
      }
    } catch (NumberFormatException e) {
      // said below
    }
    throw new ConfigurationException(
        value, "\"" + value.text() + "\" is not a port; ports are 1 to 65535");
  }

  private static URI publicUrl(ConfigValue value) {
    String fault = "\"" + value.text() + "\" is not a URL such as https://atlas.example.org";
    try {
      URI url = new URI(value.text().replaceAll("/+$", ""));
      boolean web = "http".equals(url.getScheme()) || "https".equals(url.getScheme());
      if (!web || url.getHost() == null || url.getQuery() != null || url.getFragment() != null) {
        throw new ConfigurationException(value, fault);
      }
      return url;
    } catch (URISyntaxException e) {
      throw new ConfigurationException(value, fault);
    }
  }
}
