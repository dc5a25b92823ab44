package org.parityatlas.server.overlay;

import java.util.ArrayList;
import java.util.List;
import org.parityatlas.data.indicator.Indicator;
import org.parityatlas.data.indicator.UncertaintyMethod;
import org.parityatlas.data.statistics.TimeSpan;
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
    if (x.indicator().id().equals(y.indicator().id())) {
      cautions.add(
          "Both measures are made of the same figures, so that they are bound to move together in"
              + " part.");
    }
    if (sharesContent(x.indicator(), y.indicator())
        || sharesContent(y.indicator(), x.indicator())) {
      cautions.add(
          "The Indices of Deprivation contain figures of employment and income, so that they are"
              + " bound to move with figures of work to some extent. Look at domains without them,"
              + " such as health, crime or the living environment, too.");
    }
    cautions.add(
        "The likely range of the link takes the areas as independent. Neighbours are alike, so that"
            + " the true range is wider.");
    if (isSampled(x) || isSampled(y)) {
      cautions.add(
          "At least one measure is from a survey. Its chance errors make a link look weaker than it"
              + " is.");
    }
    if (!sameYear(x, y)) {
      cautions.add(
          "The two measures are of different times: "
              + PeriodWords.name(x.period())
              + " and "
              + PeriodWords.name(y.period())
              + ".");
    }
    return List.copyOf(cautions);
  }

  /** Whether a deprivation measure counts what the other one measures. */
  private static boolean sharesContent(Indicator deprivation, Indicator other) {
    boolean countsWork =
        deprivation.polarity().isDeprivation()
            && (deprivation.id().startsWith("imd-")
                || deprivation.terms().contains("employment-domain")
                || deprivation.terms().contains("income-domain"));
    return countsWork && other.topic().startsWith("Work");
  }

  private static boolean isSampled(Question question) {
    return question.indicator().uncertainty().method() == UncertaintyMethod.PUBLISHED_INTERVAL;
  }

  private static boolean sameYear(Question x, Question y) {
    return TimeSpan.ofPeriod(x.period()).first().getYear()
        == TimeSpan.ofPeriod(y.period()).first().getYear();
  }
}
