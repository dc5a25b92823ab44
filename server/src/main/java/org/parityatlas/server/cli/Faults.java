package org.parityatlas.server.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.parityatlas.boundaries.BoundaryException;
import org.parityatlas.boundaries.SourceFormatException;
import org.parityatlas.server.cluster.ClusterException;
import org.parityatlas.server.config.ConfigurationException;
import org.parityatlas.server.importer.LoadException;
import org.parityatlas.server.store.StoreException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/**
 * How a command that failed says so: one sentence on standard error, the trace in {@code
 * .atlas/atlas.log} and, with {@code --verbose}, on standard error too.
 */
final class Faults implements IExecutionExceptionHandler {
  /** Exceptions whose message is written for the person at the keyboard. */
  private static final List<Class<? extends RuntimeException>> EXPLAINED =
      List.of(
          SourceFormatException.class,
          BoundaryException.class,
          LoadException.class,
          StoreException.class,
          ClusterException.class,
          ConfigurationException.class,
          CommandFailure.class);

  private final Workplace workplace;

  Faults(Workplace workplace) {
    this.workplace = workplace;
  }

  static boolean isExplained(Exception fault) {
    return EXPLAINED.stream().anyMatch(type -> type.isInstance(fault));
  }

  @Override
  public int handleExecutionException(
      Exception fault, CommandLine command, ParseResult parseResult) {
    StringWriter trace = new StringWriter();
    fault.printStackTrace(new PrintWriter(trace));
    Path log = workplace.home().resolve("atlas.log");
    try {
      Files.writeString(
          log, Instant.now() + " " + command.getCommandName() + System.lineSeparator() + trace);
    } catch (IOException e) {
      workplace.say("atlas: cannot write " + log);
    }
    workplace.say(
        isExplained(fault)
            ? "atlas: " + fault.getMessage()
            : "atlas: unexpected fault: %s (trace in %s)".formatted(fault, log));
    if (isVerbose(parseResult)) {
      workplace.err().print(trace);
    }
    boolean misused =
        fault instanceof ConfigurationException configuration && configuration.isOfArgument();
    return misused ? CommandLine.ExitCode.USAGE : CommandLine.ExitCode.SOFTWARE;
  }

  private static boolean isVerbose(ParseResult result) {
    return result.asCommandLineList().stream()
        .anyMatch(c -> c.getParseResult().hasMatchedOption("--verbose"));
  }
}
