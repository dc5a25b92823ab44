package org.parityatlas.data.indicator;

/**
 * Whom an indicator is measured for, by the words of its own source. Groups of different sources
 * are never the same group, whatever they are called.
 *
 * @param name for a picker: "Ethnic minority"
 * @param sentenceName for a sentence: "ethnic minority residents"
 */
public record Group(String id, String name, String sentenceName) {
  /** The single group of an indicator that is not measured for groups. */
  public static final String ALL = "all";

  private static final String RESIDENTS = " residents";

  /** The words for "gap to …": "white". */
  public String shortSentenceName() {
    return sentenceName.endsWith(RESIDENTS)
        ? sentenceName.substring(0, sentenceName.length() - RESIDENTS.length())
        : sentenceName;
  }
}
