package org.parityatlas.server.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ConfigurationTest {
  @TempDir Path project;

  @Test
  void argumentsGoBeforeEnvironmentBeforeFilesBeforeDefaults() throws IOException {
    assertEquals(8080, port(Map.of(), Map.of()));
    Files.writeString(project.resolve("atlas.properties"), "port = 8001\n");
    assertEquals(8001, port(Map.of(), Map.of()));
    Files.createDirectories(project.resolve(".atlas"));
    Files.writeString(project.resolve(".atlas/config.properties"), "port = 8002\n");
    assertEquals(8002, port(Map.of(), Map.of()));
    assertEquals(8003, port(Map.of(), Map.of("ATLAS_PORT", "8003")));
    assertEquals(8004, port(Map.of(ConfigKey.PORT, "8004"), Map.of("ATLAS_PORT", "8003")));
  }

  @Test
  void anEmptyVariableCountsAsUnset() {
    assertEquals(8080, port(Map.of(), Map.of("ATLAS_PORT", "")));
  }

  @ParameterizedTest
  @CsvSource({"0", "65536", "-1", "http", "'8080 '", "''"})
  void aPortThatIsNoneIsRefusedUnderTheNameItWasGiven(String text) throws IOException {
    Files.writeString(project.resolve("atlas.properties"), "port=x\n");
    ConfigurationException inFile =
        assertThrows(ConfigurationException.class, () -> port(Map.of(), Map.of()));
    assertTrue(inFile.getMessage().startsWith("port: "), inFile.getMessage());
    assertFalse(inFile.isOfArgument());
    ConfigurationException inArgument =
        assertThrows(
            ConfigurationException.class, () -> port(Map.of(ConfigKey.PORT, text), Map.of()));
    assertTrue(inArgument.getMessage().startsWith("--port: "), inArgument.getMessage());
    assertTrue(inArgument.isOfArgument());
    ConfigurationException inEnvironment =
        assertThrows(
            ConfigurationException.class, () -> port(Map.of(), Map.of("ATLAS_PORT", "x" + text)));
    assertTrue(inEnvironment.getMessage().startsWith("ATLAS_PORT: "), inEnvironment.getMessage());
  }

  @Test
  void aKeyThatDoesNotExistIsNamedWithItsFile() throws IOException {
    Files.writeString(project.resolve("atlas.properties"), "prot = 8001\n");
    ConfigurationException fault =
        assertThrows(ConfigurationException.class, () -> port(Map.of(), Map.of()));
    assertTrue(fault.getMessage().contains("atlas.properties"), fault.getMessage());
    assertTrue(fault.getMessage().contains("\"prot\""), fault.getMessage());
  }

  @Test
  void publicUrlFollowsThePortUnlessItIsGiven() {
    HttpSettings own = HttpSettings.from(read(Map.of(), Map.of()));
    assertEquals(URI.create("http://127.0.0.1:8080"), own.publicUrl());
    assertEquals(URI.create("http://127.0.0.1:8081"), own.withPort(8081).publicUrl());
    HttpSettings given =
        HttpSettings.from(
            read(Map.of(), Map.of("ATLAS_PUBLIC_URL", "https://atlas.example.org/maps/")));
    assertEquals(URI.create("https://atlas.example.org/maps"), given.publicUrl());
    assertEquals(given.publicUrl(), given.withPort(8081).publicUrl());
    assertEquals(URI.create("http://127.0.0.1:8081"), given.withPort(8081).localUrl());
  }

  @ParameterizedTest
  @CsvSource({
    "atlas.example.org",
    "ftp://atlas.example.org",
    "https://",
    "https://a b",
    "https://a/?q=1"
  })
  void aPublicUrlThatIsNoneIsRefused(String text) {
    assertThrows(
        ConfigurationException.class,
        () -> HttpSettings.from(read(Map.of(), Map.of("ATLAS_PUBLIC_URL", text))));
  }

  @Test
  void theEffectiveConfigurationShowsNoPassword() {
    String shown =
        read(
                Map.of(),
                Map.of(
                    "ATLAS_DB_URL", "jdbc:postgresql://h/d?user=ann&password=hidden1&ssl=true",
                    "ATLAS_DB_PASSWORD", "hidden2"))
            .toString();
    assertTrue(shown.contains("db-url=jdbc:postgresql://h/d?user=ann&password=***&ssl=true"));
    assertTrue(shown.contains("db-password=***"), shown);
    assertFalse(shown.contains("hidden"), shown);
  }

  @Test
  void aDatabaseUrlOfAnotherKindIsRefusedWithoutShowingIt() {
    ConfigurationException fault =
        assertThrows(
            ConfigurationException.class,
            () ->
                DatabaseSettings.from(
                    read(Map.of(), Map.of("ATLAS_DB_URL", "postgres://ann:hidden@h/d"))));
    assertTrue(fault.getMessage().startsWith("ATLAS_DB_URL: "), fault.getMessage());
    assertFalse(fault.getMessage().contains("hidden"), fault.getMessage());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jdbc:postgresql://ann:hidden@h/d",
        "jdbc:postgresql://ann:hid/hidden@h:5432/d?ssl=true",
        "jdbc:postgresql://hidden@h"
      })
  void aDatabaseUrlWithAPasswordBeforeAnAtIsRefusedWithoutShowingIt(String url) {
    Configuration configuration = read(Map.of(), Map.of("ATLAS_DB_URL", url));
    ConfigurationException fault =
        assertThrows(ConfigurationException.class, () -> DatabaseSettings.from(configuration));
    assertTrue(fault.getMessage().startsWith("ATLAS_DB_URL: "), fault.getMessage());
    assertTrue(fault.getMessage().contains("ATLAS_DB_PASSWORD"), fault.getMessage());
    assertFalse(fault.getMessage().contains("hidden"), fault.getMessage());
    assertFalse(configuration.toString().contains("hidden"), configuration.toString());
  }

  @Test
  void anAtInTheQueryOfADatabaseUrlIsPartOfAValue() {
    String url = "jdbc:postgresql://h/d?user=ann@server";
    assertEquals(
        Optional.of(url), DatabaseSettings.from(read(Map.of(), Map.of("ATLAS_DB_URL", url))).url());
  }

  @Test
  void theReplicaIsReadFromItsOwnKeysAndItsPasswordIsNotShown() {
    Configuration configuration =
        read(
            Map.of(),
            Map.of(
                "ATLAS_READ_DB_URL", "jdbc:postgresql://r:5433/atlas?password=hidden1",
                "ATLAS_READ_DB_USER", "reader",
                "ATLAS_READ_DB_PASSWORD", "hidden2"));
    DatabaseSettings replica = DatabaseSettings.ofReplica(configuration);
    assertEquals(Optional.of("jdbc:postgresql://r:5433/atlas?password=hidden1"), replica.url());
    assertEquals(Optional.of("reader"), replica.user());
    assertEquals(Optional.of("hidden2"), replica.password());
    assertEquals(Optional.empty(), DatabaseSettings.from(configuration).url());
    assertFalse(configuration.toString().contains("hidden"), configuration.toString());
  }

  @ParameterizedTest
  @CsvSource({
    "ATLAS_READ_DB_URL, 'postgres://ann:hidden@h/d', jdbc:postgresql",
    "ATLAS_READ_DB_URL, 'jdbc:postgresql://ann:hidden@h/d', ATLAS_READ_DB_PASSWORD",
    "ATLAS_READ_DB_URL, 'jdbc:postgresql://a:5432,b:5432/d?password=hidden', one replica",
    "ATLAS_READ_DB_USER, hidden, ATLAS_READ_DB_URL",
    "ATLAS_READ_DB_PASSWORD, hidden, ATLAS_READ_DB_URL"
  })
  void aReplicaThatCannotBeReadIsRefusedWithItsKeyAndWithoutShowingIt(
      String key, String value, String said) {
    ConfigurationException fault =
        assertThrows(
            ConfigurationException.class,
            () -> DatabaseSettings.ofReplica(read(Map.of(), Map.of(key, value))));
    assertTrue(fault.getMessage().startsWith(key + ": "), fault.getMessage());
    assertTrue(fault.getMessage().contains(said), fault.getMessage());
    assertFalse(fault.getMessage().contains("hidden"), fault.getMessage());
  }

  @Test
  void aMirrorHasToBeAFolder() throws IOException {
    Path mirror = Files.createDirectory(project.resolve("mirror"));
    assertEquals(
        Optional.of(mirror),
        ImportSettings.from(read(Map.of(ConfigKey.MIRROR, mirror.toString()), Map.of())).mirror());
    assertThrows(
        ConfigurationException.class,
        () -> ImportSettings.from(read(Map.of(ConfigKey.MIRROR, mirror + "x"), Map.of())));
  }

  private int port(Map<ConfigKey, String> arguments, Map<String, String> environment) {
    return HttpSettings.from(read(arguments, environment)).port();
  }

  private Configuration read(Map<ConfigKey, String> arguments, Map<String, String> environment) {
    return Configuration.read(new Home(project), arguments, environment);
  }
}
