package org.parityatlas.server.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The option of the commands that read manifests: a person's own, beside the bundled ones. */
final class ManifestsOption {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  @Option(
      names = "--manifests",
      paramLabel = "DIR",
      description = "folder with manifests of your own (*.yaml), beside the bundled ones")
  private Path folder;

  /**
   * The folder, if one is given.
   *
   * @throws ParameterException if there is no such folder
   */
  Optional<Path> folder() {
    if (folder == null) {
      return Optional.empty();
    }
    Path absolute = folder.toAbsolutePath().normalize();
    if (!Files.isDirectory(absolute)) {
      throw new ParameterException(
          command.commandLine(), "--manifests: there is no folder " + absolute);
    }
    return Optional.of(absolute);
  }
}
