package org.parityatlas.server.http;

import io.javalin.http.Context;
import java.util.List;
import org.parityatlas.data.indicator.Glossary;
import org.parityatlas.data.indicator.Term;
import org.parityatlas.server.store.Snapshot;

/** {@code GET /api/v1/glossary}: terms in plain words. */
final class GlossaryRoute {
  private final ReleaseChoice releases;
  private final List<Term> terms = Glossary.bundled().list();

  GlossaryRoute(ReleaseChoice releases) {
    this.releases = releases;
  }

  record Terms(long release, List<Term> terms) {}

  void handle(Context ctx) {
    Snapshot snapshot = releases.get(Parameters.of(ctx, "release"));
    byte[] body = Json.bytes(new Terms(snapshot.release(), terms));
    Replies.send(
        ctx, Answer.ofRelease(snapshot.release(), Json.TYPE, body), Replies.Freshness.REVALIDATE);
  }
}
