package org.parityatlas.server.cluster;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;

/**
 * What opens a private cluster, kept in one file that only its owner reads (mode 0600).
 *
 * @param folder the cluster's folder
 * @param port the port of 127.0.0.1 it listens on
 * @param password of the role that the product works as
 * @param adminPassword of the superuser, needed for the extension only
 */
record ClusterAccess(Path folder, int port, String password, String adminPassword) {
  static final String DATABASE = "atlas";
  static final String USER = "atlas";
  static final String ADMIN = "atlas_admin";
  static final FileAttribute<Set<PosixFilePermission>> OWNER_ONLY =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

  /** New passwords and a free port for a cluster in that folder. */
  static ClusterAccess generate(Path folder) {
    return new ClusterAccess(folder, FreePort.any(), randomPassword(), randomPassword());
  }

  private static String randomPassword() {
    byte[] bytes = new byte[24];
    new SecureRandom().nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  ClusterAccess withPort(int newPort) {
    return new ClusterAccess(folder, newPort, password, adminPassword);
  }

  DatabaseLocation location() {
    return new DatabaseLocation(
        url(DATABASE), USER, password, DatabaseLocation.Origin.PRIVATE_CLUSTER);
  }

  DatabaseLocation adminLocation(String database) {
    return new DatabaseLocation(
        url(database), ADMIN, adminPassword, DatabaseLocation.Origin.PRIVATE_CLUSTER);
  }

  private String url(String database) {
    return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
  }

  static Optional<ClusterAccess> read(Path file) {
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      properties.load(reader);
      return Optional.of(
          new ClusterAccess(
              file.resolveSibling(properties.getProperty("folder")),
              Integer.parseInt(properties.getProperty("port")),
              properties.getProperty("password"),
              properties.getProperty("admin.password")));
    } catch (IOException | NullPointerException | NumberFormatException e) {
      throw new ClusterException(
          "cannot read " + file + ", which holds the database's port and passwords: " + e, e);
    }
  }

  /** Writes the file in one step, so that a crash leaves the old or the new one, never half. */
  void write(Path file) {
    Properties properties = new Properties();
    // Relative where it can be, so that a project that is moved or copied takes its own data along.
    Path parent = file.getParent();
    properties.setProperty(
        "folder", (folder.startsWith(parent) ? parent.relativize(folder) : folder).toString());
    properties.setProperty("port", Integer.toString(port));
    properties.setProperty("password", password);
    properties.setProperty("admin.password", adminPassword);
    Path fresh = file.resolveSibling(file.getFileName() + ".new");
    try {
      Files.deleteIfExists(fresh);
      Files.createFile(fresh, OWNER_ONLY);
      try (Writer out = Files.newBufferedWriter(fresh)) {
        properties.store(out, "Parity Atlas: the private database. Keep with its folder.");
      }
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new ClusterException("cannot write " + file + ": " + e.getMessage(), e);
    }
  }

  @Override
  public String toString() {
    return "cluster in " + folder + " on port " + port;
  }
}
