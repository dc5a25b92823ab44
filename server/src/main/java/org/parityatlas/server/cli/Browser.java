package org.parityatlas.server.cli;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Opens the person's browser where there is a desktop, and never minds if it cannot. */
final class Browser {
  private Browser() {}

  static void open(URI url, Map<String, String> environment) {
    opener(System.getProperty("os.name"), environment)
        .ifPresent(
            program -> {
              try {
                new ProcessBuilder(program, url.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
              } catch (IOException e) {
                // The URL is printed all the same.
              }
            });
  }

  /** The program that opens a URL; none without a desktop, over ssh, or in CI. */
  static Optional<String> opener(String system, Map<String, String> environment) {
    if (environment.containsKey("CI") || environment.containsKey("SSH_CONNECTION")) {
      return Optional.empty();
    }
    if (system.startsWith("Mac")) {
      return Optional.of("/usr/bin/open");
    }
    boolean desktop =
        Stream.of("DISPLAY", "WAYLAND_DISPLAY")
            .anyMatch(name -> !environment.getOrDefault(name, "").isEmpty());
    return desktop && new File("/usr/bin/xdg-open").canExecute()
        ? Optional.of("/usr/bin/xdg-open")
        : Optional.empty();
  }
}
