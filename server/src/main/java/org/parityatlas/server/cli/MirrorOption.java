package org.parityatlas.server.cli;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import org.parityatlas.server.config.ConfigKey;
import picocli.CommandLine.Option;

/** The option of the commands that load; also an environment variable and a file's key. */
final class MirrorOption {
  @Option(
      names = "--mirror",
      paramLabel = "DIR",
      description = "folder that holds the official files offline")
  private Path mirror;

  Map<ConfigKey, String> arguments() {
    Map<ConfigKey, String> arguments = new EnumMap<>(ConfigKey.class);
    if (mirror != null) {
      arguments.put(ConfigKey.MIRROR, mirror.toString());
    }
    return arguments;
  }
}
