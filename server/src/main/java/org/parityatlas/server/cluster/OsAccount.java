package org.parityatlas.server.cluster;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The account that PostgreSQL runs under: the current one, or, since PostgreSQL refuses to run as
 * root, an ordinary one that root steps down to.
 *
 * @param stepDownTo the account's name; empty when the current one serves
 */
record OsAccount(Optional<String> stepDownTo) {

  static boolean isRoot() {
    return new UnixSystem().getUid() == 0;
  }

  /** For root: the owner of the data folder if there is one, else postgres, else nobody. */
  static OsAccount forDataFolder(Path data) {
    if (!isRoot()) {
      return new OsAccount(Optional.empty());
    }
    try {
      if (Files.exists(data)) {
        return new OsAccount(Optional.of(Files.getOwner(data).getName()));
      }
    } catch (IOException e) {
      throw new ClusterException("cannot read the owner of " + data, e);
    }
    return new OsAccount(Optional.of(exists("postgres") ? "postgres" : "nobody"));
  }

  private static boolean exists(String account) {
    try {
      FileSystems.getDefault().getUserPrincipalLookupService().lookupPrincipalByName(account);
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  /** The command, run under this account. */
  List<String> command(String... words) {
    List<String> command = new ArrayList<>();
    stepDownTo.ifPresent(
        account ->
            command.addAll(
                List.of(
                    "setpriv",
                    "--reuid=" + account,
                    "--regid=" + group(account),
                    "--init-groups",
                    "--")));
    command.addAll(List.of(words));
    return command;
  }

  /** The account's own group, asked of the machine: it need not have the account's name. */
  private static String group(String account) {
    ProgramRun id =
        ProgramRun.of(Duration.ofSeconds(10), Path.of("/"), List.of("id", "-g", account));
    if (!id.succeeded()) {
      throw new ClusterException("the machine has no account " + account + ": " + id.output());
    }
    return id.output();
  }

  /** Makes the folder (parents included) and gives it to this account alone. */
  void makePrivateFolder(Path folder) {
    try {
      Files.createDirectories(folder);
      give(folder);
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
    } catch (IOException e) {
      throw new ClusterException("cannot make the folder " + folder + ": " + e.getMessage(), e);
    }
  }

  /** Gives a file or folder to this account; nothing to do when it is the current one. */
  void give(Path path) throws IOException {
    if (stepDownTo.isPresent()) {
      Files.setOwner(
          path,
          path.getFileSystem()
              .getUserPrincipalLookupService()
              .lookupPrincipalByName(stepDownTo.get()));
    }
  }

  /** Whether this account can get to the folder and write in it; tried, not computed. */
  boolean canUse(Path folder) {
    return ProgramRun.of(
            Duration.ofSeconds(10),
            Path.of("/"),
            command("sh", "-c", "cd \"$1\" && test -w .", "sh", folder.toString()))
        .succeeded();
  }
}
