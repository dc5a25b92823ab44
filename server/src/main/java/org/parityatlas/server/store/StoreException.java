package org.parityatlas.server.store;

import java.sql.SQLException;

/** The database did not answer. What is cached can still be served; the rest must wait. */
public final class StoreException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public StoreException(SQLException cause) {
    super("the database did not answer: " + cause.getMessage(), cause);
  }
}
