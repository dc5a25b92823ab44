package org.parityatlas.data.reader;

import java.util.Optional;
import java.util.Set;
import org.parityatlas.boundaries.Geography;

/**
 * What a reader may ask of the sources that are loaded already: most files need nothing of them,
 * but some name their areas without codes or count events without saying among how many people.
 */
public interface LoadedSources {

  /** Codes of the areas of a geography that have this name, in any lookup or boundary file. */
  Set<String> listCodes(Geography geography, String name);

  /**
   * The denominator of another dataset's figure: a population.
   *
   * @param manifestId the dataset
   */
  Optional<Figure> findDenominator(String manifestId, SeriesKey series, String code);

  /** For files that need nothing else. */
  static LoadedSources none() {
    return new LoadedSources() {
      @Override
      public Set<String> listCodes(Geography geography, String name) {
        return Set.of();
      }

      @Override
      public Optional<Figure> findDenominator(String manifestId, SeriesKey series, String code) {
        return Optional.empty();
      }
    };
  }
}
