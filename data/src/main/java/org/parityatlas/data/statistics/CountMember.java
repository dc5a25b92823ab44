package org.parityatlas.data.statistics;

/**
 * What a census or register gives of one member of a group of areas; null where it is withheld.
 *
 * @param name to be named by if it stands in the way
 * @param counted people with the property
 * @param total people
 */
public record CountMember(String name, Long counted, Long total) {

  boolean isComplete() {
    return counted != null && total != null;
  }
}
