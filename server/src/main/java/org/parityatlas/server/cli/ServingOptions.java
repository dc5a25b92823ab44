package org.parityatlas.server.cli;

import java.util.EnumMap;
import java.util.Map;
import org.parityatlas.server.config.ConfigKey;
import picocli.CommandLine.Option;

/** Options of the commands that serve; each is also an environment variable and a file's key. */
final class ServingOptions {
  @Option(
      names = "--port",
      paramLabel = "N",
      description = "TCP port (default: 8080, or the next free one)")
  private Integer port;

  @Option(
      names = "--host",
      paramLabel = "H",
      description = "address to listen on (default: 127.0.0.1)")
  private String host;

  Map<ConfigKey, String> arguments() {
    Map<ConfigKey, String> arguments = new EnumMap<>(ConfigKey.class);
    if (port != null) {
      arguments.put(ConfigKey.PORT, port.toString());
    }
    if (host != null) {
      arguments.put(ConfigKey.HOST, host);
    }
    return arguments;
  }
}
