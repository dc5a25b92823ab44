package org.parityatlas.server.cli;

import java.io.PrintStream;
import java.util.Map;
import org.parityatlas.server.config.Home;
import org.parityatlas.server.importer.LoadProgress;

/**
 * Where a command works: the project folder, the streams, and what it may use.
 *
 * @param main the class that a background server is started with
 * @param terminal whether a person watches standard error
 */
record Workplace(
    Home home,
    Operations operations,
    Class<?> main,
    Map<String, String> environment,
    PrintStream out,
    PrintStream err,
    boolean terminal) {

  /** Says one line of what goes on, on standard error. */
  void say(String line) {
    err.println(line);
  }

  LoadProgress progress() {
    return new ConsoleProgress(err, terminal);
  }
}
