package org.parityatlas.server.http;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parityatlas.data.manifest.Correction;
import org.parityatlas.server.store.Series;
import org.parityatlas.server.store.Snapshot;
import org.parityatlas.server.store.SourceVersion;

/**
 * {@code GET /embed/v1/notice?release=N}: what has come since a release that a widget is pinned to.
 * Apart from the figures, so that what is cited keeps its bytes for ever while this changes.
 */
final class NoticeRoute {
  private final ReleaseChoice releases;

  NoticeRoute(ReleaseChoice releases) {
    this.releases = releases;
  }

  /**
   * @param isNewer whether a later release has other figures or boundaries
   * @param corrections what publishers have put right since
   */
  record Notice(
      long release, long live, boolean isNewer, String sentence, List<Corrected> corrections) {}

  record Corrected(String source, String published, String text) {}

  void handle(Context ctx) {
    Parameters parameters = Parameters.ofPage(ctx.queryParamMap());
    Snapshot pinned = releases.get(parameters);
    Snapshot live = releases.findLive().orElse(pinned);
    Notice notice = between(pinned, live);
    ctx.header("Access-Control-Allow-Origin", "*");
    Replies.send(
        ctx, Answer.ofContent(Json.TYPE, Json.bytes(notice)), Replies.Freshness.REVALIDATE);
  }

  /** What has come from one release to a later one, in figures and boundaries. */
  static Notice between(Snapshot pinned, Snapshot live) {
    boolean isNewer = !versions(live).equals(versions(pinned));
    List<Corrected> corrections = corrections(pinned, live);
    return new Notice(
        pinned.release(), live.release(), isNewer, sentence(isNewer, corrections), corrections);
  }

  private static String sentence(boolean isNewer, List<Corrected> corrections) {
    if (!corrections.isEmpty()) {
      return "Figures have been corrected since this map was pinned.";
    }
    return isNewer ? "Newer figures exist." : "These are the latest figures.";
  }

  private static Map<String, SourceVersion> versions(Snapshot snapshot) {
    return Stream.concat(
            snapshot.series().stream().map(Series::source),
            snapshot.sets().stream().map(set -> set.source()))
        .distinct()
        .collect(Collectors.toMap(SourceVersion::manifestId, one -> one, (one, same) -> one));
  }

  private static List<Corrected> corrections(Snapshot pinned, Snapshot live) {
    Map<String, SourceVersion> before = versions(pinned);
    List<Corrected> corrections = new ArrayList<>();
    versions(live)
        .forEach(
            (id, now) -> {
              List<Correction> known =
                  before.containsKey(id)
                      ? before.get(id).publication().corrections()
                      : now.publication().corrections();
              for (Correction one : now.publication().corrections()) {
                if (!known.contains(one)) {
                  corrections.add(
                      new Corrected(now.publication().title(), one.published(), one.text()));
                }
              }
            });
    return corrections;
  }
}
