package org.parityatlas.server.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.parityatlas.data.statistics.Reliability;
import org.parityatlas.data.words.ReliabilityWords;
import org.parityatlas.server.layer.AreaSelection;

/**
 * Areas side by side, as the API writes them.
 *
 * @param against the area that each other one is set against; null where every two are compared
 * @param notes what has to be known of the list of areas as such
 * @param falseDiscovery of all differences in the answer together
 */
record CompareView(
    long release,
    List<SelectionView> areas,
    String measure,
    Side against,
    List<String> notes,
    DiscoveriesView falseDiscovery,
    List<ComparedView> indicators) {

  /**
   * One indicator for all the areas.
   *
   * @param areas in the order asked for
   */
  record ComparedView(
      String subject,
      LayerView.IndicatorRef indicator,
      LayerView.UnitView unit,
      GroupView group,
      GroupView reference,
      PeriodView period,
      @JsonInclude(JsonInclude.Include.NON_NULL) PeriodView baseline,
      List<CellView> areas,
      List<DifferenceView> differences,
      LayerView.UncertaintyView uncertainty,
      List<String> caveats,
      List<SourceView> sources) {}

  /**
   * An area's figure.
   *
   * @param notPublished why the source has no figure of areas of this geography; left out where it
   *     has
   * @param together of several areas, how the figure is made
   * @param detectableSentence the smallest change that could be seen, in words
   */
  record CellView(
      String code,
      String name,
      String sentence,
      BandView reliabilityWords,
      @JsonInclude(JsonInclude.Include.NON_NULL) String notPublished,
      @JsonInclude(JsonInclude.Include.NON_NULL) TogetherView together,
      @JsonInclude(JsonInclude.Include.NON_NULL) String detectableSentence,
      @JsonUnwrapped EstimateView estimate,
      List<SurroundingView> surroundings) {}

  /** How far a figure can be relied upon, in words. */
  record BandView(String label, String sentence) {
    static BandView of(Reliability band) {
      return new BandView(ReliabilityWords.label(band), ReliabilityWords.sentence(band));
    }
  }

  /**
   * What an area lies within.
   *
   * @param published whether it is what the areas taken together make up, as published itself
   */
  record SurroundingView(
      String code,
      String name,
      String level,
      boolean published,
      String sentence,
      @JsonUnwrapped EstimateView estimate,
      DifferenceView difference) {}

  /**
   * first − second.
   *
   * @param clarity of the first against the second, as if this were the only difference looked at
   * @param clarityInList the same as one of all the differences in the answer
   * @param independent whether the two have nobody in common
   * @param noDifference why there is none; left out where there is
   * @param noInterval why a difference has no interval; left out where it has
   */
  record DifferenceView(
      Side first,
      Side second,
      Double value,
      Double lower,
      Double upper,
      String clarity,
      String clarityInList,
      boolean independent,
      @JsonInclude(JsonInclude.Include.NON_NULL) String noDifference,
      @JsonInclude(JsonInclude.Include.NON_NULL) String noInterval,
      String sentence) {}

  /** One of two areas. */
  record Side(String code, String name) {
    static Side of(AreaSelection area) {
      return new Side(area.id(), area.name());
    }
  }
}
