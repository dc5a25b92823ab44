package org.parityatlas.server.embed;

import java.util.List;

/**
 * A site that may show maps of this server in its pages.
 *
 * @param name of who runs it, for people
 * @param origins as in a content security policy: {@code https://www.example.org}, {@code
 *     https://*.example.org} for every name below, {@code *} for everybody
 */
public record Partner(String name, List<String> origins) {
  public Partner {
    origins = List.copyOf(origins);
  }
}
