package org.parityatlas.boundaries.packed;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.List;

/** Tells whether two files speak of the same areas in the same order. */
public final class AreaOrder {
  /** Length of an order in bytes. */
  public static final int BYTES = 8;

  private AreaOrder() {}

  /** The first eight bytes of the SHA-256 of the codes, each followed by a line feed. */
  public static byte[] of(List<String> codes) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (String code : codes) {
        digest.update(code.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) '\n');
      }
      return Arrays.copyOf(digest.digest(), BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
