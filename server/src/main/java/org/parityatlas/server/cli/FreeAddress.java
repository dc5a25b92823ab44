package org.parityatlas.server.cli;

import org.parityatlas.server.cluster.FreePort;
import org.parityatlas.server.config.HttpSettings;

/** The address a new server is to listen on. */
final class FreeAddress {
  private static final int PORTS_TRIED = 100;

  private FreeAddress() {}

  /** The configured port if it is free; else the next free one, unless a person chose the port. */
  static HttpSettings choose(HttpSettings http, Workplace workplace) {
    if (FreePort.isFree(http.host(), http.port())) {
      return http;
    }
    if (http.portGiven()) {
      throw new CommandFailure(
          ("port %d of %s is taken by another program or cannot be listened on;"
                  + " choose another by --port")
              .formatted(http.port(), http.host()));
    }
    int last = Math.min(65_535, http.port() + PORTS_TRIED);
    for (int port = http.port() + 1; port <= last; port++) {
      if (FreePort.isFree(http.host(), port)) {
        workplace.say("Port " + http.port() + " is taken: using " + port);
        return http.withPort(port);
      }
    }
    throw new CommandFailure(
        "no port from %d to %d is free on %s".formatted(http.port(), last, http.host()));
  }
}
