package org.parityatlas.server.config;

/** One value and where it comes from. */
public record ConfigValue(ConfigKey key, String text, ConfigSource source) {

  /** The value as it may be shown: passwords are not, neither alone nor inside a URL. */
  public String shown() {
    return key.isSecret()
        ? "***"
        : text.replaceAll("//[^?]*@", "//***@").replaceAll("(?i)(password=)[^&]*", "$1***");
  }

  @Override
  public String toString() {
    return key.fileName() + "=" + shown();
  }
}
