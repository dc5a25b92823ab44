package org.parityatlas.server.config;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;

/**
 * The effective configuration: of each key the strongest value of arguments, environment, file and
 * default. An empty environment variable counts as unset.
 */
public final class Configuration {
  /** The files, the stronger first: beside the sources, or among what belongs to this machine. */
  private static final List<String> FILES = List.of(".atlas/config.properties", "atlas.properties");

  private final Map<ConfigKey, ConfigValue> values;

  private Configuration(Map<ConfigKey, ConfigValue> values) {
    this.values = values;
  }

  /**
   * Reads the configuration.
   *
   * @param arguments what the command line gave, by key
   * @param environment the process environment
   * @throws ConfigurationException if a file has a key that does not exist
   */
  public static Configuration read(
      Home home, Map<ConfigKey, String> arguments, Map<String, String> environment) {
    Map<ConfigKey, String> files = readFiles(home.project());
    Map<ConfigKey, ConfigValue> values = new EnumMap<>(ConfigKey.class);
    for (ConfigKey key : ConfigKey.values()) {
      String fromEnvironment = environment.getOrDefault(key.environmentName(), "");
      if (arguments.containsKey(key)) {
        values.put(key, new ConfigValue(key, arguments.get(key), ConfigSource.ARGUMENT));
      } else if (!fromEnvironment.isBlank()) {
        values.put(key, new ConfigValue(key, fromEnvironment, ConfigSource.ENVIRONMENT));
      } else if (files.containsKey(key)) {
        values.put(key, new ConfigValue(key, files.get(key), ConfigSource.FILE));
      } else {
        key.defaultValue()
            .ifPresent(text -> values.put(key, new ConfigValue(key, text, ConfigSource.DEFAULT)));
      }
    }
    return new Configuration(values);
  }

  private static Map<ConfigKey, String> readFiles(Path project) {
    Map<ConfigKey, String> values = new EnumMap<>(ConfigKey.class);
    for (String name : FILES) {
      Properties properties = new Properties();
      Path file = project.resolve(name);
      if (Files.exists(file)) {
        try (Reader reader = Files.newBufferedReader(file)) {
          properties.load(reader);
        } catch (IOException | IllegalArgumentException e) {
          throw new ConfigurationException(name + " cannot be read: " + e.getMessage());
        }
      }
      for (String key : properties.stringPropertyNames()) {
        values.putIfAbsent(keyNamed(key, name), properties.getProperty(key).strip());
      }
    }
    return values;
  }

  private static ConfigKey keyNamed(String text, String file) {
    return Arrays.stream(ConfigKey.values())
        .filter(key -> key.fileName().equals(text.toLowerCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(
            () ->
                new ConfigurationException(
                    "%s has the key \"%s\", which does not exist; the keys are %s"
                        .formatted(
                            file,
                            text,
                            Arrays.stream(ConfigKey.values())
                                .map(ConfigKey::fileName)
                                .collect(Collectors.joining(", ")))));
  }

  Optional<ConfigValue> find(ConfigKey key) {
    return Optional.ofNullable(values.get(key));
  }

  ConfigValue get(ConfigKey key) {
    return find(key)
        .orElseThrow(() -> new ConfigurationException(key.fileName() + ": a value is needed"));
  }

  /** Every value that is set, one {@code key=value} each, secrets redacted; for the log. */
  @Override
  public String toString() {
    return values.values().stream().map(ConfigValue::toString).collect(Collectors.joining(", "));
  }
}
