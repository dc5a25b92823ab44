package org.parityatlas.server.cli;

/** The command cannot be carried out; the message says in one sentence why. */
final class CommandFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  CommandFailure(String message) {
    super(message);
  }
}
