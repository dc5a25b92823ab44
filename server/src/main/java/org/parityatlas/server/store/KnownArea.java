package org.parityatlas.server.store;

/**
 * An area of the registry, drawable or not.
 *
 * @param nameWelsh null where no source gives one
 */
public record KnownArea(AreaKey key, String name, String nameWelsh) {

  public String code() {
    return key.code();
  }
}
