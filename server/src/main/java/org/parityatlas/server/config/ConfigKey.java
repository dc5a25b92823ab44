package org.parityatlas.server.config;

import java.util.Locale;
import java.util.Optional;

/** Everything that can be configured. Each key has one name in each place it can be set. */
public enum ConfigKey {
  HOST("127.0.0.1", false),
  PORT("8080", false),
  PUBLIC_URL(null, false),
  DB_URL(null, false),
  DB_USER(null, false),
  DB_PASSWORD(null, true),
  READ_DB_URL(null, false),
  READ_DB_USER(null, false),
  READ_DB_PASSWORD(null, true),
  MIRROR(null, false),
  PARTNERS_FILE(null, false);

  private final String defaultValue;
  private final boolean secret;

  ConfigKey(String defaultValue, boolean secret) {
    this.defaultValue = defaultValue;
    this.secret = secret;
  }

  /** {@code public-url}: the name in a file; with two dashes before it, the argument. */
  public String fileName() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** {@code ATLAS_PUBLIC_URL}. */
  public String environmentName() {
    return "ATLAS_" + name();
  }

  public Optional<String> defaultValue() {
    return Optional.ofNullable(defaultValue);
  }

  /** Whether the value must never be shown. */
  public boolean isSecret() {
    return secret;
  }

  /** The key as a person wrote it in that place. */
  String nameIn(ConfigSource source) {
    return switch (source) {
      case ARGUMENT -> "--" + fileName();
      case ENVIRONMENT -> environmentName();
      case FILE, DEFAULT -> fileName();
    };
  }
}
