package org.parityatlas.server.config;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Fails when a key is missing from the operations page. */
final class ConfigDocumentationTest {

  @ParameterizedTest
  @EnumSource
  void everyKeyHasARowWithItsNamesAndItsDefault(ConfigKey key) throws IOException {
    String row =
        Files.readAllLines(Path.of("docs/operations.md")).stream()
            .filter(line -> line.startsWith("|"))
            .filter(line -> line.contains("`" + key.environmentName() + "`"))
            .findFirst()
            .orElse("");
    assertTrue(row.contains("| `" + key.fileName() + "` |"), key + " is not documented");
    key.defaultValue()
        .ifPresent(text -> assertTrue(row.contains("| `" + text + "` |"), key + ": default"));
  }
}
