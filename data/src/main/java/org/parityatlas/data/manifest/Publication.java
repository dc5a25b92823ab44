package org.parityatlas.data.manifest;

import java.net.URI;
import java.util.List;

/**
 * What was published, by whom, and what has to be said wherever it is shown.
 *
 * @param published date or month of publication as the publisher states it
 * @param corrections what this edition puts right in earlier ones, the earliest first
 */
public record Publication(
    String title,
    String publisher,
    URI landingPage,
    String licence,
    URI licenceUrl,
    String attribution,
    String published,
    List<Correction> corrections) {

  public Publication {
    // What was loaded before there were corrections has none.
    corrections = corrections == null ? List.of() : List.copyOf(corrections);
  }
}
