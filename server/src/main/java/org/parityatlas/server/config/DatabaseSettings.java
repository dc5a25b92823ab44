package org.parityatlas.server.config;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * A database that a person configured. Of the product's own database no URL means that it finds or
 * makes one itself; of the replica that a server reads, that there is none.
 *
 * @param url {@code jdbc:postgresql://…}, possibly with user and password in its query
 * @param user the role, if it is not in the URL
 * @param password its password, if it is not in the URL
 */
public record DatabaseSettings(
    Optional<String> url, Optional<String> user, Optional<String> password) {

  /** Reads {@code db-url}, {@code db-user} and {@code db-password}. */
  public static DatabaseSettings from(Configuration configuration) {
    return read(configuration, ConfigKey.DB_URL, ConfigKey.DB_USER, ConfigKey.DB_PASSWORD);
  }

  /**
   * Reads {@code read-db-url}, {@code read-db-user} and {@code read-db-password}: the replica that
   * a server reads from. It is one, since a server announces a release when the database that it
   * reads has it, which says nothing of a second one.
   */
  public static DatabaseSettings ofReplica(Configuration configuration) {
    Optional<ConfigValue> url = configuration.find(ConfigKey.READ_DB_URL);
    url.filter(value -> hosts(value.text()).contains(","))
        .ifPresent(
            value -> {
              throw new ConfigurationException(
                  value, "a server reads from one replica; start one for each host");
            });
    if (url.isEmpty()) {
      Stream.of(ConfigKey.READ_DB_USER, ConfigKey.READ_DB_PASSWORD)
          .flatMap(key -> configuration.find(key).stream())
          .findFirst()
          .ifPresent(
              value -> {
                throw new ConfigurationException(
                    value,
                    "is of use with %s alone, which is not set"
                        .formatted(ConfigKey.READ_DB_URL.nameIn(value.source())));
              });
    }
    return read(
        configuration, ConfigKey.READ_DB_URL, ConfigKey.READ_DB_USER, ConfigKey.READ_DB_PASSWORD);
  }

  private static DatabaseSettings read(
      Configuration configuration, ConfigKey urlKey, ConfigKey userKey, ConfigKey passwordKey) {
    Optional<ConfigValue> url = configuration.find(urlKey);
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
                          userKey.nameIn(value.source()), passwordKey.nameIn(value.source())));
            });
    return new DatabaseSettings(
        url.map(ConfigValue::text),
        configuration.find(userKey).map(ConfigValue::text),
        configuration.find(passwordKey).map(ConfigValue::text));
  }

  /** What stands between the two slashes and the next one. */
  private static String hosts(String url) {
    return url.replaceFirst("^[^/]*//", "").split("[/?]", 2)[0];
  }

  @Override
  public String toString() {
    return url.isPresent() ? "configured database" : "database of the product's own";
  }
}
