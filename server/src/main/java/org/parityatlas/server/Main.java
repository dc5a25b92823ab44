package org.parityatlas.server;

import org.parityatlas.server.cli.AtlasCommand;
import org.parityatlas.server.config.Home;

/** The program: wires the command line to the server and leaves with its exit code. */
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    System.exit(AtlasCommand.run(new AtlasOperations(Home.find()), Main.class, args));
  }
}
