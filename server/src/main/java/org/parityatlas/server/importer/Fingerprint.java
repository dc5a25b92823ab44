package org.parityatlas.server.importer;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Tells one state of a source from another.
 *
 * @param fileSha256 digest of the file
 * @param source digest of the file, its manifest and the loader's format: where it is the same,
 *     what a load would store is the same
 */
record Fingerprint(String fileSha256, String source, long fileBytes) {
  /** Raised whenever what the loader stores of the same file changes. */
  private static final String LOADER_FORMAT = "3";

  static Fingerprint of(Path file, String manifestDefinition) throws IOException {
    MessageDigest digest = sha256();
    long bytes = 0;
    try (InputStream in = Files.newInputStream(file)) {
      byte[] buffer = new byte[1 << 16];
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        digest.update(buffer, 0, read);
        bytes += read;
      }
    }
    String fileHash = HexFormat.of().formatHex(digest.digest());
    MessageDigest whole = sha256();
    whole.update(fileHash.getBytes(StandardCharsets.UTF_8));
    whole.update(manifestDefinition.getBytes(StandardCharsets.UTF_8));
    whole.update(LOADER_FORMAT.getBytes(StandardCharsets.UTF_8));
    return new Fingerprint(fileHash, HexFormat.of().formatHex(whole.digest()), bytes);
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
