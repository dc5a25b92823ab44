package org.parityatlas.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.parityatlas.server.AtlasUnderTest;
import org.parityatlas.server.Mirror;
import org.parityatlas.server.RealData;
import org.parityatlas.server.cluster.TestDatabase;
import org.parityatlas.server.importer.LoadRequest;

/** Boundaries that are loaded, and nothing that could be drawn on them. */
@RealData
@ExtendWith(InChromium.class)
final class BareBoundariesTest {
  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  @Test
  void boundariesWithoutFiguresFallBackAndSaySo(Visit visit) {
    try (AtlasUnderTest atlas =
        AtlasUnderTest.start(
            DATABASE.location(),
            LoadRequest.embedded(),
            LoadRequest.ofMirror(Mirror.root(), "msoa-2021-london"))) {
      Page page = visit.open(atlas, "/?set=msoa-2021-london").page();
      String name = "";
      for (JsonNode set : atlas.json("/api/v1/levels").path("sets")) {
        boolean asked = set.path("id").asText().equals("msoa-2021-london");
        name = asked ? set.path("name").asText() : name;
      }
      assertThat(page.getByTestId("notices"))
          .containsText("No figures are loaded for " + name + ". This shows ");
      assertThat(MapAreas.of(page).all()).hasCount(33);
    }
  }
}
