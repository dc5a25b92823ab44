package org.parityatlas.server.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.parityatlas.server.AtlasUnderTest;
import org.parityatlas.server.Mirror;
import org.parityatlas.server.RealData;
import org.parityatlas.server.cluster.TestDatabase;
import org.parityatlas.server.importer.LoadRequest;

/**
 * A release that is read after another shares what did not change, and says what it would alone.
 */
@RealData
final class LiveReleaseTest {
  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  @Test
  void whatDidNotChangeIsSharedAndNothingElse() {
    try (AtlasUnderTest atlas =
        AtlasUnderTest.start(
            DATABASE.location(),
            LoadRequest.embedded(),
            LoadRequest.ofMirror(Mirror.root(), "lad-2022-london", "lad-gla"))) {
      AtlasStore store = new AtlasStore(atlas.database());
      Snapshot first =
          store.findLive(Optional.empty()).flatMap(LiveRelease::snapshot).orElseThrow();
      assertTrue(store.findLive(Optional.of(first)).orElseThrow().snapshot().isEmpty());

      // A source of figures that names no area.
      atlas.load(LoadRequest.ofMirror(Mirror.root(), "deprivation-2019-borough-domains"));
      Snapshot figures = next(store, first);
      assertSame(first.registry(), figures.registry());
      assertSame(first.search(), figures.search());
      assertSame(first.sets().get(0), figures.sets().get(0));
      assertTrue(figures.series().size() > first.series().size());
      assertReadsAlike(store, figures);

      // One that names and draws.
      atlas.load(LoadRequest.ofMirror(Mirror.root(), "msoa-2021-london"));
      Snapshot drawn = next(store, figures);
      assertNotSame(figures.registry(), drawn.registry());
      assertSame(first.findSet("lad-gla").orElseThrow(), drawn.findSet("lad-gla").orElseThrow());
      assertFalse(figures.findSet("msoa-2021-london").isPresent());
      assertEquals(1002, drawn.findSet("msoa-2021-london").orElseThrow().areas().size());
      assertReadsAlike(store, drawn);
    }
  }

  private static Snapshot next(AtlasStore store, Snapshot before) {
    return store.findLive(Optional.of(before)).flatMap(LiveRelease::snapshot).orElseThrow();
  }

  /** The same as read from the database alone. */
  private static void assertReadsAlike(AtlasStore store, Snapshot shared) {
    Snapshot alone = store.findSnapshot(shared.release()).orElseThrow();
    assertEquals(alone.sets(), shared.sets());
    assertEquals(alone.series(), shared.series());
    assertEquals(new HashSet<>(alone.registry().list()), new HashSet<>(shared.registry().list()));
    assertEquals(alone.namingVersions(), shared.namingVersions());
  }
}
