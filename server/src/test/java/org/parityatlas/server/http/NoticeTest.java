package org.parityatlas.server.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.parityatlas.boundaries.Geography;
import org.parityatlas.data.manifest.Correction;
import org.parityatlas.data.manifest.Publication;
import org.parityatlas.data.reader.SeriesKey;
import org.parityatlas.server.store.AreaRegistry;
import org.parityatlas.server.store.Series;
import org.parityatlas.server.store.Snapshot;
import org.parityatlas.server.store.SourceVersion;

/** What a pinned widget is told of later releases. */
final class NoticeTest {
  private static final Correction OLD = new Correction("2020-01-01", "Two columns were swapped.");
  private static final Correction NEW = new Correction("2021-01-01", "Camden was Brent.");

  private static Snapshot release(long number, long version, Correction... corrections) {
    SourceVersion source =
        new SourceVersion(
            version,
            "employment",
            "observations",
            "employment.xlsx",
            "0".repeat(64),
            new Publication(
                "Employment rates",
                "A publisher",
                URI.create("https://example.org/"),
                "A licence",
                URI.create("https://example.org/"),
                "A publisher",
                "2021",
                List.of(corrections)),
            Instant.EPOCH);
    Series series =
        new Series(
            version << 20,
            new SeriesKey("employment-rate", "all", "2020", Geography.parse("lad")),
            source);
    return new Snapshot(number, List.of(), new AreaRegistry(), List.of(series));
  }

  @Test
  void sameSourcesInALaterReleaseAreNoNews() {
    NoticeRoute.Notice notice = NoticeRoute.between(release(1, 7, OLD), release(4, 7, OLD));
    assertFalse(notice.isNewer());
    assertEquals(List.of(), notice.corrections());
    assertEquals("These are the latest figures.", notice.sentence());
  }

  @Test
  void anotherEditionIsNewer() {
    NoticeRoute.Notice notice = NoticeRoute.between(release(1, 7, OLD), release(4, 8, OLD));
    assertTrue(notice.isNewer());
    assertEquals("Newer figures exist.", notice.sentence());
    assertEquals(4, notice.live());
  }

  @Test
  void onlyWhatWasPutRightSinceIsTold() {
    NoticeRoute.Notice notice = NoticeRoute.between(release(1, 7, OLD), release(4, 8, OLD, NEW));
    assertEquals(
        List.of(new NoticeRoute.Corrected("Employment rates", "2021-01-01", "Camden was Brent.")),
        notice.corrections());
    assertTrue(notice.sentence().contains("corrected since"));
  }
}
