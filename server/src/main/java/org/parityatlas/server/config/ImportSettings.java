package org.parityatlas.server.config;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What a load reads from.
 *
 * @param mirror the folder that holds the official files offline, by their own names
 */
public record ImportSettings(Optional<Path> mirror) {

  /** Reads {@code mirror}; the folder has to exist. */
  public static ImportSettings from(Configuration configuration) {
    return new ImportSettings(
        configuration
            .find(ConfigKey.MIRROR)
            .map(
                value -> {
                  Path folder = Path.of(value.text()).toAbsolutePath().normalize();
                  if (!Files.isDirectory(folder)) {
                    throw new ConfigurationException(value, "there is no folder " + folder);
                  }
                  return folder;
                }));
  }
}
