package org.parityatlas.server.importer;

/**
 * A load that cannot be done, for a reason that is no fault of a source file. One clear sentence.
 */
public final class LoadException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public LoadException(String message) {
    super(message);
  }

  public LoadException(String message, Throwable cause) {
    super(message, cause);
  }
}
