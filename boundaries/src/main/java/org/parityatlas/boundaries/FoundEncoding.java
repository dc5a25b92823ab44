package org.parityatlas.boundaries;

import java.nio.charset.Charset;

/**
 * The encoding a file's text was read in, and what told so.
 *
 * @param foundFrom {@code given}, {@code .cpg}, {@code DBF language byte 0x57} or {@code detected}
 */
public record FoundEncoding(Charset charset, String foundFrom) {
  /** Key under which a data store keeps this record in the user data of its feature type. */
  public static final String USER_DATA_KEY = "org.parityatlas.boundaries.encoding";
}
