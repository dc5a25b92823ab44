package org.parityatlas.server.overlay;

import java.util.ArrayList;
import java.util.List;
import org.parityatlas.data.indicator.UncertaintyMethod;
import org.parityatlas.data.words.PeriodWords;
import org.parityatlas.server.layer.Question;

/** What has to be known before two measures that go together are read as more than that. */
public final class Cautions {
  private Cautions() {}

  /** In the order of how much they matter, a sentence or two each. */
  public static List<String> list(Question x, Question y) {
    List<String> cautions = new ArrayList<>();
    cautions.add(
        "These are areas, not people: what goes together over areas need not go together for the"
            + " people who live in them.");
    SharedContent.find(x.indicator(), y.indicator()).ifPresent(cautions::add);
    cautions.add(
        "The likely range of the link takes the areas as independent. Neighbours are alike, so that"
            + " the true range is wider.");
    if (isSampled(x) || isSampled(y)) {
      cautions.add(
          "At least one measure is from a survey. Its chance errors make a link look weaker than it"
              + " is.");
    }
    if (!times(x).equals(times(y))) {
      cautions.add(
          "The two measures are of different times: " + times(x) + " and " + times(y) + ".");
    }
    return List.copyOf(cautions);
  }

  private static boolean isSampled(Question question) {
    return question.indicator().uncertainty().method() == UncertaintyMethod.PUBLISHED_INTERVAL;
  }

  /** "2020", "2004 to 2020". */
  private static String times(Question question) {
    String period = PeriodWords.name(question.period());
    return question
        .baseline()
        .map(baseline -> PeriodWords.name(baseline) + " to " + period)
        .orElse(period);
  }
}
