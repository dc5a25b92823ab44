package org.parityatlas.server.http;

import java.util.List;
import java.util.Optional;
import org.parityatlas.server.release.Releases;
import org.parityatlas.server.store.Snapshot;

/** The release a request is about: the one it names, or the live one. */
final class ReleaseChoice {
  private final Releases releases;

  ReleaseChoice(Releases releases) {
    this.releases = releases;
  }

  /** The release; 404 where the one named is not kept, 503 where nothing is loaded yet. */
  Snapshot get(Parameters parameters) {
    Optional<Long> named = parameters.findRelease();
    if (named.isPresent()) {
      return releases
          .find(named.get())
          .orElseThrow(
              () ->
                  RequestException.notFound(
                      "Release " + named.get() + " is not kept any more, or never was.",
                      List.of()));
    }
    return releases.findLive().orElseThrow(NothingLoadedException::new);
  }

  /** A kept release by number. */
  Optional<Snapshot> find(long release) {
    return releases.find(release);
  }

  /** Nothing was ever released, or the database could not be asked yet. */
  static final class NothingLoadedException extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }
}
