package org.parityatlas.data.statistics;

/**
 * What a survey gives of one member of a group of areas. A null is a number that is withheld or
 * weak, and with any of them the group has no rate.
 *
 * @param name to be named by if it stands in the way
 * @param numerator estimated people with the property, rounded as published
 * @param denominator estimated people, rounded as published
 * @param halfWidth published 95% half-width of its rate, in percentage points
 */
public record SurveyMember(String name, Double numerator, Double denominator, Double halfWidth) {

  boolean isComplete() {
    return numerator != null && denominator != null && halfWidth != null;
  }
}
