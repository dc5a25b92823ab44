package org.parityatlas.server.cluster;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Where a cluster's folder can be. The project's own folder serves unless root has to step down to
 * an account that cannot get there, as below {@code /root}.
 */
final class ClusterFolder {
  private ClusterFolder() {}

  /** The place for a project whose own folder is closed to PostgreSQL's account. */
  static Path fallback(Path project) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256")
              .digest(project.toString().getBytes(StandardCharsets.UTF_8));
      return Path.of("/var/lib/parity-atlas", HexFormat.of().formatHex(hash, 0, 6));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every Java has SHA-256
    }
  }

  static Path choose(OsAccount account, Path wanted, Path fallback, Consumer<String> announce) {
    account.makePrivateFolder(wanted);
    if (account.canUse(wanted)) {
      return wanted;
    }
    wanted.toFile().delete();
    account.makePrivateFolder(fallback);
    if (!account.canUse(fallback)) {
      throw new ClusterException(
          "PostgreSQL does not run as root, and the account "
              + account.stepDownTo().orElseThrow()
              + " can use neither "
              + wanted
              + " nor "
              + fallback);
    }
    announce.accept(
        "PostgreSQL does not run as root and its account "
            + account.stepDownTo().orElseThrow()
            + " cannot enter "
            + wanted.getParent()
            + ": the database is kept in "
            + fallback);
    return fallback;
  }

  /** Lets everybody pass through (not list) a folder, as Java's temporary folders do not. */
  static void openPath(Path folder) {
    try {
      Files.createDirectories(folder);
      Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(folder);
      permissions.add(PosixFilePermission.OTHERS_EXECUTE);
      Files.setPosixFilePermissions(folder, permissions);
    } catch (IOException e) {
      throw new ClusterException("cannot open the folder " + folder + ": " + e.getMessage(), e);
    }
  }
}
