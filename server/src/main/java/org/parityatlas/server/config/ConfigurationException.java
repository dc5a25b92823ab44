package org.parityatlas.server.config;

/** A configured value cannot be used. The message names the key and where its value came from. */
public final class ConfigurationException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final boolean ofArgument;

  public ConfigurationException(String message) {
    super(message);
    this.ofArgument = false;
  }

  /** A fault of one key: its name as the person wrote it, then the fault. */
  public ConfigurationException(ConfigValue value, String fault) {
    super(value.key().nameIn(value.source()) + ": " + fault);
    this.ofArgument = value.source() == ConfigSource.ARGUMENT;
  }

  /** Whether the fault is in an argument of the command line. */
  public boolean isOfArgument() {
    return ofArgument;
  }
}
