package org.parityatlas.server.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.parityatlas.server.config.DatabaseSettings;

final class ConfiguredDatabaseTest {
  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  @Test
  void takesUserAndPasswordOutOfTheUrl() {
    DatabaseLocation location =
        ConfiguredDatabase.locate(
            settings("jdbc:postgresql://db.example.org/atlas?user=ann&password=s3cret&ssl=true"));
    assertEquals("jdbc:postgresql://db.example.org/atlas?ssl=true", location.jdbcUrl());
    assertEquals("ann", location.user());
    assertEquals("s3cret", location.password());
    assertFalse(location.toString().contains("s3cret"));
  }

  @Test
  void settingsGoBeforeTheUrl() {
    DatabaseLocation location =
        ConfiguredDatabase.locate(
            new DatabaseSettings(
                Optional.of("jdbc:postgresql://db.example.org/atlas?user=ann"),
                Optional.of("bob"),
                Optional.of("other")));
    assertEquals("bob", location.user());
    assertEquals("other", location.password());
    assertEquals("jdbc:postgresql://db.example.org/atlas", location.jdbcUrl());
  }

  @Test
  void aReplicaHasTheRolesOfItsPrimaryUnlessOthersAreNamed() {
    DatabaseLocation primary =
        new DatabaseLocation(
            "jdbc:postgresql://p/atlas", "ann", "s3cret", DatabaseLocation.Origin.PRIVATE_CLUSTER);
    DatabaseLocation same =
        ConfiguredDatabase.locateReplica(settings("jdbc:postgresql://r/atlas"), primary);
    assertEquals("jdbc:postgresql://r/atlas", same.jdbcUrl());
    assertEquals("ann", same.user());
    assertEquals("s3cret", same.password());
    assertEquals("jdbc:postgresql://r/atlas as ann (replica)", same.toString());
    DatabaseLocation other =
        ConfiguredDatabase.locateReplica(
            settings("jdbc:postgresql://r/atlas?user=bob&password=other"), primary);
    assertEquals("bob", other.user());
    assertEquals("other", other.password());
  }

  @Test
  void acceptsADatabaseThatAnswersAndHasPostgis() {
    DatabaseLocation real = DATABASE.location();
    assertEquals(real, ConfiguredDatabase.check(real));
  }

  @Test
  void saysWhichDatabaseDoesNotAnswerAndNeverThePassword() {
    DatabaseLocation closed =
        new DatabaseLocation(
            "jdbc:postgresql://127.0.0.1:" + FreePort.any() + "/atlas",
            "ann",
            "s3cret",
            DatabaseLocation.Origin.CONFIGURED);
    ClusterException fault =
        assertThrows(ClusterException.class, () -> ConfiguredDatabase.check(closed));
    assertTrue(fault.getMessage().contains(closed.jdbcUrl()), fault.getMessage());
    assertFalse(fault.getMessage().contains("s3cret"));
  }

  private static DatabaseSettings settings(String url) {
    return new DatabaseSettings(Optional.of(url), Optional.empty(), Optional.empty());
  }
}
