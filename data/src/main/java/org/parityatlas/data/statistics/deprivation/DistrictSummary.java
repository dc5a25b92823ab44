package org.parityatlas.data.statistics.deprivation;

import java.util.Comparator;
import java.util.List;

/**
 * A district summed up from its small areas in the five ways of the publisher (File 10).
 *
 * <p>Source: MHCLG, "The English Indices of Deprivation 2019: technical report", appendix N.
 *
 * @param averageScore mean score, weighted by population
 * @param averageRank mean rank, weighted by population, ranks turned round so that the most
 *     deprived area has the largest
 * @param mostDeprivedTenth per cent of its small areas among the most deprived tenth of the country
 * @param extent per cent of its people in the most deprived three tenths: all of those in the first
 *     tenth, then by percentile from 0.95 of those in the 11th down to 0.05 in the 30th
 * @param localConcentration mean rank, turned round and weighted, of the most deprived areas that
 *     hold exactly a tenth of its people
 */
public record DistrictSummary(
    double averageScore,
    double averageRank,
    double mostDeprivedTenth,
    double extent,
    double localConcentration) {

  /**
   * Of all the small areas of a district.
   *
   * @param areasInCountry number of small areas ranked in the country
   */
  public static DistrictSummary of(List<SmallArea> areas, int areasInCountry) {
    double people = areas.stream().mapToDouble(SmallArea::population).sum();
    if (!(people > 0)) {
      throw new IllegalArgumentException("a district without people");
    }
    double scores = 0;
    double ranks = 0;
    double inTenth = 0;
    double extent = 0;
    for (SmallArea area : areas) {
      scores += area.population() * area.score();
      ranks += area.population() * turned(area, areasInCountry);
      inTenth += area.rank() <= areasInCountry / 10.0 ? 1 : 0;
      extent += area.population() * extentWeight(area.rank(), areasInCountry);
    }
    return new DistrictSummary(
        scores / people,
        ranks / people,
        100 * inTenth / areas.size(),
        100 * extent / people,
        localConcentration(areas, areasInCountry, people / 10));
  }

  private static double turned(SmallArea area, int areasInCountry) {
    return areasInCountry + 1 - area.rank();
  }

  /** 1 in the first ten percentiles, then in 19 equal steps from 0.95 to 0.05, then nothing. */
  static double extentWeight(double rank, int areasInCountry) {
    double percentile = Math.ceil(100 * rank / areasInCountry);
    if (percentile <= 10) {
      return 1;
    }
    return percentile <= 30 ? 0.95 - 0.9 / 19 * (percentile - 11) : 0;
  }

  /** The area in which the tenth is reached counts with as many people as are still wanted. */
  private static double localConcentration(
      List<SmallArea> areas, int areasInCountry, double tenth) {
    double ranks = 0;
    double wanted = tenth;
    for (SmallArea area :
        areas.stream().sorted(Comparator.comparingDouble(SmallArea::rank)).toList()) {
      double taken = Math.min(wanted, area.population());
      ranks += taken * turned(area, areasInCountry);
      wanted -= taken;
    }
    return ranks / tenth;
  }
}
