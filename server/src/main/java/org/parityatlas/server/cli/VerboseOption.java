package org.parityatlas.server.cli;

import picocli.CommandLine.Option;

/** The option every command has. */
final class VerboseOption {
  @Option(names = "--verbose", description = "say more, and show the trace of an error")
  private boolean verbose;

  boolean isOn() {
    return verbose;
  }
}
