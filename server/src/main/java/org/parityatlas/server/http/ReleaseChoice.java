package org.parityatlas.server.http;

import java.util.List;
import java.util.Optional;
import org.parityatlas.server.release.Releases;
import org.parityatlas.server.store.ReleaseNotHereException;
import org.parityatlas.server.store.Snapshot;

/** The release a request is about: the one it names, or the live one. */
final class ReleaseChoice {
  private final Releases releases;

  ReleaseChoice(Releases releases) {
    this.releases = releases;
  }

  /**
   * The release; 404 where the one named is not kept, 503 where it has not reached this server yet
   * or nothing is loaded.
   */
  Snapshot get(Parameters parameters) {
    Optional<Long> named = parameters.findRelease();
    if (named.isPresent()) {
      return releases.find(named.get()).orElseThrow(() -> missing(named.get()));
    }
    return releases.findLive().orElseThrow(NothingLoadedException::new);
  }

  private RuntimeException missing(long release) {
    return releases.isOnItsWay(release)
        ? new ReleaseNotHereException()
        : RequestException.notFound(
            "Release " + release + " is not kept any more, or never was.", List.of());
  }

  /**
   * What to throw where no release that is known here has what an address names. Another server may
   * have told of it in a release that this one does not have yet, so that this is 404 only where
   * none is on its way.
   */
  RuntimeException nowhere(String detail) {
    return releases.isBehind()
        ? new ReleaseNotHereException()
        : RequestException.notFound(detail, List.of());
  }

  /** The live release, if anything is loaded. */
  Optional<Snapshot> findLive() {
    return releases.findLive();
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
