package org.parityatlas.server.store;

/**
 * A release, or what it holds, is live at the primary, and the database that this server reads has
 * not got it yet. Another server may have, and this one soon.
 */
public final class ReleaseNotHereException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public ReleaseNotHereException() {
    super("this release has not reached this server yet");
  }
}
