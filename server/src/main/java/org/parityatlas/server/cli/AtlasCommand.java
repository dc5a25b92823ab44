package org.parityatlas.server.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import org.parityatlas.server.config.Home;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.ScopeType;

/** The command {@code atlas} and its subcommands. */
@Command(
    name = "atlas",
    mixinStandardHelpOptions = true,
    scope = ScopeType.INHERIT,
    versionProvider = AtlasCommand.Version.class,
    synopsisSubcommandLabel = "COMMAND",
    description = "Maps of differences between ethnic groups, with deprivation and uncertainty.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:success", "1:the work failed", "2:the command was not understood"})
public final class AtlasCommand {
  /** The system property by which the launcher says that a person watches standard error. */
  private static final String TERMINAL_PROPERTY = "atlas.terminal";

  private AtlasCommand() {}

  /**
   * Runs one command.
   *
   * @param operations what the rest of the server can do
   * @param main the class whose {@code main} calls this; a background server is started with it
   * @return the exit code: 0 success, 1 failure of the work, 2 a command that is not understood
   */
  public static int run(Operations operations, Class<?> main, String... arguments) {
    configureLog(List.of(arguments));
    return run(
        new Workplace(
            Home.find(),
            operations,
            main,
            System.getenv(),
            System.out,
            System.err,
            Boolean.getBoolean(TERMINAL_PROPERTY)),
        arguments);
  }

  static int run(Workplace workplace, String... arguments) {
    CommandLine line = commandLine(workplace);
    if (arguments.length == 0) {
      line.usage(workplace.err());
      return CommandLine.ExitCode.USAGE;
    }
    return line.execute(arguments);
  }

  private static CommandLine commandLine(Workplace workplace) {
    CommandLine line = new CommandLine(new AtlasCommand());
    line.addSubcommand(new UpCommand(workplace));
    line.addSubcommand(new DownCommand(workplace));
    line.addSubcommand(new StatusCommand(workplace));
    line.addSubcommand(new LoadCommand(workplace));
    line.addSubcommand(new VerifyCommand(workplace));
    line.addSubcommand(new TestCommand());
    line.addSubcommand(new CompletionCommand(workplace));
    line.addSubcommand(new ServeCommand(workplace));
    line.setOut(new PrintWriter(workplace.out(), true));
    line.setErr(new PrintWriter(workplace.err(), true));
    line.setExecutionExceptionHandler(new Faults(workplace));
    return line;
  }

  /** Before the first logger is made: a command is quiet, the server writes a log. */
  private static void configureLog(List<String> arguments) {
    boolean serves = arguments.contains("serve") || arguments.contains("--foreground");
    boolean talks = serves || arguments.contains("--verbose");
    Map.of(
            "defaultLogLevel", talks ? "info" : "error",
            "showDateTime", "true",
            "dateTimeFormat", "yyyy-MM-dd'T'HH:mm:ss.SSSXXX",
            "showThreadName", "false",
            "showShortLogName", "true")
        .forEach((key, value) -> System.setProperty("org.slf4j.simpleLogger." + key, value));
  }

  /** The version that the build wrote into the jar. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      String version = AtlasCommand.class.getPackage().getImplementationVersion();
      return new String[] {"Parity Atlas " + (version == null ? "(not packaged)" : version)};
    }
  }
}
