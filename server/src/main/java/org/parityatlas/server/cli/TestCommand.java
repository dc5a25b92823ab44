package org.parityatlas.server.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Stands in the help and the completion; the launcher script itself runs the tests. */
@Command(
    name = "test",
    description = "Build everything and run all tests (soak tests with --soak).")
final class TestCommand implements Callable<Integer> {
  @Option(names = "--soak", description = "run the long tests too")
  private boolean soak;

  @Parameters(paramLabel = "ARG", arity = "0..*", description = "more arguments for Maven")
  private List<String> more = List.of();

  @Override
  public Integer call() {
    throw new CommandFailure("tests are run by the launcher script: ./atlas test");
  }
}
