package org.parityatlas.server.cli;

import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Prints a completion script for bash and zsh. */
@Command(
    name = "completion",
    description = "Print a completion script: source <(./atlas completion)")
final class CompletionCommand implements Callable<Integer> {
  private final Workplace workplace;
  @Spec private CommandSpec spec;

  CompletionCommand(Workplace workplace) {
    this.workplace = workplace;
  }

  @Override
  public Integer call() {
    workplace.out().print(AutoComplete.bash("atlas", spec.root().commandLine()));
    workplace.out().println();
    return 0;
  }
}
