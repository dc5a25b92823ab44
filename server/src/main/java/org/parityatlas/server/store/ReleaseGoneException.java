package org.parityatlas.server.store;

/**
 * What a release holds was swept away while it was being read: the release is not kept any more.
 */
public final class ReleaseGoneException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public ReleaseGoneException() {
    super("this release is not kept any more");
  }
}
