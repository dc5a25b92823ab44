package org.parityatlas.server.config;

import java.util.Optional;

/**
 * The database a person configured; with no URL the product finds or makes one itself.
 *
 * @param url {@code jdbc:postgresql://…}, possibly with user and password in its query
 * @param user the role, if it is not in the URL
 * @param password its password, if it is not in the URL
 */
public record DatabaseSettings(
    Optional<String> url, Optional<String> user, Optional<String> password) {

  /** Reads {@code db-url}, {@code db-user} and {@code db-password}. */
  public static DatabaseSettings from(Configuration configuration) {
    Optional<ConfigValue> url = configuration.find(ConfigKey.DB_URL);
    url.filter(value -> !value.text().startsWith("jdbc:postgresql://"))
        .ifPresent(
            value -> {
              // The value is not shown: what is no JDBC URL may hold a password anywhere.
              throw new ConfigurationException(
                  value, "a database URL reads jdbc:postgresql://HOST:PORT/DATABASE");
            });
    url.filter(value -> value.text().split("\\?", 2)[0].contains("@"))
        .ifPresent(
            value -> {
              // Nor here: what stands before the @ is mostly a password.
              throw new ConfigurationException(
                  value,
                  "a database URL names no user or password before an @; give them as %s and %s"
                      .formatted(
                          ConfigKey.DB_USER.nameIn(value.source()),
                          ConfigKey.DB_PASSWORD.nameIn(value.source())));
            });
    Optional<String> user = configuration.find(ConfigKey.DB_USER).map(ConfigValue::text);
    return new DatabaseSettings(
        url.map(ConfigValue::text),
        user,
        configuration.find(ConfigKey.DB_PASSWORD).map(ConfigValue::text));
  }

  @Override
  public String toString() {
    return url.isPresent() ? "configured database" : "database of the product's own";
  }
}
